/** A Vietnamese title of a field or record, as the JSON schemas have it. */
import * as z from "zod/mini";

/** A schema of its own with this title; the one given stays as it is. */
export function titled<S extends z.core.$ZodType>(schema: S, title: string): S {
  const own = z.clone(schema);
  z.globalRegistry.add(own, { title });
  return own;
}
