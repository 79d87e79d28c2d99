import { describe, expect, it } from "vitest";
import { en } from "zod/locales";
import { enterpriseForm } from "../src/domain/enterprise.js";
import { parkForm } from "../src/domain/park.js";
import { policy } from "../src/domain/policy.js";
import { english } from "../src/schema-english.js";

const wrong = [
  null,
  [],
  {},
  "",
  "x",
  -1,
  1e9,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  undefined,
];

describe("the English of what schemas refuse", () => {
  it("is what zod says itself, of every field and wrong value", () => {
    let compared = 0;
    for (const schema of [enterpriseForm, parkForm, policy])
      for (const field of [...Object.keys(schema.shape), "unknown"])
        for (const value of wrong) {
          const given = { [field]: value };
          const messages = (error: typeof english): string[] =>
            (schema.safeParse(given, { error }).error?.issues ?? []).map(({ message }) => message);
          expect(messages(english)).toEqual(messages(en().localeError as typeof english));
          compared++;
        }
    expect(compared).toBeGreaterThan(1000);
  });
});
