/** How a figure that the register leaves blank counts. Missing is never zero unless somebody says so. */
import * as z from "zod/mini";
import { pollutants } from "./enterprise.js";
import { type SizeClass, sizeClasses } from "./size-class.js";

/** Figures of enterprises that have to be there, or be stood in for. */
export const missableFigures = ["workers", "landHa", ...pollutants, "hazardousWaste"] as const;
/** One of `missableFigures`. */
export type MissableFigure = (typeof missableFigures)[number];
/** Those of them that relief is reckoned of. */
export const loadFigures = [...pollutants, "hazardousWaste"] as const;

const rule = z.enum(["refuse", "assume", "zero"]);
const amount = z.number().check(z.nonnegative());

/** A figure to assume: of a load or of land what there is for each worker, of workers those on a ha. */
export interface TypicalFigure {
  /** Of what. */
  figure: MissableFigure;
  /** VSIC 2018 code of 2 to 5 digits, or its beginning. Default all sectors. */
  sector?: string | undefined;
  /** Default all sizes. */
  size?: SizeClass | undefined;
  /** For each worker kg/day, of hazardous waste t/year, of land ha; of `workers`: for each ha. */
  value: number;
  /** Least value that is still plausible, in the same unit. Default: the value. */
  low?: number | undefined;
  /** Largest value that is still plausible, in the same unit. Default: the value. */
  high?: number | undefined;
  /** Why it is assumed; printed in reports. */
  reason: string;
}

/** What happens with a blank figure: the problem is refused, a figure is assumed, it counts as 0. */
export type MissingRule = "refuse" | "assume" | "zero";

/** How a figure counts that the register leaves blank, as it is given. */
export interface MissingRulesInput {
  /** Land. Default `refuse`. */
  landHa?: MissingRule | undefined;
  /** Workers. Default `refuse`. */
  workers?: MissingRule | undefined;
  /** Loads and hazardous waste. Default `assume`. */
  loads?: MissingRule | undefined;
  /** What is assumed, before what the register and the library say. Default nothing. */
  typical?: TypicalFigure[] | undefined;
}

/** How a figure counts that the register leaves blank. */
export interface MissingRules extends MissingRulesInput {
  /** Land. */
  landHa: MissingRule;
  /** Workers. */
  workers: MissingRule;
  /** Loads and hazardous waste. */
  loads: MissingRule;
  /** What is assumed, before what the register and the library say. */
  typical: TypicalFigure[];
}

const typicalFigure = z.strictObject({
  figure: z.enum(missableFigures),
  sector: z.optional(z.string().check(z.regex(/^\d{2,5}$/, "expected a VSIC 2018 code"))),
  size: z.optional(z.enum(sizeClasses)),
  value: amount,
  low: z.optional(amount),
  high: z.optional(amount),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
});

/**
 * `refuse`: the problem is not taken while the figure is blank. `assume`: a figure by sector and size
 * stands in for it, and every report says so. `zero`: it counts as 0, on purpose.
 */
export const missingRules = z.strictObject({
  landHa: z._default(rule, "refuse"),
  workers: z._default(rule, "refuse"),
  loads: z._default(rule, "assume"),
  typical: z._default(z.array(typicalFigure), []),
});

/** Where an assumed figure comes from; `zero`: it is none, on purpose. */
export const figureBases = ["policy", "register", "library", "zero"] as const;
/** One of `figureBases`. */
export type FigureBasis = (typeof figureBases)[number];

/** A named assumption that stands in for a blank figure. */
export interface StandIn {
  /** Where it comes from. */
  basis: FigureBasis;
  /** VSIC 2018 code or its beginning; left out: all sectors. */
  sector?: string | undefined;
  /** Left out: all sizes. */
  size?: SizeClass | undefined;
  /** For each worker kg/day, of hazardous waste t/year, of land ha; of `workers`: for each ha. */
  each: number;
  /** Least value that is still plausible, in the same unit. */
  low: number;
  /** Largest value that is still plausible, in the same unit. */
  high: number;
  /** Why, in Vietnamese. */
  reason: string;
}

/** A blank figure of one enterprise, with what stands in for it. */
export interface FilledFigure {
  /** Id of the enterprise. */
  enterprise: string;
  /** Which figure was blank. */
  figure: MissableFigure;
  /** What it counts as, in the unit of the record's field. */
  value: number;
  /** By which assumption. */
  assumption: StandIn;
}

export const standInForm = z.strictObject({
  basis: z.enum(figureBases),
  sector: z.optional(z.string()),
  size: z.optional(z.enum(sizeClasses)),
  each: amount,
  low: amount,
  high: amount,
  reason: z.string(),
});
/** The form of a named assumption that stands in for a blank figure. */
export const standIn: z.ZodMiniType<StandIn, StandIn> = standInForm;

export const filledFigureForm = z.strictObject({
  enterprise: z.string(),
  figure: z.enum(missableFigures),
  value: amount,
  assumption: standInForm,
});
/** The form of a figure that was blank, and of what stands in for it. */
export const filledFigure: z.ZodMiniType<FilledFigure, FilledFigure> = filledFigureForm;
