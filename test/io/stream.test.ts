/** Records one by one, as a caller of `didoi/node` takes them. */
import { DidoiError } from "didoi";
import { readEnterprises, readParks, streamEnterprises, streamParks } from "didoi/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issuesOf, places, required } from "./reading.js";

const table = (rows: readonly string[]) => ({
  name: "r.csv",
  text: `${required},more\n${rows.join("\n")}\n`,
});
const good = (n: number): string => `E${n},A,An Phú,Thuận An,31,1.5,20,m${n}`;
const bad = (n: number): string => `E${n},A,An Phú,Thuận An,31,x,20,m${n}`;

async function taken<T>(records: AsyncIterable<T>): Promise<{ all: T[]; error: unknown }> {
  const all: T[] = [];
  try {
    for await (const one of records) all.push(one);
    return { all, error: undefined };
  } catch (error) {
    return { all, error };
  }
}

describe("a stream of records", () => {
  it("gives the good rows in their order and names the bad ones at the end, as the reader of all does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 30 }), async (kinds) => {
        const source = table(kinds.map((isGood, n) => (isGood ? good(n) : bad(n))));
        const stream = streamEnterprises(source);
        const { all, error } = await taken(stream.records);
        const expected = kinds.flatMap((isGood, n) => (isGood ? [n] : []));
        expect(all.map(({ record }) => record.id)).toEqual(expected.map((n) => `E${n}`));
        expect(all.map(({ row }) => row)).toEqual(expected.map((n) => n + 2));
        expect(all.map(({ unknown }) => unknown)).toEqual(expected.map((n) => [`m${n}`]));
        if (expected.length === kinds.length) {
          expect(error).toBeUndefined();
          const read = await readEnterprises(source);
          expect(all.map(({ record }) => record)).toEqual(read.records);
          expect(stream.report()).toEqual(read.report);
        } else {
          if (!(error instanceof DidoiError)) throw error;
          expect(error.issues).toEqual(await issuesOf(readEnterprises(source)));
        }
      }),
    );
  });

  it("opens nothing before it is asked, has a report from its first row on, and may be left", async () => {
    const none = streamEnterprises("/there/is/no/such.csv");
    expect(none.report()).toBeUndefined();
    expect(
      places(await issuesOf(taken(none.records).then(({ error }) => Promise.reject(error)))),
    ).toEqual(["E_FILE - -"]);
    const long = streamEnterprises(table(Array.from({ length: 50_000 }, (_, n) => good(n))));
    for await (const { row } of long.records) if (row === 100) break;
    expect(long.report()).toMatchObject({ file: "r.csv", delimiter: ",", headerRow: 1, rows: 99 });
    expect((await taken(long.records)).all).toEqual([]);
  });

  it("refuses an id that came a hundred thousand rows before", async () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => good(n));
    const { all, error } = await taken(streamEnterprises(table([...rows, good(0)])).records);
    expect(all.length).toBe(100_000);
    expect(places((error as DidoiError).issues)).toEqual(["E_DUPLICATE 100002 id"]);
  });

  it("of parks gives the parks", async () => {
    const source = { name: "p.csv", text: "id,name,kind,status\na,A,KCN,quy hoạch\n" };
    const { all } = await taken(streamParks(source).records);
    expect(all.map(({ record }) => record)).toEqual((await readParks(source)).records);
  });
});
