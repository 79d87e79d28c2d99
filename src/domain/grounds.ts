/** What the figures of a policy rest on: stated with them, printed with every plan. */
import * as z from "zod/mini";

/** How a figure came about: printed in a source, reckoned from such, assumed, or made up by a machine. */
export const grades = ["published", "derived", "assumed", "synthetic"] as const;
/** One of `grades`. */
export type Grade = (typeof grades)[number];

/** What another source says of a figure. */
export interface Conflict {
  /** In the unit of the field. */
  value: number | string;
  /** Which source. */
  source: string;
  /** Day, month or year of the source. Default unknown. */
  date?: string | undefined;
}

/** What one figure of a policy rests on, as it is given. */
export interface GroundInput {
  /** Path of the figure in the policy, for instance `budgets[0].perYear`. */
  field: string;
  /** What it is called in reports. */
  label: string;
  /** How it came about. */
  grade: Grade;
  /** The source, or the reason of an assumption. */
  source: string;
  /** Day, month or year of the source. Default unknown. */
  date?: string | undefined;
  /** Least value that is still plausible, in the unit of the field. Default unknown. */
  low?: number | undefined;
  /** Largest value that is still plausible, in the unit of the field. Default unknown. */
  high?: number | undefined;
  /** What other sources say of the same figure. Default nothing. */
  conflicts?: Conflict[] | undefined;
}

/** What one figure of a policy rests on. */
export interface Ground extends GroundInput {
  /** What other sources say of the same figure. */
  conflicts: Conflict[];
}

const conflict = z.strictObject({
  value: z.union([z.number(), z.string().check(z.trim(), z.minLength(1), z.maxLength(200))]),
  source: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
  date: z.optional(z.string().check(z.maxLength(100))),
});

/** What other sources say of one figure. */
export const conflicts = z.array(conflict);

export const groundForm = z.strictObject({
  field: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  grade: z.enum(grades),
  source: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
  date: z.optional(z.string().check(z.maxLength(100))),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  conflicts: z._default(conflicts, []),
});
/** The form of one ground. */
export const ground: z.ZodMiniType<Ground, GroundInput> = groundForm;

/** What stands at a path such as `budgets[0].perYear`; undefined where there is nothing. */
export function atPath(value: unknown, path: string): unknown {
  let found: unknown = value;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== ""))
    found = typeof found === "object" && found !== null ? Reflect.get(found, step) : undefined;
  return found;
}
