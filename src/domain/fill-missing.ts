/**
 * The one place where a blank figure becomes one that can be reckoned with, or the problem is refused.
 * A load that nobody states is not stood in for: it is no part of the problem, and reports say so.
 */

import { type Issue, issueOf, quote, type Wording } from "../errors.js";
import { grouped } from "../grouped.js";
import type { DataGrade, Enterprise, EnterpriseRecord } from "./enterprise.js";
import { figureNames, figureNamesVi } from "./figure-names.js";
import {
  type FilledFigure,
  loadFigures,
  type MissableFigure,
  type MissingRules,
  missableFigures,
  type StandIn,
} from "./missing-rules.js";
import { figureOf, TypicalFigures, unitsOf } from "./typical-figures.js";

/** A register without blanks, what was filled in, and why it cannot be taken. */
export interface Filled {
  readonly enterprises: Enterprise[];
  /** In the order of the register, then of the figures. */
  readonly filled: FilledFigure[];
  readonly issues: Issue[];
}

/** Why nothing stands in: it must not, or nothing is known. */
type Wanting = "blank" | "unknown";

function note(lists: Map<MissableFigure, string[]>, figure: MissableFigure, id: string): void {
  const list = lists.get(figure);
  if (list === undefined) lists.set(figure, [id]);
  else list.push(id);
}

/** The register and what of it was blank, both in the order given. */
export function fillMissing(register: readonly EnterpriseRecord[], rules: MissingRules): Filled {
  const wanted = missableFigures.filter((figure) => isWanted(register, figure));
  const typical = new TypicalFigures(register, rules.typical, wanted);
  const wanting: Record<Wanting, Map<MissableFigure, string[]>> = {
    blank: new Map(),
    unknown: new Map(),
  };
  const filled: FilledFigure[] = [];
  const enterprises = register.map((record) => {
    let own = record;
    for (const figure of wanted) {
      if (figureOf(record, figure) !== undefined) continue;
      const found = standIn(own, figure, rules, typical);
      if (typeof found === "string") note(wanting[found], figure, record.id);
      else filled.push(found);
      own = withFigure(own, figure, typeof found === "string" ? 0 : found.value);
    }
    return own as Enterprise;
  });
  const issues = [
    ...[...wanting.blank].map(([figure, ids]) => refusal(figure, ids, "blank")),
    ...[...wanting.unknown].map(([figure, ids]) => refusal(figure, ids, "unknown")),
  ];
  return { enterprises, filled, issues };
}

/** The register as it was stated: figures that were filled in are blank again, unless they were changed. */
export function asStated(
  register: readonly EnterpriseRecord[],
  filled: readonly FilledFigure[],
): readonly EnterpriseRecord[] {
  if (filled.length === 0) return register;
  const byId = grouped(filled, ({ enterprise }) => enterprise);
  return register.map((record) => {
    let own = record;
    for (const { figure, value } of byId.get(record.id) ?? [])
      if (figureOf(own, figure) === value) own = withFigure(own, figure, undefined);
    return own;
  });
}

/** What was filled in by the id of the enterprise; of one enterprise in the order of the figures. */
export function byEnterprise(filled: readonly FilledFigure[]): FilledFigure[] {
  const order = ({ figure }: FilledFigure): number => missableFigures.indexOf(figure);
  return [...filled].sort((a, b) =>
    a.enterprise === b.enterprise ? order(a) - order(b) : a.enterprise < b.enterprise ? -1 : 1,
  );
}

const isLoad = (figure: MissableFigure): boolean =>
  (loadFigures as readonly string[]).includes(figure);

/** Land and workers always are; a load where somebody states it. */
function isWanted(register: readonly EnterpriseRecord[], figure: MissableFigure): boolean {
  return !isLoad(figure) || register.some((record) => figureOf(record, figure) !== undefined);
}

function standIn(
  record: EnterpriseRecord,
  figure: MissableFigure,
  rules: MissingRules,
  typical: TypicalFigures,
): FilledFigure | Wanting {
  const rule = figure === "landHa" || figure === "workers" ? rules[figure] : rules.loads;
  if (rule === "refuse") return "blank";
  const base = { enterprise: record.id, figure };
  if (rule === "zero") return { ...base, value: 0, assumption: zero };
  const units = unitsOf(record, figure);
  const assumption = typical.of(record, figure);
  if (units === undefined || assumption === undefined) return "unknown";
  const value = assumption.each * units;
  return { ...base, value: figure === "workers" ? Math.round(value) : value, assumption };
}

const zero: StandIn = {
  basis: "zero",
  each: 0,
  low: 0,
  high: 0,
  reason: "để trống, chính sách tính là 0",
};

const gradedAs = { workers: "workers", landHa: "land", hazardousWaste: "waste" } as const;

/** The record with another figure; what is filled in is imputed. */
function withFigure(
  record: EnterpriseRecord,
  figure: MissableFigure,
  value: number | undefined,
): EnterpriseRecord {
  const group = figure in gradedAs ? gradedAs[figure as keyof typeof gradedAs] : "loads";
  const grade: DataGrade = "imputed";
  const grades = { ...record.grades, [group]: grade };
  if (figure === "landHa" || figure === "workers") return { ...record, [figure]: value, grades };
  if (figure === "hazardousWaste") return { ...record, hazardousWasteTonPerYear: value, grades };
  const { [figure]: _, ...others } = record.loadsKgPerDay;
  const loadsKgPerDay = value === undefined ? others : { ...others, [figure]: value };
  return { ...record, loadsKgPerDay, grades };
}

const mostIds = 5;

function refusal(figure: MissableFigure, ids: readonly string[], why: Wanting): Issue {
  const shown = ids.slice(0, mostIds).map(quote).join(", ");
  const more = ids.length > mostIds ? ", …" : "";
  const noun = figureNames[figure];
  const nounVi = `số liệu ${figureNamesVi[figure]}`;
  const field = isLoad(figure) ? "loads" : figure;
  const wording: Record<Wanting, Wording> = {
    blank: {
      en: [
        `${ids.length} enterprises have no ${noun}: ${shown}${more}.`,
        `Fill in the figure, or say in the policy how it counts: missing.${field} = "assume" or "zero".`,
      ],
      vi: [
        `${ids.length} doanh nghiệp không có ${nounVi}: ${shown}${more}.`,
        `Điền số liệu, hoặc nói rõ trong chính sách cách tính chỗ trống: "missing.${field}" là "assume" (giả định) hoặc "zero" (tính là 0).`,
      ],
    },
    unknown: {
      en: [
        `${ids.length} enterprises have no ${noun}, and nothing is known to assume for their sector and size: ${shown}${more}.`,
        "Fill in the figure, or give one for the sector in missing.typical of the policy.",
      ],
      vi: [
        `${ids.length} doanh nghiệp không có ${nounVi} và không có mức nào để giả định cho ngành, quy mô của họ: ${shown}${more}.`,
        'Điền số liệu, hoặc cho một mức theo ngành ở "missing.typical" trong chính sách.',
      ],
    },
  };
  return issueOf("E_SCHEMA", wording[why], { path: `enterprises.${figure}` });
}
