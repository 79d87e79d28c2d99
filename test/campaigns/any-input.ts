/**
 * Random bytes and damaged files as each kind of input, in one process: each is read, or refused with an
 * error of ours, within five seconds.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { didoi as library, node } from "./built.js";
import { below, type Draw, damaged } from "./damage.js";
import { didoi, draws, minimal } from "./run-cases.js";

interface Kind {
  readonly file: string;
  readonly read: (path: string) => Promise<unknown>;
}

const problem = node.readProblem(minimal).then((read) => read.problem);

const kinds: readonly Kind[] = [
  { file: "enterprises.csv", read: (path) => node.readEnterprises(path) },
  { file: "parks.csv", read: (path) => node.readParks(path) },
  { file: "zones.csv", read: (path) => node.readZones(path) },
  { file: "distances.csv", read: (path) => node.readDistances(path) },
  { file: "decisions.csv", read: async (path) => node.readDecisions(path, await problem) },
  { file: "problem.json", read: async (path) => library.parseProblem(await node.readJson(path)) },
  {
    file: "plan.json",
    read: async (path) => library.verifyPlan(await problem, await node.readJson(path)),
  },
  { file: "model.ndjson", read: (path) => node.readModel(path) },
  { file: "model.json", read: (path) => node.readModel(path) },
  { file: "enterprises.xlsx", read: (path) => node.readEnterprises(path) },
];
const mostMs = 5000;
const mostBytes = 400;

/** A fifth is nothing but bytes; the rest are good files with up to three changes. */
export async function anyInput(
  count: number,
  say: (line: string) => void,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "didoi-any-"));
  try {
    const good = await goodFiles(folder);
    const tally = kinds.map(({ file }) => ({ file, read: 0, refused: 0, longestMs: 0 }));
    const wrong: string[] = [];
    for (let n = 0; n < count; n++) {
      const at = n % kinds.length;
      const { file, read } = kinds[at] as Kind;
      const path = join(folder, file);
      writeFileSync(path, drawn(good[at] as Uint8Array, draws(1, `${file}/${n}`), file));
      const begun = performance.now();
      const fault = await outcome(read(path));
      const ms = performance.now() - begun;
      const counts = tally[at] as (typeof tally)[number];
      counts.longestMs = Math.max(counts.longestMs, Math.round(ms));
      if (fault === "") counts.read++;
      else if (fault === "refused") counts.refused++;
      if (fault !== "" && fault !== "refused") wrong.push(`${file}/${n}: ${fault}`);
      if (ms > mostMs) wrong.push(`${file}/${n}: it took ${ms.toFixed(0)} ms`);
    }
    for (const line of tally) say(`bytes: ${JSON.stringify(line)}`);
    return wrong.length === 0 ? undefined : wrong.slice(0, 20).join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Empty: it was read. */
async function outcome(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return "";
  } catch (error) {
    return error instanceof library.DidoiError
      ? "refused"
      : String((error as Error)?.stack ?? error);
  }
}

function drawn(good: Uint8Array, draw: Draw, file: string): Uint8Array {
  if (draw() < 0.2)
    return Uint8Array.from({ length: below(draw, mostBytes) }, () => below(draw, 256));
  let bytes = good;
  for (let times = 1 + below(draw, 3); times > 0; times--)
    bytes = damaged(bytes, draw, file.endsWith("json"));
  return bytes;
}

/** Good files of each kind. */
async function goodFiles(folder: string): Promise<Uint8Array[]> {
  const good = join(folder, "good");
  cpSync(minimal, good, { recursive: true });
  await didoi(["solve", good, "--out", join(folder, "out"), "--write-problem"]);
  for (const name of ["problem.json", "plan.json", "decisions.csv"])
    cpSync(join(folder, "out", name), join(good, name));
  const model = join(good, "model.ndjson");
  await didoi(["model", "generate", "--units", "8", "--destinations", "3", "--out", model]);
  writeFileSync(join(good, "model.json"), (await didoi(["model", "export", good])).stdout);
  writeFileSync(join(good, "zones.csv"), "id,name,use,wards\nV1,Ga Dĩ An,tod,Dĩ An\n");
  const table = readFileSync(join(good, "enterprises.csv"), "utf8").trimEnd();
  const [heads = [], ...rows] = table.split("\n").map((line) => line.split(","));
  const columns = heads.map((header) => ({ header }));
  writeFileSync(
    join(good, "enterprises.xlsx"),
    await node.workbookBytes([{ name: "Doanh nghiệp", columns, rows }]),
  );
  return kinds.map(({ file }) => readFileSync(join(good, file)));
}
