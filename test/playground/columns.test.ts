/** A register goes into the page by columns and comes out the same. */
import { expect, it } from "vitest";
import { columnsOf, rowsOfColumns } from "../../playground/solve/columns.js";
import { enterprise } from "../../src/domain/enterprise.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";

it("comes out of columns as it went in, fields that are not there included", () => {
  const rows = generateRegister({ seed: 2, count: 50 }).map((one) => enterprise.parse(one));
  const [first, ...others] = rows;
  const mixed = [{ ...first, taxCode: "0123" }, ...others];
  expect(rowsOfColumns(JSON.parse(JSON.stringify(columnsOf(mixed))))).toEqual(mixed);
});
