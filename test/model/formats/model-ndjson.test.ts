import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError } from "../../../src/errors.js";
import type { ModelDocument } from "../../../src/model/formats/model-document.js";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import {
  linesOf,
  modelFromNdjson,
  modelToNdjson,
} from "../../../src/model/formats/model-ndjson.js";
import type { LinearModel } from "../../../src/model/linear-model.js";
import { denseOfDocument, denseOfModel } from "../dense-model.js";
import { spoil } from "../spoil.js";
import { anyDocument } from "./arbitrary-document.js";

const documents = anyDocument({ units: 8, options: 6, rows: 6, extras: 3 });

function ndjson({ units, ...header }: ModelDocument): string {
  return [header, ...units].map((line) => JSON.stringify(line)).join("\n");
}

/** The text cut at the given places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((p) => p % (text.length + 1)))].sort((a, b) => a - b);
  return [...at, text.length].map((end, n) => text.slice(n === 0 ? 0 : at[n - 1], end));
}

async function issuesOf(text: string): Promise<string[]> {
  try {
    await modelFromNdjson([text], { file: "m.ndjson" });
  } catch (error) {
    expect(error).toBeInstanceOf(DidoiError);
    // The reason is in the engine's words, which change with its version.
    return (error as DidoiError).message
      .replaceAll(/not JSON: .*\. \[/g, "not JSON: …. [")
      .split("\n");
  }
  return [];
}

const plain = ({ names, ...rest }: LinearModel): object => ({
  ...rest,
  names: [names.rows, names.units, names.extras],
});

describe("modelFromNdjson", () => {
  it("gives the same arrays as the same document in JSON, wherever the text is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(fc.nat(), { maxLength: 9 }),
        async (document, places) => {
          const model = await modelFromNdjson(cut(ndjson(document), places));
          expect(plain(model)).toEqual(plain(modelFromJson(document)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps the meaning through a round trip", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const model = await modelFromNdjson(modelToNdjson(modelFromJson(document)));
        expect(denseOfModel(model)).toEqual(denseOfDocument(document));
      }),
    );
  });

  it("takes Windows line ends, blank lines and a mark of byte order", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const text = `\uFEFF${ndjson(document).replaceAll("\n", "\r\n\r\n")}\r\n`;
        expect(denseOfModel(await modelFromNdjson([text]))).toEqual(denseOfDocument(document));
      }),
      { numRuns: 30 },
    );
  });

  it("cuts lines as split does", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom("a", "\n", "\r") }), { maxLength: 8 }),
        async (chunks) => {
          const lines: string[] = [];
          for await (const line of linesOf(chunks)) lines.push(line);
          const expected = chunks.join("").split("\n");
          if (expected.at(-1) === "") expected.pop();
          expect(lines).toEqual(expected);
        },
      ),
    );
  });
});

describe("a wrong .ndjson", () => {
  const unit = { name: "u", mustAct: false, entries: [[0, 1]], options: [] };
  const header = {
    format: "didoi-model/1",
    name: "m",
    sense: "maximise",
    rows: [{ name: "r", lower: null, upper: 1 }],
  };

  it("names the line and the path of each problem", async () => {
    const lines = [
      header,
      unit,
      { ...unit, name: 5 },
      { ...unit, options: [{ name: "o", value: 1, entries: [[3, 1]] }] },
    ].map((line) => JSON.stringify(line));
    expect(
      await issuesOf([...lines, "{", JSON.stringify({ ...unit, mustAct: 0 })].join("\n")),
    ).toMatchInlineSnapshot(`
      [
        "m.ndjson, row 3, units[1].name: Expected a text, found 5. [E_SCHEMA]",
        "m.ndjson, row 4, units[2].options[0].entries[0][0]: There is no row 3: the model has 1 row, from 0. [E_SCHEMA]",
        "m.ndjson, row 5: This is not JSON: …. [E_FORMAT]",
        "m.ndjson, row 6, units[3].mustAct: Expected true or false, found 0. [E_SCHEMA]",
      ]
    `);
  });

  it.each(["", "\n\n", "{", JSON.stringify(unit), JSON.stringify({ ...header, units: [unit] })])(
    "is refused: %s",
    async (text) => {
      expect((await issuesOf(text))[0]).toMatch(/E_FORMAT|E_SCHEMA/);
    },
  );

  it("never gives anything but a DidoiError", async () => {
    const text = [header, unit, unit].map((line) => JSON.stringify(line)).join("\n");
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: text.length }),
        fc.nat({ max: 8 }),
        fc.string(),
        async (at, drop, put) => {
          await issuesOf(text.slice(0, at) + put + text.slice(at + drop));
        },
      ),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 4 }), fc.jsonValue(), async (way, bad) => {
        await issuesOf(`${text}\n${JSON.stringify(spoil(unit, way, bad, false))}`);
      }),
      { numRuns: 500 },
    );
  });
});
