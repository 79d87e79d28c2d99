/** What a register that was made up rests on: the assumptions of whoever made it, stated beside it. */
import * as z from "zod/mini";
import { type Grade, grades } from "./grounds.js";

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));

/** One assumption that a made-up register rests on, as it is given. Texts are Vietnamese. */
export interface RegisterAssumptionInput {
  /** What it is of. */
  name: string;
  /** A number, or several as text. */
  value: number | string;
  /** Unit of the value. */
  unit: string;
  /** How it came about. Default `assumed`. */
  grade?: Grade | undefined;
  /** What else is plausible. Default nobody says. */
  range?: string | undefined;
  /** Why it is assumed. */
  reason: string;
}

/** One assumption that a made-up register rests on. */
export interface RegisterAssumption extends RegisterAssumptionInput {
  /** How it came about. */
  grade: Grade;
}

/** Where a register comes from, as it is given. */
export interface RegisterBasisInput {
  /** Are there records that a machine made up? */
  synthetic: boolean;
  /** What they were made up from. Default nothing is said. */
  assumptions?: RegisterAssumptionInput[] | undefined;
}

/** Where a register comes from, checked. */
export interface RegisterBasis extends RegisterBasisInput {
  /** What made-up records were made up from. */
  assumptions: RegisterAssumption[];
}

const registerAssumption = z.strictObject({
  name: text,
  value: z.union([z.number(), text]),
  unit: text,
  grade: z._default(z.enum(grades), "assumed"),
  range: z.optional(text),
  reason: text,
});

export const registerBasisForm = z.strictObject({
  synthetic: z.boolean(),
  assumptions: z._default(z.array(registerAssumption), []),
});
/** The form of `register.json`. */
export const registerBasis: z.ZodMiniType<RegisterBasis, RegisterBasisInput> = registerBasisForm;
