/** JSON schemas with what their fields and values mean, in Vietnamese: editors show it beside the cursor. */
import * as z from "zod/mini";
import { policyWords, valueWords } from "./policy-words.js";

/** The parts of a JSON schema that are walked. */
export interface JsonSchema {
  description?: string;
  readonly title?: string;
  readonly default?: unknown;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** What a field at a path means; undefined where nothing is said of it. */
export type WordsAt = (path: string) => string | undefined;

export const policyWordsAt: WordsAt = (path) => policyWords[path];

/** JSON schema (draft 2020-12) of what a schema takes, each field with its words. */
export function describedSchema(schema: z.ZodMiniType, wordsAt: WordsAt): JsonSchema {
  const json = z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
  eachField(json, (path, field) => {
    const said = [wordsAt(path), choicesSaid(field)].filter((part) => part !== undefined);
    if (said.length > 0) field.description = said.join(". ");
  });
  return json;
}

/** Every field of a schema with its path: `quotas[].lower`; a field of several forms comes once for each. */
export function eachField(
  schema: JsonSchema,
  take: (path: string, field: JsonSchema, isRequired: boolean) => void,
  path = "",
): void {
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const at = path === "" ? key : `${path}.${key}`;
    take(at, field, schema.required?.includes(key) === true);
    eachField(field, take, at);
  }
  if (schema.items !== undefined) eachField(schema.items, take, `${path}[]`);
  for (const form of formsOf(schema)) eachField(form, take, path);
}

const formsOf = ({ anyOf = [], oneOf = [] }: JsonSchema): readonly JsonSchema[] => [
  ...anyOf,
  ...oneOf,
];

/** The words that may stand in a field, or in its list. */
export function choicesOf(field: JsonSchema): string[] {
  const own = field.enum ?? (field.const === undefined ? [] : [field.const]);
  return own.length > 0 ? own.map(String) : (field.items?.enum ?? []).map(String);
}

/** `"park" (khu công nghiệp), "cluster" (cụm công nghiệp)` */
export function choicesSaid(field: JsonSchema): string | undefined {
  const choices = choicesOf(field).map((choice) => {
    const word = valueWords[choice];
    return word === undefined ? `"${choice}"` : `"${choice}" (${word})`;
  });
  return choices.length === 0 ? undefined : choices.join(", ");
}
