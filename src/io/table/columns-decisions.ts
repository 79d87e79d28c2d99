/**
 * The columns of a list of decisions. Only `enterprise`, `year` and one of `choice`, `park` and
 * `alternative` are needed, so that the moves of a plan (`moves.csv`) are such a list as well.
 */
import { code, text, year } from "./cell-kinds.js";
import type { ColumnSpec } from "./columns.js";
import { act, tenure } from "./words.js";

export const decisionColumns = [
  {
    field: "enterprise",
    header: "enterprise",
    names: ["mã doanh nghiệp", "mã dn", "mã", "enterprise id", "id"],
    fallback: ["doanh nghiệp"],
    required: true,
    cell: code,
  },
  {
    field: "choice",
    header: "choice",
    names: ["lựa chọn", "phương án", "quyết định"],
    cell: code,
  },
  {
    field: "park",
    header: "park",
    names: ["mã khu", "mã kcn", "mã khu công nghiệp", "khu tiếp nhận", "khu", "park id"],
    fallback: ["khu, cụm công nghiệp", "khu công nghiệp", "tên khu", "park name"],
    cell: code,
  },
  {
    field: "alternative",
    header: "alternative",
    names: ["hình thức", "hình thức thực hiện"],
    cell: text,
  },
  {
    field: "year",
    header: "year",
    names: ["năm", "năm di dời", "năm thực hiện"],
    required: true,
    cell: year,
  },
  {
    field: "tenure",
    header: "tenure",
    names: ["hình thức sử dụng đất", "hình thức thuê đất", "hình thức thuê"],
    cell: tenure,
  },
  {
    field: "act",
    header: "act",
    names: ["việc", "loại việc", "action"],
    marksRecord: true,
    cell: act,
  },
  {
    field: "steps",
    header: "steps",
    names: ["số bước", "bước", "số bước mở rộng"],
    cell: { kind: "number", min: 1, whole: true },
  },
] as const satisfies readonly ColumnSpec[];

export type DecisionField = (typeof decisionColumns)[number]["field"];

/** Position of each field in the list of columns. */
export const decisionSpecs = Object.fromEntries(
  decisionColumns.map(({ field }, spec) => [field, spec]),
) as Readonly<Record<DecisionField, number>>;
