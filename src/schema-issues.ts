/** What a schema refuses, as issues: the place in words of the document, the nearest of the keys that are known. */

import type * as z from "zod/mini";
import { type Issue, issueOf } from "./errors.js";
import { valueWording } from "./schema-messages.js";

const mostIssues = 100;

/** Parses a value; what is refused keeps its value, so that it can be named. */
export function parseBy<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
): z.core.util.SafeParseResult<T> {
  const parsed = schema.safeParse(value);
  // Values are wanted of mistakes only, and records come by the million.
  return parsed.success ? parsed : schema.safeParse(value, { reportInput: true });
}

/** The findings of `parseBy`, at most 100. @param from path of the value in its document */
export function schemaIssues({ issues }: z.core.$ZodError, schema: z.ZodMiniType): Issue[] {
  return issues
    .flatMap(bySide)
    .slice(0, mostIssues)
    .map((issue) =>
      issueOf("E_SCHEMA", valueWording(issue, keysAt(schema, issue.path)), {
        path: pathText(issue.path),
      }),
    );
}

/** Of what may be of one form or another, the issues of the one that was meant, as deep as that goes. */
function bySide(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find((list) => list.some(({ path }) => path.length > 0));
  if (meant === undefined) return [issue];
  return meant.flatMap((inner) => bySide({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** `policy.quotas[0].lower`; "(root)" for the whole. */
function pathText(path: readonly PropertyKey[]): string {
  let text = "";
  for (const step of path)
    text +=
      typeof step === "number"
        ? `[${step}]`
        : `${text === "" ? "" : "."}${String(step).slice(0, 100)}`;
  return text === "" ? "(root)" : text;
}

/** The keys that a schema knows in the object at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "union") return def.options.flatMap((side) => keysAt(side, path));
  if ("innerType" in def && def.innerType !== undefined) return keysAt(def.innerType, path);
  const [step, ...rest] = path;
  if (def.type === "object") {
    if (step === undefined) return Object.keys(def.shape);
    const field = def.shape[String(step)];
    return field === undefined ? [] : keysAt(field, rest);
  }
  if (def.type === "array") return step === undefined ? [] : keysAt(def.element, rest);
  if (def.type === "record")
    return step === undefined
      ? [...(def.keyType._zod.values ?? [])].map(String)
      : keysAt(def.valueType, rest);
  return [];
}
