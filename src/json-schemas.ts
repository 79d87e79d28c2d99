/** JSON schemas of the documents that people write or read, for editors and other programs. */
import type * as z from "zod/mini";
import { assumptionsInput } from "./domain/assumptions.js";
import {
  describedSchema,
  type JsonSchema,
  policyWordsAt,
  type WordsAt,
} from "./domain/described-schema.js";
import { knownFieldWord } from "./domain/field-words.js";
import { policy } from "./domain/policy.js";
import { problemSchema } from "./domain/problem.js";
import { decisionsInput } from "./plan/decisions.js";
import { plan } from "./plan/plan.js";

/** Fields of records by their own words, those of the policy by the path within it. */
const recordWordsAt: WordsAt = (path) => {
  if (path.startsWith("policy.")) return policyWordsAt(path.slice("policy.".length));
  return knownFieldWord(path.replace(/^\w+\[\]\./, ""));
};

const documents: Readonly<Record<JsonSchemaName, readonly [z.ZodMiniType, WordsAt]>> = {
  problem: [problemSchema, recordWordsAt],
  policy: [policy, policyWordsAt],
  assumptions: [assumptionsInput, recordWordsAt],
  decisions: [decisionsInput, recordWordsAt],
  plan: [plan, recordWordsAt],
};

/** Documents that have a JSON schema. */
export const jsonSchemaNames = ["problem", "policy", "assumptions", "decisions", "plan"] as const;
/** A document that has a JSON schema. */
export type JsonSchemaName = (typeof jsonSchemaNames)[number];

/**
 * JSON schema (draft 2020-12) of a document as it may be given, with descriptions in Vietnamese. A file of
 * the kind may name its schema under `$schema`: readers pass that over.
 */
export function jsonSchema(name: JsonSchemaName): Record<string, unknown> {
  const [schema, wordsAt] = documents[name];
  return { ...withSchemaKey(describedSchema(schema, wordsAt)) };
}

function withSchemaKey(json: JsonSchema): JsonSchema {
  if (json.properties === undefined) return json;
  return { ...json, properties: { $schema: { type: "string" }, ...json.properties } };
}
