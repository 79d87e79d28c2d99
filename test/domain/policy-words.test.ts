/** Every field and every word of a policy is said in Vietnamese, and nothing is said of what is not there. */
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { choicesOf, eachField, type JsonSchema } from "../../src/domain/described-schema.js";
import { policy } from "../../src/domain/policy.js";
import { policyWords, valueWords } from "../../src/domain/policy-words.js";
import { jsonSchema, jsonSchemaNames } from "../../src/json-schemas.js";
import { foreignInVietnamese } from "../language/foreign.js";

const paths = new Set<string>();
const words = new Set<string>();
eachField(z.toJSONSchema(policy, { io: "input" }) as JsonSchema, (path, field) => {
  paths.add(path);
  for (const word of choicesOf(field)) words.add(word);
});

describe("the words of a policy", () => {
  it("are there for every field, and for no other", () => {
    expect(paths.size).toBeGreaterThan(100);
    expect(Object.keys(policyWords).sort()).toEqual([...paths].sort());
  });

  it("are there for every word that a field takes", () => {
    expect(words.size).toBeGreaterThan(40);
    expect([...words].filter((word) => valueWords[word] === undefined)).toEqual([]);
  });

  it("are Vietnamese", () => {
    const all = [...Object.values(policyWords), ...Object.values(valueWords)];
    expect(all.flatMap(foreignInVietnamese)).toEqual([]);
  });
});

describe("JSON schemas", () => {
  it.each(jsonSchemaNames)("of %s is JSON and draft 2020-12", (name) => {
    const schema = jsonSchema(name);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("take `$schema`, need what has no default, refuse unknown keys and say what fields mean", () => {
    const schema = jsonSchema("policy") as JsonSchema & Record<string, unknown>;
    expect(schema.required).toEqual(["name", "horizon"]);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties?.$schema).toEqual({ type: "string" });
    expect(schema.properties?.quotas?.items?.properties?.measure).toMatchObject({
      enum: ["enterprises", "workers", "landHa", "relief"],
      description:
        'Tính tỷ lệ theo gì. "enterprises" (số doanh nghiệp), "workers" (số lao động), "landHa" (diện tích đất), "relief" (mức giảm ô nhiễm)',
    });
  });

  it("of a problem say the same of its policy and its records", () => {
    const { properties } = jsonSchema("problem") as JsonSchema;
    expect(properties?.policy?.properties?.horizon?.description).toBe(policyWords.horizon);
    expect(properties?.enterprises?.items?.properties?.landHa?.description).toBe("diện tích đất");
  });
});
