/** One known column with the reader of its cells, and how it was read. */
import { defined } from "../../defined.js";
import type { CellReader } from "./cell-reader.js";
import type { ColumnSpec } from "./columns.js";
import type { KnownColumn } from "./header-row.js";
import type { ColumnUse } from "./table-report.js";
import { columnLetters } from "./text-key.js";

export interface Column extends KnownColumn {
  readonly field: ColumnSpec;
  readonly reader: CellReader;
  filled: number;
  blank: number;
}

/** How a column was read, so far. */
export function columnUse({
  header,
  index,
  field,
  unit,
  filled,
  blank,
  reader,
}: Column): ColumnUse {
  const { figures } = reader;
  const use = { column: header, letters: columnLetters(index), field: field.field };
  const counted = { filled, blank };
  if (figures === undefined) return { ...use, ...counted };
  const { stats, decimal, header: about } = figures;
  const range = stats.count === 0 ? {} : { min: stats.min, median: stats.median, max: stats.max };
  return defined({
    ...use,
    ...counted,
    from: unit,
    unit: about.cell.unit,
    decimal: decimal.mark,
    ...range,
  });
}
