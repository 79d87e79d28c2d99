import * as z from "zod/mini";

/**
 * The Solution document as it is read from outside: types only. What it says is checked against a
 * model by `verifySolution`. `statistics` and `timing`, which the command adds, are let through unread.
 */
const numbers = z.array(z.number());
const document = {
  solver: z.string(),
  statistics: z.optional(z.unknown()),
  timing: z.optional(z.unknown()),
};
const certificate = {
  prices: z.optional(numbers),
  certifiedBound: z.optional(z.number()),
  packing: z.optional(
    z.strictObject({ rows: z.array(z.int().check(z.nonnegative())), unitPrices: numbers }),
  ),
  searchedBy: z.optional(z.string()),
};
const proof = z.enum(["certificate", "search"]);
const point = {
  objective: z.number(),
  ...certificate,
  certifiedGap: z.optional(z.number().check(z.nonnegative())),
  choices: z.optional(z.array(z.nullable(z.int().check(z.nonnegative())))),
  values: numbers,
  ...document,
};

export const solutionSchema = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("optimal"),
    proof,
    bound: z.number(),
    gap: z.number().check(z.nonnegative()),
    ...point,
  }),
  z.strictObject({
    status: z.literal("feasible"),
    bound: z.optional(z.number()),
    gap: z.optional(z.number().check(z.nonnegative())),
    reason: z.optional(z.string()),
    ...point,
  }),
  z.strictObject({
    status: z.literal("infeasible"),
    proof,
    farkas: z.optional(numbers),
    whole: z.optional(z.boolean()),
    searchedBy: z.optional(z.string()),
    reason: z.string(),
    ...document,
  }),
  z.strictObject({ status: z.literal("unbounded"), reason: z.string(), ...document }),
  z.strictObject({
    status: z.literal("stopped"),
    bound: z.optional(z.number()),
    ...certificate,
    reason: z.string(),
    ...document,
  }),
  z.strictObject({ status: z.literal("failed"), reason: z.string(), ...document }),
]);

export type SolutionDocument = z.infer<typeof solutionSchema>;
