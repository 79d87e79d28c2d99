/** The tables of a new problem: their columns, as people are to see them, from the columns that are read. */
import { knownFieldWord } from "../../domain/field-words.js";
import { districtNames, knownPlaces } from "../../domain/place-names.js";
import { oldWards } from "../../domain/wards.js";
import type { CellKind, ColumnSpec } from "../table/columns.js";
import { enterpriseColumns } from "../table/columns-enterprise.js";
import { parkColumns } from "../table/columns-park.js";
import { unitName, unitNames } from "../table/units.js";
import { type Examples, enterpriseExamples, parkExamples } from "./examples.js";

/** A table to be filled. */
export interface TemplateTable {
  /** Of its file, without the ending. */
  readonly name: "enterprises" | "parks";
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
}

/** One of its columns. */
export interface TemplateColumn {
  readonly spec: ColumnSpec;
  readonly header: string;
  readonly meaning: string;
  /** Has it to be filled? */
  readonly need: string;
  /** How its cells are written. */
  readonly how: string;
  /** Other headers under which it is read. */
  readonly others: readonly string[];
  /** Words to choose from. */
  readonly choices: readonly string[];
  /** Cells of the two examples. */
  readonly examples: Examples[string];
}

const needs = ["bắt buộc", "kế hoạch dựa vào cột này", "nếu có"] as const;

/** What has to be there comes first, then what plans hang on. */
const rankOf = ({ required, counts }: ColumnSpec): 0 | 1 | 2 =>
  required === true ? 0 : counts === true ? 1 : 2;

const placesOf: Readonly<Record<string, readonly string[]>> = {
  city: [...new Set(oldWards.map(({ city }) => city))],
  wardOld: knownPlaces.wardOld,
  wardNew: knownPlaces.wardNew,
  districts: districtNames,
};

const table = (
  name: TemplateTable["name"],
  title: string,
  specs: readonly ColumnSpec[],
  examples: Examples,
): TemplateTable => ({
  name,
  title,
  columns: specs
    .map((spec) => columnOf(spec, examples))
    .sort((a, b) => rankOf(a.spec) - rankOf(b.spec)),
});

function columnOf(spec: ColumnSpec, examples: Examples): TemplateColumn {
  const { cell, field, names, fallback = [] } = spec;
  const [first = spec.header, ...others] = names;
  return {
    spec,
    header: `${first.charAt(0).toUpperCase()}${first.slice(1)}${unitBehind(cell)}`,
    meaning: knownFieldWord(field) ?? first,
    need: needs[rankOf(spec)],
    how: howToWrite(cell),
    others: [...others, ...fallback].filter((name) => /[^ -~]/.test(name)),
    choices: placesOf[field] ?? (cell.kind === "choice" ? cell.words : []),
    examples: examples[field] ?? ["", ""],
  };
}

/** Shares are written in per cent; what is counted needs no unit. */
function unitBehind(cell: CellKind): string {
  if (cell.kind !== "number" || cell.unit === undefined) return "";
  if (cell.unit === "persons" || cell.unit === "degrees") return "";
  return ` (${cell.unit === "share" ? "%" : unitName(cell.unit)})`;
}

function howToWrite(cell: CellKind): string {
  if (cell.kind === "choice") return `một trong: ${cell.words.join(", ")}`;
  if (cell.kind === "date") return "ngày/tháng/năm";
  if (cell.kind === "point") return "vĩ độ; kinh độ";
  if (cell.kind === "sector") return "mã ngành VSIC 2018, từ 2 đến 5 chữ số";
  if (cell.kind === "list") return "nhiều giá trị cách nhau bằng dấu chấm phẩy";
  if (cell.kind === "text") return cell.code === true ? "mã, ghi như chữ" : "chữ";
  return howToCount(cell);
}

function howToCount({ unit, year, min, max }: CellKind & { readonly kind: "number" }): string {
  if (year === true || (min === 1975 && max === 2150)) return "năm, bốn chữ số";
  if (unit === undefined) return "số";
  if (unit === "persons") return "số nguyên";
  if (unit === "degrees") return "độ thập phân, hệ WGS 84";
  if (unit === "share" || unit === "percent") return "phần trăm, từ 0 đến 100";
  const [, ...others] = unitNames(unit);
  const also = others.length === 0 ? "" : `; cũng nhận ${others.join(", ")} nếu ghi ở tiêu đề`;
  return `số${also}`;
}

export const templateTables: readonly TemplateTable[] = [
  table("enterprises", "Doanh nghiệp", enterpriseColumns, enterpriseExamples),
  table("parks", "Khu, cụm công nghiệp", parkColumns, parkExamples),
];
