import { z } from "zod";

/**
 * The Solution document as it is read from outside: types only. What it says is checked against a
 * model by `verifySolution`. `statistics` and `timing`, which the command adds, are let through unread.
 */
const numbers = z.array(z.number());
const document = {
  solver: z.string(),
  statistics: z.unknown().optional(),
  timing: z.unknown().optional(),
};
const certificate = {
  prices: numbers.optional(),
  certifiedBound: z.number().optional(),
  packing: z.strictObject({ rows: z.array(z.int().nonnegative()), unitPrices: numbers }).optional(),
  searchedBy: z.string().optional(),
};
const proof = z.enum(["certificate", "search"]);
const point = {
  objective: z.number(),
  ...certificate,
  certifiedGap: z.number().nonnegative().optional(),
  choices: z.array(z.int().nonnegative().nullable()).optional(),
  values: numbers,
  ...document,
};

export const solutionSchema = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("optimal"),
    proof,
    bound: z.number(),
    gap: z.number().nonnegative(),
    ...point,
  }),
  z.strictObject({
    status: z.literal("feasible"),
    bound: z.number().optional(),
    gap: z.number().nonnegative().optional(),
    reason: z.string().optional(),
    ...point,
  }),
  z.strictObject({
    status: z.literal("infeasible"),
    proof,
    farkas: numbers.optional(),
    whole: z.boolean().optional(),
    searchedBy: z.string().optional(),
    reason: z.string(),
    ...document,
  }),
  z.strictObject({ status: z.literal("unbounded"), reason: z.string(), ...document }),
  z.strictObject({
    status: z.literal("stopped"),
    bound: z.number().optional(),
    ...certificate,
    reason: z.string(),
    ...document,
  }),
  z.strictObject({ status: z.literal("failed"), reason: z.string(), ...document }),
]);

export type SolutionDocument = z.infer<typeof solutionSchema>;
