import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId } from "../../src/domain/by-id.js";
import { parseProblem } from "../../src/domain/problem.js";
import { problemDigest } from "../../src/domain/problem-digest.js";
import { problemInput } from "../arbitraries/problem.js";

const shuffledTwice = problemInput.chain((input) =>
  fc.tuple(
    fc.constant(input),
    fc.record({
      enterprises: fc.shuffledSubarray(input.enterprises, {
        minLength: input.enterprises.length,
      }),
      parks: fc.shuffledSubarray(input.parks, { minLength: input.parks.length }),
    }),
  ),
);

describe("the order of a problem", () => {
  it("is by id, whatever the order given", () => {
    fc.assert(
      fc.property(shuffledTwice, ([input, shuffled]) => {
        expect(parseProblem({ ...input, ...shuffled })).toEqual(parseProblem(input));
      }),
    );
  });

  it("does not matter to the digest of a problem", () => {
    fc.assert(
      fc.property(shuffledTwice, ([input]) => {
        const problem = parseProblem(input);
        const { enterprises, parks } = problem;
        const turned = {
          ...problem,
          enterprises: enterprises.toReversed(),
          parks: parks.toReversed(),
        };
        expect(problemDigest(turned)).toBe(problemDigest(problem));
        expect(problemDigest({ ...problem, name: "other" })).not.toBe(problemDigest(problem));
      }),
    );
  });

  it("leaves the places of issues as they were given", () => {
    const place = { wardOld: "Dĩ An", city: "Dĩ An", sector: "16", landHa: 1, workers: 10 };
    const given = {
      name: "x",
      enterprises: [
        { id: "z", name: "Z", ...place },
        { id: "a", name: "A", ...place, lat: 10.9 },
      ],
      parks: [],
      policy: { name: "p", horizon: { from: 2026, to: 2026 } },
    };
    expect(() => parseProblem(given)).toThrow("enterprises[1]");
  });

  it("compares ids by code units", () => {
    const ids = ["b", "Đ", "a", "B", "10", "9", "á"].map((id) => ({ id }));
    expect(byId(ids).map(({ id }) => id)).toEqual(["10", "9", "B", "a", "b", "á", "Đ"]);
  });
});
