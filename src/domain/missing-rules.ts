/** How a figure that the register leaves blank counts. Missing is never zero unless somebody says so. */
import * as z from "zod/mini";
import { pollutants } from "./enterprise.js";
import { sizeClasses } from "./size-class.js";

/** Figures of enterprises that have to be there, or be stood in for. */
export const missableFigures = ["workers", "landHa", ...pollutants, "hazardousWaste"] as const;
/** One of `missableFigures`. */
export type MissableFigure = (typeof missableFigures)[number];
/** Those of them that relief is reckoned of. */
export const loadFigures = [...pollutants, "hazardousWaste"] as const;

const rule = z.enum(["refuse", "assume", "zero"]);
const amount = z.number().check(z.nonnegative());

/** A figure to assume: of a load or of land what there is for each worker, of workers those on a ha. */
const typicalFigure = z.strictObject({
  figure: z.enum(missableFigures),
  /** VSIC code or its beginning; left out: all sectors. */
  sector: z.optional(z.string().check(z.regex(/^\d{2,5}$/, "expected a VSIC 2018 code"))),
  /** Left out: all sizes. */
  size: z.optional(z.enum(sizeClasses)),
  /** kg/day (hazardous waste: t/year) or ha for each worker; of `workers`: for each ha. */
  value: amount,
  low: z.optional(amount),
  high: z.optional(amount),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
});
export type TypicalFigure = z.infer<typeof typicalFigure>;

/**
 * `refuse`: the problem is not taken while the figure is blank. `assume`: a figure by sector and size
 * stands in for it, and every report says so. `zero`: it counts as 0, on purpose.
 */
export const missingRules = z.strictObject({
  landHa: z._default(rule, "refuse"),
  workers: z._default(rule, "refuse"),
  loads: z._default(rule, "assume"),
  /** What is assumed; before what the register and the library say. */
  typical: z._default(z.array(typicalFigure), []),
});
export type MissingRules = z.infer<typeof missingRules>;

/** Where an assumed figure comes from; `zero`: it is none, on purpose. */
export const figureBases = ["policy", "register", "library", "zero"] as const;
export type FigureBasis = (typeof figureBases)[number];

/** A named assumption: of a figure, for a sector and a size, with its range and reason. */
export const standIn = z.strictObject({
  basis: z.enum(figureBases),
  /** VSIC code or its beginning; left out: all sectors. */
  sector: z.optional(z.string()),
  /** Left out: all sizes. */
  size: z.optional(z.enum(sizeClasses)),
  /** For each worker; of `workers` for each ha. */
  each: amount,
  low: amount,
  high: amount,
  /** In Vietnamese. */
  reason: z.string(),
});
/** A named assumption that stands in for a blank figure. */
export type StandIn = z.infer<typeof standIn>;

/** A figure that was blank, and what stands in for it. */
export const filledFigure = z.strictObject({
  enterprise: z.string(),
  figure: z.enum(missableFigures),
  /** In the unit of the record's field. */
  value: amount,
  assumption: standIn,
});
/** A blank figure of one enterprise, with what stands in for it. */
export type FilledFigure = z.infer<typeof filledFigure>;
