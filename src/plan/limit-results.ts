/** What a plan says of single limits: breaches of soft ones, and limits of one's own. */
import * as z from "zod/mini";

export const breach = z.strictObject({
  /** The row key, or `rule/enterprise`, for instance `minimum-lot/DN-0001`. */
  rule: z.string(),
  /** In the unit of the rule. */
  amount: z.number(),
  penaltyMillionVnd: z.number(),
});

/** The limit, with what the plan reaches: the sum over its decisions, in the unit of its coefficients. */
export const extraRowResult = z.strictObject({
  name: z.string(),
  value: z.number(),
  lower: z.optional(z.number()),
  upper: z.optional(z.number()),
});
/** A limit of one's own, with what the plan reaches. */
export type ExtraRowResult = z.infer<typeof extraRowResult>;
