/** What the three readers of models say of a text that `JSON.parse` would take and change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError } from "../../../src/errors.js";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import { modelFromJsonStream } from "../../../src/model/formats/model-json-stream.js";
import { modelFromNdjson } from "../../../src/model/formats/model-ndjson.js";

/** Code, line and path of each problem. */
type Found = readonly [string, number | undefined, string | undefined];

/** @param text if it is given, each problem must name the place in it where its key begins */
async function found(read: () => unknown, text?: string): Promise<Found[]> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof DidoiError)) throw error;
    for (const { message } of text === undefined ? [] : error.issues) {
      const [, key, line, column] = /key (".*") .*\(line (\d+), column (\d+)\)/.exec(message) ?? [];
      const rest = text?.split("\n")[Number(line) - 1]?.slice(Number(column) - 1) ?? "";
      expect(JSON.parse(/^"[^"]*"/.exec(rest)?.[0] ?? "0")).toBe(JSON.parse(key ?? ""));
    }
    return error.issues.map(({ code, at }) => [code, at?.row, at?.path]);
  }
  return [];
}

const unit = (name: string, more = "") =>
  `{"name":"${name}","mustAct":false,"entries":[[0,1]],\n"options":[{"name":"o","value":1,"entries":[]${more}}]}`;
const header = (more = "") =>
  `"format":"didoi-model/1","name":"","sense":"maximise","rows":[{"name":"r","lower":null,"upper":1${more}}],"extras":[{"name":"x","value":0,"upper":1,"integer":true,"entries":[]}]`;

const text = (units: string, head = header(), tail = "") => `{${head},\n"units":[${units}]${tail}}`;
const pieces = (of: string, size: number): string[] =>
  Array.from({ length: Math.ceil(of.length / size) }, (_, n) =>
    of.slice(n * size, n * size + size),
  );

describe.each([
  ["modelFromJson", (of: string) => modelFromJson(of)],
  ["modelFromJsonStream", (of: string) => modelFromJsonStream(pieces(of, 7))],
])("%s", (_, read) => {
  it.each([
    [text(`${unit("a")},\n${unit("b", ',"value":2')}`), 5, "units[1].options[0].value"],
    [text(`${unit("a")}, ${unit("b", ',"name":""')}`), 4, "units[1].options[0].name"],
    [
      text(
        `{"name":"a","mustAct":false,"entries":[],"options":[]},${unit("b").replace('"b"', '"b","name":"b"')}`,
      ),
      2,
      "units[1].name",
    ],
    [text(unit("a"), header(',"upper":2')), 1, "rows[0].upper"],
    [text(unit("a"), header(), ',\n "sense":"minimise"'), 4, "sense"],
  ])("refuses a key that is there twice: %s", async (of, row, path) => {
    expect(await found(() => read(of), of)).toEqual([["E_SCHEMA", row, path]]);
  });

  it("refuses half a character in a name", async () => {
    for (const half of ["\ud800", "\\udc00"])
      expect(await found(() => read(text(unit(half))))).toEqual([["E_SCHEMA", 2, "units[0].name"]]);
    expect(await found(() => read(text(unit("\\ud83d\\ude00 \\\\ 😀"))))).toEqual([]);
  });
});

describe("modelFromNdjson", () => {
  const lines = (...units: string[]) =>
    [`{${header()}}`, ...units.map((of) => of.replace("\n", " "))].join("\n");
  it("refuses a key that is there twice, and names its line", async () => {
    const of = lines(unit("a"), unit("b", ',"\\u006eame" :"p"'), unit("c", ',"name" : "q"'));
    expect(await found(() => modelFromNdjson([of]), of)).toEqual([
      ["E_SCHEMA", 3, "units[1].options[0].name"],
      ["E_SCHEMA", 4, "units[2].options[0].name"],
    ]);
    const head = `{${header(',"name":"s"')}}\n${unit("a").replace("\n", "")}`;
    expect(await found(() => modelFromNdjson([head]))).toEqual([["E_SCHEMA", 1, "rows[0].name"]]);
  });

  it("refuses a name in half a character, and nesting that is too deep", async () => {
    expect(await found(() => modelFromNdjson([lines(unit("\\udfff"))]))).toEqual([
      ["E_SCHEMA", 2, "units[0].name"],
    ]);
    const deep = `${"[".repeat(1e5)}${"]".repeat(1e5)}`;
    const said = await found(() => modelFromNdjson([lines(deep)]));
    expect(said.map(([code]) => code)).toContain("E_LIMIT");
  });
});

describe("a model from an object", () => {
  it("has no half a character in any name", async () => {
    const name = fc.string({ unit: "binary", maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(name, fc.nat({ max: 4 }), async (half, place) => {
        const at = (n: number): string => (n === place ? half : "a");
        const document = {
          ...{ format: "didoi-model/1", name: at(0), sense: "maximise" },
          rows: [{ name: at(1), lower: null, upper: null }],
          extras: [{ name: at(2), value: 0, upper: null, integer: false, entries: [] }],
          units: [
            {
              ...{ name: at(3), mustAct: false, entries: [] },
              options: [{ name: at(4), value: 0, entries: [] }],
            },
          ],
        };
        const paths = ["name", "rows[0].name", "extras[0].name", "units[0].name"];
        const path = paths[place] ?? "units[0].options[0].name";
        const said = await found(() => modelFromJson(document));
        if (half.isWellFormed()) expect(said).toEqual([]);
        else expect(said).toEqual([["E_SCHEMA", undefined, path]]);
      }),
      {
        examples: [
          ["\ud800", 4],
          ["a\udc00", 0],
          ["\ud800", 1],
          ["\ud800", 2],
          ["\ud800", 3],
        ],
      },
    );
  });
});
