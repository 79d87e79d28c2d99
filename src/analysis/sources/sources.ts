/** Every figure of a problem with where it comes from, and what of a plan rests on it: `didoi-sources/1`. */
import * as z from "zod/mini";
import { conflicts, grades } from "../../domain/grounds.js";
import { costParts } from "./amounts.js";

const amount = z.number();

export const restsOn = z.strictObject({
  /** All payers together, not discounted, rent of all its years; million VND. */
  costMillionVnd: amount,
  /** The same by item; items of which nothing rests on the figure are left out. */
  costByItemMillionVnd: z.partialRecord(z.enum(costParts), amount),
  /** What support takes over, million VND: it changes who pays, not the cost. */
  supportMillionVnd: amount,
  /** Net relief, points. */
  reliefPoints: amount,
});
/** What of a plan rests on a figure: the sum of the plan's amounts that follow from it. */
export type RestsOn = z.infer<typeof restsOn>;

/**
 *   assumption  a general assumption of the library, or set by the problem
 *   policy      a figure of the policy whose grounds are stated
 *   park        a figure of a park's row
 *   blank       what stands in for figures that the register leaves blank
 *   register    a group of figures of the register
 *   generator   what a made-up register was drawn from
 */
export const figureKinds = [
  "assumption",
  "policy",
  "park",
  "blank",
  "register",
  "generator",
] as const;

/** The form of one figure with its grounds. */
export const sourcedFigure = z.strictObject({
  kind: z.enum(figureKinds),
  /** Unique within its kind: the assumption, the path in the policy, `park.field`, ... */
  id: z.string(),
  /** What the problem calls it: the label of a ground, the name of a park. */
  name: z.optional(z.string()),
  /** The figure as the problem has it; of the register, the number of enterprises that have it. */
  value: z.json(),
  unit: z.optional(z.string()),
  /** Left out where nobody says how it came about. */
  grade: z.optional(z.enum(grades)),
  source: z.optional(z.string()),
  date: z.optional(z.string()),
  low: z.optional(amount),
  high: z.optional(amount),
  /** What is plausible, in words. */
  range: z.optional(z.string()),
  /** Why an assumed figure is what it is. */
  reason: z.optional(z.string()),
  /** What other sources say. */
  conflicts,
  /** Only with a plan. */
  restsOn: z.optional(restsOn),
});
/** One figure with its grounds. */
export type SourcedFigure = z.infer<typeof sourcedFigure>;

/** Raised by every change that an older reader would misread. */
export const sourcesFormat = "didoi-sources/1";

/** The form of what `didoi sources --json` prints. */
export const sources = z.strictObject({
  format: z.literal(sourcesFormat),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  /** Where the policy comes from, in its own words. */
  policySource: z.optional(z.string()),
  /** With a plan: its whole cost and relief, and whether it says that it is of another problem. */
  plan: z.optional(z.strictObject({ whole: restsOn, ofOtherProblem: z.boolean() })),
  /** By kind, then in the order of the problem. */
  figures: z.array(sourcedFigure),
});
/** Every figure of a problem with its grounds. */
export type Sources = z.infer<typeof sources>;
