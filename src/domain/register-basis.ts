/** What a register that was made up rests on: the assumptions of whoever made it, stated beside it. */
import * as z from "zod/mini";
import { grades } from "./grounds.js";

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));

const registerAssumption = z.strictObject({
  /** In Vietnamese, as all texts here. */
  name: text,
  /** A number, or several as text. */
  value: z.union([z.number(), text]),
  unit: text,
  grade: z._default(z.enum(grades), "assumed"),
  /** What else is plausible; left out where nobody says. */
  range: z.optional(text),
  reason: text,
});

/** The form of `register.json`. */
export const registerBasis = z.strictObject({
  /** Are there records that a machine made up? */
  synthetic: z.boolean(),
  assumptions: z._default(z.array(registerAssumption), []),
});
/** Where a register comes from, checked. */
export type RegisterBasis = z.infer<typeof registerBasis>;
/** One assumption that a made-up register rests on. */
export type RegisterAssumption = RegisterBasis["assumptions"][number];
