/** The register's figures by group and by how they were obtained, and what stands in for blanks. */
import { type Enterprise, gradedGroups } from "../../domain/enterprise.js";
import type { MissableFigure } from "../../domain/missing-rules.js";
import type { Problem } from "../../domain/problem.js";
import { dataOf } from "../../plan/statement/data.js";
import type { Change } from "./rests-on.js";
import type { SourcedFigure } from "./sources.js";
import { doublings } from "./twice.js";

/** Groups of figures of enterprises; the last two have no grades of data. */
const registerGroups = [...gradedGroups, "machinery", "means"] as const;
/** One of `registerGroups`. */
export type RegisterGroup = (typeof registerGroups)[number];

const fields: Readonly<Record<RegisterGroup, readonly (keyof Enterprise)[]>> = {
  location: ["lat", "lon"],
  land: ["landHa"],
  workers: ["workers"],
  wastewater: ["wastewaterM3PerDay"],
  loads: ["loadsKgPerDay"],
  waste: ["hazardousWasteTonPerYear"],
  exposure: ["residentsExposed"],
  criteria: ["criteria"],
  machinery: ["machineryMillionVnd"],
  means: ["meansMillionVnd"],
};

type Grade = NonNullable<SourcedFigure["grade"]>;
type Sourced = { readonly figure: SourcedFigure; readonly changes: readonly Change[] };

/** Made up, imputed, or stated by the register, which is then the source. */
function gradeOf({ synthetic, grades }: Enterprise, group: RegisterGroup): Grade {
  if (synthetic) return "synthetic";
  const own = group === "machinery" || group === "means" ? undefined : grades[group];
  return own === "imputed" ? "assumed" : "published";
}

/** By group and grade: how many enterprises have a figure that is stated, not filled in. */
export function figuresOfRegister({ enterprises, filled }: Problem): Sourced[] {
  const blank = new Set(filled.map(({ enterprise, figure }) => `${enterprise} ${figure}`));
  return registerGroups.flatMap((group) => {
    const having = new Map<Grade, Map<string, Enterprise[]>>();
    for (const one of enterprises) {
      const others = statedOthers(one, group, blank);
      if (others === undefined) continue;
      const grade = gradeOf(one, group);
      const list = having.get(grade) ?? new Map<string, Enterprise[]>();
      having.set(grade, list.set(one.id, others));
    }
    return [...having].map(([grade, byId]) => ({
      figure: {
        kind: "register" as const,
        id: `${group}.${grade}`,
        value: byId.size,
        unit: "enterprises",
        grade,
        conflicts: [],
      },
      changes: changesFrom(byId),
    }));
  });
}

/** The enterprise with each stated figure of the group changed; undefined where it states none. */
function statedOthers(
  one: Enterprise,
  group: RegisterGroup,
  blank: ReadonlySet<string>,
): Enterprise[] | undefined {
  const stated = fields[group].filter(
    (field) => one[field] !== undefined && !blank.has(`${one.id} ${figureIn(field)}`),
  );
  if (stated.length === 0) return undefined;
  if (group === "location") return [{ ...one, lat: (one.lat ?? 0) + 0.1 }];
  if (group !== "loads") return stated.flatMap((field) => doublings(one, [field]) as Enterprise[]);
  const loads = Object.keys(one.loadsKgPerDay).filter((load) => !blank.has(`${one.id} ${load}`));
  if (loads.length === 0) return undefined;
  return loads.flatMap((load) => doublings(one, ["loadsKgPerDay", load]) as Enterprise[]);
}

const figureIn = (field: keyof Enterprise): string =>
  field === "hazardousWasteTonPerYear" ? "hazardousWaste" : field;

/** The k-th change of all enterprises at once: they do not touch each other's amounts. */
function changesFrom(byId: ReadonlyMap<string, readonly Enterprise[]>): Change[] {
  const most = Math.max(0, ...[...byId.values()].map((others) => others.length));
  return Array.from({ length: most }, (_, k) => ({
    enterprise: (one: Enterprise) => byId.get(one.id)?.[k] ?? one,
  }));
}

const pathOf = (figure: MissableFigure): string[] => {
  if (figure === "workers" || figure === "landHa") return [figure];
  return figure === "hazardousWaste" ? ["hazardousWasteTonPerYear"] : ["loadsKgPerDay", figure];
};

const unitOf = (figure: MissableFigure): string => {
  if (figure === "workers") return "workers/ha";
  if (figure === "landHa") return "ha/worker";
  return figure === "hazardousWaste" ? "t/year/worker" : "kg/day/worker";
};

/** What stands in for blanks: one figure for each assumption. */
export function figuresOfBlanks(problem: Problem): Sourced[] {
  const byId = new Map(problem.enterprises.map((one) => [one.id, one]));
  return dataOf(problem).filled.map(({ figure, assumption, enterprises }) => {
    const { basis, sector, size, each, low, high, reason } = assumption;
    const others = new Map(
      enterprises.flatMap((id) => {
        const one = byId.get(id);
        return one === undefined ? [] : [[id, doublings(one, pathOf(figure)) as Enterprise[]]];
      }),
    );
    return {
      figure: {
        kind: "blank" as const,
        id: [figure, basis, sector, size].filter((part) => part !== undefined).join("."),
        value: each,
        unit: unitOf(figure),
        grade: "assumed" as const,
        low,
        high,
        reason,
        conflicts: [],
      },
      changes: changesFrom(others),
    };
  });
}
