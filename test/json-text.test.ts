import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError, type Issue, quote } from "../src/errors.js";
import { deepestJson, isPlainJson, parseJson, positionIn } from "../src/json-text.js";

function issuesOf(text: string): readonly Issue[] {
  try {
    parseJson(text, { file: "x.json" });
  } catch (error) {
    if (error instanceof DidoiError) return error.issues;
    throw error;
  }
  return [];
}

const key = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.string({ unit: "binary", maxLength: 2 }),
  fc.constantFrom('"', "\\", '\\"', "{", "}", "[", ":", ",", "__proto__", "Dĩ An"),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, 0, -1.5e-7),
    key,
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(key, tie("any"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;

/** A key that was written a second time: where it begins, and its path. */
interface Doubled {
  readonly key: string;
  readonly path: string;
  readonly offset: number;
}

/** Writes JSON in many ways: letters spelt as \uXXXX, blanks and line ends between what can have them. */
class Writer {
  text = "";
  doubled: Doubled | undefined;
  private draw = 0;
  private objects = 0;

  /** @param double the object of which the first key is written once more at its end */
  constructor(
    private readonly draws: readonly number[],
    private readonly double = -1,
    private readonly maySpell = true,
  ) {}

  write(of: unknown, path = ""): this {
    if (typeof of === "string") this.string(of);
    else if (typeof of !== "object" || of === null) this.text += JSON.stringify(of);
    else if (Array.isArray(of)) {
      this.mark("[");
      for (const [n, item] of of.entries()) {
        if (n > 0) this.mark(",");
        this.write(item, `${path}[${n}]`);
      }
      this.mark("]");
    } else this.object(Object.entries(of), path);
    return this;
  }

  private object(entries: readonly (readonly [string, unknown])[], path: string): void {
    const isDoubled = this.objects++ === this.double && entries.length > 0;
    const [[first, again] = ["", 0]] = entries;
    const all = isDoubled ? [...entries, [first, again] as const] : entries;
    this.mark("{");
    for (const [n, [key, item]] of all.entries()) {
      if (n > 0) this.mark(",");
      const at = path === "" ? key : `${path}.${key}`;
      if (n === entries.length) this.doubled = { key, path: at, offset: this.text.length };
      this.string(key);
      this.mark(":");
      this.write(n === entries.length ? 0 : item, at);
    }
    this.mark("}");
  }

  private string(of: string): void {
    const letters = JSON.stringify(of);
    const spell = (letter: string): string =>
      this.next() % 3 === 0 ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}` : letter;
    this.text += this.maySpell ? letters.replace(/(?<!\\[^ ]*)[a-zA-Z]/g, spell) : letters;
  }

  private mark(of: string): void {
    const blank = (): string => ["", "", " ", "\n", "\t\r\n "][this.next() % 5] ?? "";
    this.text += blank() + of + blank();
  }

  private next(): number {
    return this.draws[this.draw++ % this.draws.length] ?? 0;
  }
}

const draws = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 20 });

function keysOf(of: unknown): number {
  if (typeof of !== "object" || of === null) return 0;
  const inner = Object.values(of).reduce((sum: number, item) => sum + keysOf(item), 0);
  return inner + (Array.isArray(of) ? 0 : Object.keys(of).length);
}

describe("parseJson", () => {
  it("gives what JSON.parse gives, however the text is spelt and laid out", () => {
    fc.assert(
      fc.property(value, draws, (of, drawn) => {
        const { text } = new Writer(drawn).write(of);
        expect(JSON.parse(text)).toEqual(of);
        expect(parseJson(text)).toEqual(of);
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses a key that is there twice, at any place, and names it, its path, line and column", () => {
    let count = 0;
    fc.assert(
      fc.property(value, fc.nat({ max: 2 }), draws, (of, double, drawn) => {
        const { text, doubled } = new Writer(drawn, double).write(of);
        if (doubled === undefined) return;
        count++;
        const { key, path, offset } = doubled;
        const lines = text.slice(0, offset).split("\n");
        const column = (lines.at(-1)?.length ?? 0) + 1;
        const what = `The key ${quote(key)} is there twice in one object`;
        expect(issuesOf(text)).toEqual([
          {
            code: "E_SCHEMA",
            message: `${what} (line ${lines.length}, column ${column}).`,
            fix: "Leave one of the two out.",
            vi: {
              message: `Mục ${quote(key)} có hai lần trong cùng một chỗ (dòng ${lines.length}, cột ${column}).`,
              fix: "Bỏ một trong hai.",
            },
            at: { file: "x.json", row: lines.length, ...(path === "" ? {} : { path }) },
          },
        ]);
      }),
      { numRuns: 3000 },
    );
    expect(count).toBeGreaterThan(300);
  });

  it("names all doubled keys of a text at once, and takes the same key in two objects", () => {
    const found = issuesOf('{"a":{"x":1},\n"b":[{"x":1,"\\u0078":2}],\n "a" : 3}');
    expect(found.map(({ at }) => [at?.row, at?.path])).toEqual([
      [2, "b[0].x"],
      [3, "a"],
    ]);
    expect(found[1]?.message).toBe('The key "a" is there twice in one object (line 3, column 2).');
    expect(issuesOf('[{"x":1},{"x":{"x":["x","x"]}}]')).toEqual([]);
  });

  it("refuses half a character, spelt or not, in a key or a value, and takes a whole one", () => {
    for (const half of ["\ud800", "\udfff", "\\ud83d", "\\uDE00 \\uD83D"])
      for (const text of [`{"a":["${half}"]}`, `{"${half}":1}`])
        expect(issuesOf(text).map(({ code }) => code)).toEqual(["E_SCHEMA"]);
    expect(issuesOf('{"a":["😀 \\ud83d\\ude00 \\\\ud800"]}')).toEqual([]);
  });

  it("refuses what is nested too deep with an error of ours", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(issuesOf(nested(deepestJson))).toEqual([]);
    for (const depth of [deepestJson + 1, 100_000])
      expect(issuesOf(nested(depth)).map(({ code }) => code)).toEqual(["E_LIMIT"]);
    const objects = `${'{"a":'.repeat(100_000)}0${"}".repeat(100_000)}`;
    expect(issuesOf(objects).map(({ code }) => code)).toEqual(["E_LIMIT"]);
  });

  it("refuses what is not JSON as before", () => {
    expect(issuesOf('{"a":1,}')).toMatchObject([{ code: "E_FORMAT", at: { file: "x.json" } }]);
  });
});

describe("isPlainJson", () => {
  it("is true of no text with a fault, and of every text without a backslash or a fault", () => {
    fc.assert(
      fc.property(value, draws, fc.nat({ max: 5 }), (of, drawn, double) => {
        const { text, doubled } = new Writer(drawn, double, false).write(of);
        const keys = keysOf(JSON.parse(text));
        expect(isPlainJson(text, keys)).toBe(doubled === undefined && !text.includes("\\"));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("positionIn", () => {
  it("counts lines and columns as splitting at line ends does", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r") });
    fc.assert(
      fc.property(text, text, fc.nat(), (before, of, at) => {
        const offset = at % (of.length + 1);
        const start = positionIn(before, before.length);
        const lines = (before + of.slice(0, offset)).split("\n");
        const expected = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
        expect(positionIn(of, offset, start)).toEqual(expected);
      }),
    );
  });
});
