/**
 * What a plan decides: which enterprise does what and when, which parks are opened, which plants grow.
 * Everything else in a plan is a statement that follows from this and the problem (`statement/`).
 */
import * as z from "zod";

const name = z.string().trim().min(1).max(100);
const year = z.int().min(1900).max(2200);

/** How a move holds its place at the park. */
export const tenures = ["lease"] as const;
export type Tenure = (typeof tenures)[number];

const act = z.strictObject({
  /** Id of the enterprise. */
  enterprise: name,
  /** Id of the park that it moves to, or the kind of the alternative that it takes. */
  choice: name,
  year,
  /** How it holds its place at the park: `lease`, land for the park's term. Left out: `lease`. */
  tenure: z.enum(tenures).optional(),
});

const expansion = z.strictObject({
  /** Id of the park whose wastewater plant grows. */
  park: name,
  year,
  /** Whole steps that are built in that year. */
  steps: z.int(),
});

/** The form of decisions. */
export const decisions = z.strictObject({
  acts: z.array(act),
  /** Ids of the parks that are opened at a fixed cost. */
  opened: z.array(name).default([]),
  expansions: z.array(expansion).default([]),
});

/** What one enterprise does, and when. */
export type Act = Decisions["acts"][number];
/** Steps by which the wastewater plant of a park grows in a year. */
export type Expansion = Decisions["expansions"][number];
/** All that a plan decides. Enterprises that are not named stay. */
export type Decisions = z.infer<typeof decisions>;
/** Decisions as they may be given: openings and expansions may be left out. */
export type DecisionsInput = z.input<typeof decisions>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same decisions in the order in which plans keep them: by id, then by year. */
export function inOrder({ acts, opened, expansions }: Decisions): Decisions {
  return {
    acts: [...acts].sort((a, b) => byText(a.enterprise, b.enterprise) || a.year - b.year),
    opened: [...opened].sort(byText),
    expansions: [...expansions].sort((a, b) => byText(a.park, b.park) || a.year - b.year),
  };
}
