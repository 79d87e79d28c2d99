import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError } from "../../../src/errors.js";
import { splitJson } from "../../../src/model/formats/json-split.js";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import { modelFromJsonStream } from "../../../src/model/formats/model-json-stream.js";
import type { LinearModel } from "../../../src/model/linear-model.js";
import { anyDocument } from "./arbitrary-document.js";

const documents = anyDocument({ units: 5, options: 4, rows: 4, extras: 2 });

/** The text cut at the given places. */
function cut(text: string, places: readonly number[]): string[] {
  const at = [...new Set(places.map((p) => p % (text.length + 1)))].sort((a, b) => a - b);
  return [...at, text.length].map((end, n) => text.slice(n === 0 ? 0 : at[n - 1], end));
}

/** The arrays and names of a model, or "refused". */
async function outcome(read: () => LinearModel | Promise<LinearModel>): Promise<unknown> {
  try {
    const { names, ...rest } = await read();
    return { ...rest, names: [names.rows, names.units, names.extras] };
  } catch (error) {
    expect(error).toBeInstanceOf(DidoiError);
    return "refused";
  }
}

const places = fc.array(fc.nat(), { maxLength: 12 });
const indent = fc.constantFrom(undefined, 1, "\t");

describe("modelFromJsonStream", () => {
  it("gives what modelFromJson gives, wherever the text is cut and the keys stand", async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        places,
        indent,
        fc.nat({ max: 6 }),
        async (d, cuts, space, turn) => {
          const keys = Object.entries(d);
          const turned = Object.fromEntries([...keys.slice(turn), ...keys.slice(0, turn)]);
          const text = JSON.stringify(turned, null, space);
          const found = await outcome(() => modelFromJsonStream(cut(text, cuts)));
          expect(found).toEqual(await outcome(() => modelFromJson(text)));
          expect(found).not.toBe("refused");
        },
      ),
      { numRuns: 500 },
    );
  });

  it("refuses what modelFromJson refuses, and takes what it takes", async () => {
    const text = JSON.stringify({
      format: "didoi-model/1",
      name: 'a "b" \\ [{,:}]',
      units: [
        { name: "]}", mustAct: false, entries: [[0, 1]], options: [] },
        {
          name: '\\"',
          mustAct: true,
          entries: [],
          options: [{ name: ",", value: 1, entries: [] }],
        },
      ],
      sense: "maximise",
      rows: [{ name: '"units":[', lower: null, upper: 1 }],
    });
    const put = fc.constantFrom(...'[]{},:"\\ 10un', "", "null", '"units":[],', "\uFEFF");
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: text.length }),
        fc.nat({ max: 3 }),
        put,
        places,
        async (at, drop, piece, cuts) => {
          const spoilt = text.slice(0, at) + piece + text.slice(at + drop);
          const found = await outcome(() => modelFromJsonStream(cut(spoilt, cuts)));
          const twice = spoilt.split('"units":[').length > 2;
          if (!twice) expect(found).toEqual(await outcome(() => modelFromJson(spoilt)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("tells a row number that is out of range from units that come before the rows", async () => {
    const text = `{"format":"didoi-model/1","name":"","sense":"maximise",
      "units":[{"name":"","mustAct":false,"entries":[[3,1]],"options":[]}],"rows":[]}`;
    await expect(modelFromJsonStream([text])).rejects.toThrow(/units\[0\]\.entries\[0\]\[0\]/);
  });

  const one = '[{"name":"","mustAct":true,"entries":[],"options":[]}]';
  it.each([
    ["[]", one],
    [one, "[]"],
    [one, one],
    ["[]", "[]"],
    ["null", one],
    [one, "0"],
  ])("refuses units twice (%s, %s), of which one would silently win", async (a, b) => {
    const head = '{"format":"didoi-model/1","name":"","sense":"maximise","rows":[]';
    const text = `${head},"units":${a},"un\\u0069ts":${b}}`;
    await expect(modelFromJsonStream(text)).rejects.toThrow(/twice/);
    await expect(modelFromJsonStream([text])).rejects.toThrow(/twice/);
  });

  it.each(["", "[]", "{}", '{"units":[}', '{"units":', '{"units":[[[[', '"units":['])(
    "refuses %s",
    async (text) => {
      expect(await outcome(() => modelFromJsonStream([text]))).toBe("refused");
    },
  );
});

describe("splitJson", () => {
  it("hands out the elements of the list and the rest", async () => {
    const pieces: string[] = [];
    for await (const { text } of splitJson(
      ['{"a":["x"],"un', 'its":[1,[2,3],{"units":[4]}],"b":2}'],
      "units",
    ))
      pieces.push(text);
    expect(pieces).toEqual(["1", "[2,3]", '{"units":[4]}', '{"a":["x"],"units":[],"b":2}']);
  });
});
