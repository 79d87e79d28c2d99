/** Links hold a setting, and whatever they say is taken as data. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkOf, readLink } from "../../playground/state/link.js";
import type { Gate, Json, Lock, Setting } from "../../playground/state/setting.js";

const id = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" });
const path = fc.constantFrom("quotas[1].lower", "objective.perJobLost.closed", "deadlines.Dĩ An");
const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.jsonValue());
const mapOf = <V>(key: fc.Arbitrary<string>, of: fc.Arbitrary<V>) =>
  fc.array(fc.tuple(key, of)).map((pairs) => new Map(pairs));

const setting: fc.Arbitrary<Setting> = fc.record({
  values: mapOf(path, value as fc.Arbitrary<Json>),
  locks: mapOf(id, fc.constantFrom<Lock>("move", "stay")),
  parks: mapOf(id, fc.constantFrom<Gate>("open", "closed")),
});
const language = fc.constantFrom("vi" as const, "en" as const);

const plain = ({ values, locks, parks }: Setting) => ({
  // Minus zero is zero in JSON.
  values: JSON.parse(JSON.stringify([...values])) as unknown,
  locks: [...locks],
  parks: [...parks],
});
const inOrder = (one: Setting): Setting => ({
  values: new Map([...one.values].sort()),
  locks: new Map([...one.locks].sort(([a], [b]) => (a < b ? -1 : 1))),
  parks: new Map([...one.parks].sort(([a], [b]) => (a < b ? -1 : 1))),
});
/** By state, as links have them. */
const sorted = (pairs: readonly unknown[]): string[] =>
  pairs.map((one) => JSON.stringify(one)).sort();

describe("a link", () => {
  it("gives back the setting and the language that it was made of", () => {
    fc.assert(
      fc.property(setting, language, (given, spoken) => {
        const read = readLink(`#${linkOf(given, spoken)}`);
        expect(read.unknown).toBe(0);
        expect(read.language).toBe(spoken);
        const [one, other] = [plain(inOrder(read.setting)), plain(inOrder(given))];
        expect(sorted(one.locks)).toEqual(sorted(other.locks));
        expect(sorted(one.parks)).toEqual(sorted(other.parks));
        expect(one.values).toEqual(other.values);
      }),
    );
  });

  it("is the same whatever the order in which things were set", () => {
    fc.assert(
      fc.property(setting, language, (given, spoken) => {
        const turned: Setting = {
          values: new Map([...given.values].reverse()),
          locks: new Map([...given.locks].reverse()),
          parks: new Map([...given.parks].reverse()),
        };
        expect(linkOf(turned, spoken)).toBe(linkOf(given, spoken));
      }),
    );
  });

  it("is empty where nothing differs", () => {
    expect(linkOf({ values: new Map(), locks: new Map(), parks: new Map() }, "vi")).toBe("");
  });

  it("never fails, whatever it says, and counts what it cannot understand", () => {
    fc.assert(fc.property(fc.string(), (text) => readLink(text).unknown >= 0));
    expect(readLink("#set=quotas%5B0%5D.lower%3D0.3&lang=fr&what=1&move=").unknown).toBe(3);
    expect(readLink("#set=__proto__%3D1&set=a%3D%7B&set=%3D1").unknown).toBe(3);
    expect(readLink(`#move=${"x".repeat(300_000)}`)).toMatchObject({ unknown: 1 });
  });
});
