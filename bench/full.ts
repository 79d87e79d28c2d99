/**
 * `npm run bench:full [-- name …]`: the whole benchmark, or the families and instances of these names
 * (`gap mmkp`, `p7`) and with these first parts (`relocation-3000x30`, `gap-D`). Results are added to
 * a JSON file after each one, so that nothing is lost when it is stopped; tables go to stdout.
 *
 *   --solver name    only these (repeatable); --solver highs --solver clp
 *   --mode name      relaxation or whole; both by default
 *   --limit seconds  for a relaxation; default 120
 *   --out file       default out/bench-full.json
 *   --markdown       measure nothing, print the tables of the file, the latest result of each kind
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { instancesFolder } from "../test/instances/best-known.js";
import { whoIsAsked } from "./asked.js";
import { Campaign, peer } from "./campaign.js";
import { environment } from "./environment.js";
import { allInstances, families, seed } from "./instances.js";
import { builtLibrary } from "./library.js";
import { usualEffort } from "./measure.js";
import { latest, markdown, type PublishedValues, type Report } from "./report.js";

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    solver: { type: "string", multiple: true },
    mode: { type: "string", multiple: true },
    limit: { type: "string", default: "120" },
    out: { type: "string", default: "out/bench-full.json" },
    markdown: { type: "boolean", default: false },
  },
});

const instances = await allInstances();
const published: PublishedValues = new Map(
  instances.flatMap(({ name, published }) => (published ? [[name, published] as const] : [])),
);
const runs = earlierRuns();
if (flags.markdown) process.stdout.write(markdown(latest(runs), published));
else await measure();

async function measure(): Promise<void> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  if (instancesFolder() === undefined)
    say(
      "DIDOI_INSTANCES is not set: the published instances (gap, gap-small, mmkp, facility) are skipped.",
    );
  const chosen = instances.filter(
    ({ name, family }) =>
      wanted.length === 0 ||
      wanted.some((word) => [family, name].includes(word) || name.startsWith(`${word}-`)),
  );
  if (chosen.length === 0)
    throw new RangeError(`there is no ${wanted.join(", ")} here; families: ${families.join(", ")}`);

  const { solvers } = await builtLibrary();
  const asked = whoIsAsked(
    solvers.map(({ name }) => name),
    flags.solver,
    say,
  );
  const cold = [peer, "decomposition"].filter((name) => asked.solvers.includes(name));

  const report: Report = {
    bench: "full",
    environment: environment(),
    seed,
    instances: [],
    results: [],
  };
  runs.push(report);
  const campaign = new Campaign({
    ...asked,
    modes: (["relaxation", "whole"] as const).filter((mode) => flags.mode?.includes(mode) ?? true),
    cold: ({ family, name }) =>
      family === "relocation" && /x\d+$/.test(name) && flags.mode === undefined ? cold : [],
    effort: {
      relaxation: { ...usualEffort, longMs: 10_000 },
      whole: { ...usualEffort, longMs: 2000 },
    },
    relaxationMs: 1000 * Number(flags.limit),
    wholeMs: (instance) => 1000 * instance.seconds,
    gap: (instance) => instance.gap,
    coldRuns: 5,
    say,
    keep: (row) => {
      if ("instance" in row) report.instances.push(row.instance);
      else report.results.push(row.result);
      save();
    },
  });
  for (const instance of chosen) {
    try {
      await campaign.measure(instance);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  process.stdout.write(markdown(report, published));
  process.exitCode = report.results.some(({ state }) => state === "wrong") ? 1 : 0;
}

function earlierRuns(): Report[] {
  try {
    return (JSON.parse(readFileSync(flags.out, "utf8")) as { runs: Report[] }).runs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function save(): void {
  mkdirSync(dirname(flags.out), { recursive: true });
  writeFileSync(`${flags.out}.new`, JSON.stringify({ runs }, null, 1));
  renameSync(`${flags.out}.new`, flags.out);
}
