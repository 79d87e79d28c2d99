/** What is said of columns that plans hang on and that a table does not have, and of those that are not used. */
import { quote } from "../../errors.js";
import type { ColumnSpec } from "./columns.js";
import type { Header } from "./header-row.js";
import type { Remark } from "./notices.js";
import { said } from "./said.js";
import { textKey } from "./text-key.js";

/** One remark for the loads, one for the criteria, one for each other column, one for each that is not used. */
export function absentRemarks(
  { row, known, unknown, copies }: Header,
  specs: readonly ColumnSpec[],
): Remark[] {
  const there = new Set(known.map(({ spec }) => spec));
  const absent = specs.filter(({ counts }, at) => counts === true && !there.has(at));
  const group = (prefix: string): string[] =>
    absent.filter(({ field }) => field.startsWith(prefix)).map(shown);
  const [loads, criteria] = [group("loadsKgPerDay."), group("criteria.")];
  const others = absent.filter(({ field }) => !field.includes("."));
  const isAnyLoad = specs.some(
    ({ field }, at) => there.has(at) && field.startsWith("loadsKgPerDay."),
  );
  return [
    ...(loads.length > 0 && !isAnyLoad
      ? [
          remark(
            row,
            loads,
            "no pollution load is known of anybody",
            "không biết tải lượng ô nhiễm của doanh nghiệp nào",
          ),
        ]
      : []),
    ...(criteria.length > 0
      ? [
          remark(
            row,
            criteria,
            "who must move by these criteria is not known",
            "không biết ai phải di dời theo các tiêu chí này",
          ),
        ]
      : []),
    ...copies.map(({ spec, from }): Remark => {
      const name = shown(specs[spec] ?? { header: "", names: [] });
      const [wanted, taken] = [quote(name), quote(from.header)];
      return {
        kind: "column",
        row,
        column: from.header,
        said: said(
          `There is no column ${wanted}: ${taken} stands in for it.`,
          `Không có cột ${wanted}: dùng cột ${taken} thay.`,
        ),
      };
    }),
    ...others.map((spec) =>
      remark(row, [shown(spec)], "it is not known of anybody", "không biết số liệu này của ai"),
    ),
    ...unknown
      .filter(({ header }) => header !== "" && !countsRows(header))
      .map(
        ({ header, letters }): Remark => ({
          kind: "column",
          row,
          column: header,
          said: said(
            `Column ${letters} ${quote(header)} is not used.`,
            `Cột ${letters} ${quote(header)} không được dùng.`,
          ),
        }),
      ),
  ];
}

/** Numbers of the rows, of use to nobody. */
const rowNumbers = new Set(["stt", "tt", "số tt", "số thứ tự", "no"].map(textKey));
const countsRows = (header: string): boolean => rowNumbers.has(textKey(header));

/** A name that people write. */
const shown = ({ header, names }: Pick<ColumnSpec, "header" | "names">): string =>
  names[0] ?? header;

const remark = (row: number, headers: readonly string[], why: string, vi: string): Remark => ({
  kind: "column",
  row,
  column: headers.join(", "),
  said: said(
    `There is no column ${headers.join(", ")}: ${why}.`,
    `Không có cột ${headers.join(", ")}: ${vi}.`,
  ),
});
