/** What a server shows: the page, and beside it HiGHS, which a page from the disk does without. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Problem } from "didoi";
import { bundled, playground } from "./build.js";

export interface Served {
  readonly type: string;
  readonly body: string | Uint8Array;
}

const solver = "solver-worker.js";

/** By path. @param sample what the page opens with; default the example */
export async function served(sample?: Problem): Promise<ReadonlyMap<string, Served>> {
  const runtime = createRequire(import.meta.url).resolve("highs/runtime");
  const [page, script, wasm] = await Promise.all([
    playground({ sample, solver }),
    bundled("solve/served-solver.ts"),
    readFile(runtime),
  ]);
  return new Map<string, Served>([
    ["/", { type: "text/html; charset=utf-8", body: page }],
    [`/${solver}`, { type: "text/javascript; charset=utf-8", body: script }],
    ["/highs.wasm", { type: "application/wasm", body: wasm }],
  ]);
}
