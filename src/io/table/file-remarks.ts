/** What is said of a table because of the file that it stands in. */
import { quote, type Wording } from "../../errors.js";
import type { TextConversion } from "../text-encoding/font-columns.js";
import type { Remark } from "./notices.js";
import { said } from "./said.js";
import type { TableReader } from "./table.js";

/** A row that the spreadsheet does not show is a record like others. */
export const hiddenRowSaid = (): Wording =>
  said(
    "Rows that the spreadsheet hides were read as well.",
    "Dòng bị ẩn trong bảng tính vẫn được đọc.",
  );

/** A column that was in an encoding of fonts. */
export function fontRemark(
  { column, encoding, cells, first }: TextConversion,
  table: TableReader,
): Remark {
  const [before, after] = [quote(first.before), quote(first.after)];
  return {
    kind: "guess",
    row: first.row,
    column: table.headerOf(column) ?? column,
    said: said(
      `${cells} cells of column ${column} were in a font of ${encoding} and became Unicode: ${before} → ${after}.`,
      `${cells} ô ở cột ${column} gõ bằng phông ${encoding}, đã chuyển sang Unicode: ${before} → ${after}.`,
    ),
  };
}
