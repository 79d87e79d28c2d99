import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError } from "../../../src/errors.js";
import { readEnterprises, streamEnterprises } from "../../../src/io/read-tables.js";
import { required } from "../reading.js";

const outcome = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readEnterprises({ name: "a.csv", bytes });
    return "read";
  } catch (error) {
    return error instanceof DidoiError ? "refused" : `broken: ${String(error)}`;
  }
};

describe("any bytes", () => {
  it("are read or refused with our own error", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await outcome(bytes)).toMatch(/^(read|refused)$/);
      }),
      { numRuns: 500 },
    );
  });

  it("put into a good register are read or refused with our own error", async () => {
    const good = new TextEncoder().encode(`${required}\nE1,A,"An Phú",Thuận An,31,1.5,20\n`);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 6 }),
        async (at, bytes) => {
          const damaged = new Uint8Array([...good.slice(0, at), ...bytes, ...good.slice(at)]);
          expect(await outcome(damaged)).toMatch(/^(read|refused)$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a file on disk", () => {
  it("is read like bytes, and may be left in the middle", async () => {
    const folder = await mkdtemp(join(tmpdir(), "didoi-read-"));
    try {
      const path = join(folder, "đăng ký.csv");
      const rows = Array.from({ length: 20_000 }, (_, n) => `E${n},A,An Phú,Thuận An,31,1.5,20`);
      await writeFile(path, `${required}\n${rows.join("\n")}\n`);
      const { records, report } = await readEnterprises(path);
      expect([records.length, report.file, report.encoding]).toEqual([
        20_000,
        "đăng ký.csv",
        "utf-8",
      ]);
      let taken = 0;
      for await (const { row } of streamEnterprises(path).records) {
        taken = row;
        if (taken === 100) break;
      }
      expect(taken).toBe(100);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
