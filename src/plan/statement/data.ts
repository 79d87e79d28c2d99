/** What the figures of a statement rest on: which of them the register left blank, and what stands in. */
import * as z from "zod/mini";
import { canonicalJson } from "../../domain/digest.js";
import { criterionKeys, dataGrade, gradedGroups } from "../../domain/enterprise.js";
import { loadFigures, missableFigures, standIn } from "../../domain/missing-rules.js";
import type { Problem } from "../../domain/problem.js";
import { figureOf } from "../../domain/typical-figures.js";

/** Figures for which a general assumption stands in where they are blank. */
const unstatedFigures = ["wastewaterM3PerDay", "residentsExposed", "machineryMillionVnd"] as const;
const counts = <K extends string>(keys: readonly K[]) =>
  z.record(z.enum(keys as [K, ...K[]]), z.int());

/** The form of the section `data` of a plan. */
export const dataSection = z.strictObject({
  /** Enterprises of which a figure was blank, by the assumption that stands in for it. */
  filled: z.array(
    z.strictObject({
      figure: z.enum(missableFigures),
      assumption: standIn,
      /** Ids. */
      enterprises: z.array(z.string()),
    }),
  ),
  /** Loads that no enterprise states: they are no part of relief. */
  absent: z.array(z.enum(loadFigures)),
  /** Enterprises of which a criterion is not known. */
  unknownCriteria: counts(criterionKeys),
  /** Enterprises whose figure follows from a general assumption. */
  unstated: counts(unstatedFigures),
  /** Enterprises by the grade of each group of figures. */
  grades: z.record(z.enum(gradedGroups), counts([...dataGrade.options, "unstated"])),
});
/** What a plan's figures rest on. */
export type DataSection = z.infer<typeof dataSection>;

/** Of the whole register; it does not depend on what is decided. */
export function dataOf({ enterprises, filled }: Problem): DataSection {
  const count = (test: (one: Problem["enterprises"][number]) => boolean): number =>
    enterprises.filter(test).length;
  const by = <K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> =>
    Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;
  return {
    filled: byAssumption(filled),
    absent: loadFigures.filter((load) =>
      enterprises.every((one) => figureOf(one, load) === undefined),
    ),
    unknownCriteria: by(criterionKeys, (key) => count((one) => one.criteria[key] === "unknown")),
    unstated: by(unstatedFigures, (key) => count((one) => one[key] === undefined)),
    grades: by(gradedGroups, (group) => ({
      ...by(dataGrade.options, (grade) => count(({ grades }) => grades[group] === grade)),
      unstated: count(({ grades }) => grades[group] === undefined),
    })),
  };
}

function byAssumption(filled: Problem["filled"]): DataSection["filled"] {
  const groups = new Map<string, DataSection["filled"][number]>();
  for (const { enterprise, figure, assumption } of filled) {
    const key = `${figure} ${canonicalJson(assumption)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { figure, assumption, enterprises: [enterprise] });
    else group.enterprises.push(enterprise);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
