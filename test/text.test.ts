import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote } from "../src/errors.js";
import { hiddenIn, likeness, loneSurrogateIn, plain, visible } from "../src/text.js";

/** What is called invisible, turning or a control, one of each sort. */
const hidden = fc.constantFrom(
  ...["\u200b", "\u200d", "\u00ad", "\ufeff", "\ufe0f", "\u2060", "\u3164", "\u180e", "\u034f"],
  ...["\u2800", "\u{e0041}", "\u{e0100}", "\u202e", "\u2066", "\u200f", "\u061c"],
  ...["\u0000", "\u001b", "\t", "\n", "\u0085", "\u2028"],
);
const vietnamese = fc.string({
  unit: fc.constantFrom(..."aBệỂđĐưỨỜýỷ1 9-&.", "Công ty", "KCN "),
  minLength: 1,
  maxLength: 8,
});
const place = fc.nat({ max: 7 });

const withAt = (text: string, at: number, more: string): string => {
  const letters = [...text];
  return [...letters.slice(0, at), more, ...letters.slice(at)].join("");
};

describe("what cannot be seen", () => {
  it("is found at its place, and nothing is found in Vietnamese, whole or with loose accents", () => {
    fc.assert(
      fc.property(vietnamese, place, hidden, (text, at, more) => {
        expect(hiddenIn(text)).toBeUndefined();
        expect(hiddenIn(text.normalize("NFD"))).toBeUndefined();
        const hex = more.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
        const position = Math.min(at, [...text].length) + 1;
        const found = hiddenIn(withAt(text, at, more));
        expect(found).toMatchObject({ codePoint: `U+${hex}`, position });
        expect(visible(withAt(text, at, more))).toBe(withAt(text, at, `\\u{${hex}}`));
      }),
    );
  });

  it("is of one of three kinds", () => {
    const kinds = (of: string) => [...of].map((letter) => hiddenIn(letter)?.kind);
    expect(new Set(kinds("\u200b\u00ad\ufeff\ufe0f\u3164\u2800"))).toEqual(new Set(["invisible"]));
    expect(new Set(kinds("\u202a\u202e\u2066\u2069\u200e\u061c"))).toEqual(new Set(["direction"]));
    expect(new Set(kinds("\u0000\u001b\n\u009b\u2029"))).toEqual(new Set(["control"]));
  });

  it("never gets into a message", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(hiddenIn(quote(text))).toBeUndefined();
      }),
      { examples: [["a\u202e\u200bb\u001b\u009b"]] },
    );
  });

  it("makes no difference between plain texts, nor does the form of accents", () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, place, hidden, (text, other, at, more) => {
        expect(plain(withAt(text, at, more).normalize("NFD"))).toBe(text);
        expect(plain(text) === plain(other)).toBe(text === other);
      }),
    );
  });
});

describe("loneSurrogateIn", () => {
  it("finds what UTF-8 cannot write, and only that", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = new TextDecoder().decode(new TextEncoder().encode(text));
        expect(loneSurrogateIn(text) === undefined).toBe(written === text);
      }),
      { examples: [["a\ud800"], ["\udc00\ud800"], ["😀"]] },
    );
    expect(loneSurrogateIn("😀\udc00")).toEqual({ codePoint: "U+DC00", position: 2 });
  });
});

describe("likeness", () => {
  it("is one for texts that differ in case, blanks, hidden characters, accents' form or width", () => {
    const wide = (text: string): string =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const blank = fc.constantFrom(" ", "\u00a0", "\u2009", "\u3000");
    fc.assert(
      fc.property(vietnamese, place, hidden, blank, (text, at, more, space) => {
        const forms = [
          text.toUpperCase(),
          text.toLowerCase(),
          text.normalize("NFD"),
          wide(text),
          withAt(text, at, more),
          withAt(text, at, space),
        ];
        for (const form of forms) expect(likeness(form)).toBe(likeness(text));
      }),
    );
  });

  it("is another one for other letters and tones: what differs for the eye differs here", () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, (text, other) => {
        const bare = (of: string): string => of.toLowerCase().replaceAll(" ", "");
        expect(likeness(text) === likeness(other)).toBe(bare(text) === bare(other));
      }),
    );
    for (const [a, b] of [
      ["Dĩ An", "Di An"],
      ["Đông", "Dông"],
      ["E0", "EO"],
      ["E1", "El"],
      ["hoà", "hòa"],
    ] as const)
      expect(likeness(a)).not.toBe(likeness(b));
  });

  it.each([
    ["КСН Тân", "KCH Tân"],
    ["Вình", "Bình"],
    ["ΑΒΕ", "ABE"],
    ["cοng ty", "cong ty"],
    ["Ðông Hòa", "Đông Hòa"],
    ["d\u0335ông", "đông"],
    ["е\u0301m", "ém"],
    ["a\u0301\u0301", "á"],
    ["𝐊𝐂𝐍", "KCN"],
    ["ｓố １", "số 1"],
  ])("of %s is that of %s", (one, other) => {
    expect(one.normalize("NFC")).not.toBe(other.normalize("NFC"));
    expect(likeness(one)).toBe(likeness(other));
  });

  it("takes each letter of its table for a Latin one that is written likewise", () => {
    const others = "АВЕЅІЈКМНОРСТУХҮԚԜѴаеѕіјорсухүһԁԛԝѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγινορυÐƉðɖıɑɡ";
    for (const letter of others) expect(likeness(letter), letter).toMatch(/^[a-zđ]$/);
    expect([...others].filter((letter) => /\p{Script=Cyrillic}/u.test(letter))).toHaveLength(35);
    expect([...others].filter((letter) => /\p{Script=Greek}/u.test(letter))).toHaveLength(21);
  });
});
