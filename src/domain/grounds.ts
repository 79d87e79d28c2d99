/** What the figures of a policy rest on: stated with them, printed with every plan. */
import * as z from "zod/mini";

/** How a figure came about: printed in a source, reckoned from such, assumed, or made up by a machine. */
export const grades = ["published", "derived", "assumed", "synthetic"] as const;
/** One of `grades`. */
export type Grade = (typeof grades)[number];

/** What another source says of a figure. */
const conflict = z.strictObject({
  /** In the unit of the field. */
  value: z.union([z.number(), z.string().check(z.trim(), z.minLength(1), z.maxLength(200))]),
  source: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
  /** Day, month or year of the source. */
  date: z.optional(z.string().check(z.maxLength(100))),
});

/** What other sources say of one figure. */
export const conflicts = z.array(conflict);

/** The form of one ground. */
export const ground = z.strictObject({
  /** Path of the figure in the policy, for instance `budgets[0].perYear`. */
  field: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** What it is called in reports. */
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  grade: z.enum(grades),
  /** The source, or the reason of an assumption. */
  source: z.string().check(z.trim(), z.minLength(1), z.maxLength(1000)),
  /** Day, month or year of the source. */
  date: z.optional(z.string().check(z.maxLength(100))),
  /** Least and largest value that is still plausible, in the unit of the field. */
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  /** What other sources say of the same figure. */
  conflicts: z._default(conflicts, []),
});
/** What one figure of a policy rests on. */
export type Ground = z.infer<typeof ground>;

/** What stands at a path such as `budgets[0].perYear`; undefined where there is nothing. */
export function atPath(value: unknown, path: string): unknown {
  let found: unknown = value;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== ""))
    found = typeof found === "object" && found !== null ? Reflect.get(found, step) : undefined;
  return found;
}
