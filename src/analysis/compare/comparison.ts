/** The form of a comparison of two plans. */
import * as z from "zod/mini";
import { tenures } from "../../domain/tenure.js";
import { breach } from "../../plan/limit-results.js";
import { changeKinds } from "./change-kind.js";
import { inputKinds } from "./changed-inputs.js";
import { comparedFigures, splitDimensions } from "./ledger.js";

const ends = { before: z.number(), after: z.number(), difference: z.number() };
const split = <K extends z.ZodMiniType>(key: K) => z.array(z.strictObject({ key, ...ends }));

const side = z.strictObject({
  /** `decisions`: without prices; `today`: everybody stays. */
  kind: z.enum(["plan", "decisions", "today"]),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  objective: z.strictObject({
    kind: z.enum(["relief", "cost", "weighted"]),
    value: z.number(),
  }),
  /** Rules that it breaks; empty for a plan. */
  violations: z.array(
    z.strictObject({
      rule: z.string(),
      where: z.string(),
      amount: z.optional(z.number()),
      value: z.optional(z.number()),
      limit: z.optional(z.number()),
      message: z.string(),
      vi: z.string(),
    }),
  ),
  /** Soft rules that it breaks, at their price. */
  breaches: z.array(breach),
});

const doing = z.strictObject({
  /** Id of a park, or kind of an alternative. */
  choice: z.string(),
  year: z.int(),
  tenure: z.optional(z.enum(tenures)),
});

const brokenRule = z.strictObject({ rule: z.string(), amount: z.number() });
const which = z.enum(["first", "second"]);

const reason = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("register"), onlyIn: which }),
  z.strictObject({
    kind: z.literal("input"),
    of: z.enum(["enterprise", "park"]),
    id: z.string(),
    paths: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal("closed"),
    on: which,
    choice: z.string(),
    rules: z.array(brokenRule),
  }),
  z.strictObject({
    kind: z.literal("worth"),
    before: z.nullable(z.number()),
    after: z.nullable(z.number()),
    parts: split(z.string()),
  }),
]);

/** The form of the result. */
export const planComparison = z.strictObject({
  format: z.literal("didoi-compare/1"),
  first: side,
  second: side,
  /** By what the objective counts; null where the two do not count the same. */
  objective: z.nullable(z.strictObject({ ...ends, parts: split(z.string()) })),
  /** Figures that differ: number of enterprises, workers, points, ha, million VND, jobs. */
  figures: z.array(
    z.strictObject({
      figure: z.enum(comparedFigures),
      ...ends,
      by: z.partialRecord(z.enum(splitDimensions), split(z.nullable(z.string()))),
    }),
  ),
  /** Who does something else, by id, and why. */
  changes: z.array(
    z.strictObject({
      enterprise: z.string(),
      name: z.string(),
      ward: z.string(),
      kind: z.enum(changeKinds),
      before: z.nullable(doing),
      after: z.nullable(doing),
      why: z.array(reason),
    }),
  ),
  /** Inputs that are not the same. */
  inputs: z.array(
    z.strictObject({
      of: z.enum(inputKinds),
      id: z.string(),
      path: z.string(),
      from: z.optional(z.unknown()),
      to: z.optional(z.unknown()),
    }),
  ),
  /** Limits whose price is not the same; sign convention of the certificate. */
  prices: z.array(z.strictObject({ row: z.string(), before: z.number(), after: z.number() })),
});
/** What two plans differ in, and why. */
export type PlanComparison = z.infer<typeof planComparison>;
