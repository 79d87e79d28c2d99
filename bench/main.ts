/**
 * `npm run bench [-- --json] [--only name …] [--solver name …] [--limit 8]`: the quick benchmark,
 * under five minutes, and about ten with the solvers of other packages, where they are installed. The
 * tables go to stdout, or one JSON document with --json; progress to stderr. --limit is the time for
 * whole numbers, in seconds.
 */
import { parseArgs } from "node:util";
import { whoIsAsked } from "./asked.js";
import { Campaign, peer } from "./campaign.js";
import { environment } from "./environment.js";
import { instanceByName, quickNames, seed } from "./instances.js";
import { builtLibrary } from "./library.js";
import { usualEffort } from "./measure.js";
import { markdown, type Report } from "./report.js";

const { values: flags } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [...quickNames] },
    solver: { type: "string", multiple: true },
    limit: { type: "string", default: "8" },
  },
});

/** Of these the first call of a fresh process is measured. */
const coldNames: readonly string[] = ["relocation-1000x20", "relocation-3000x30"];
const coldSolvers: readonly string[] = [peer, "decomposition"];

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const { solvers } = await builtLibrary();
const variants = solvers.map(({ name }) => name);
const asked = whoIsAsked(variants, flags.solver, say);
const report: Report = {
  bench: "quick",
  environment: environment(),
  seed,
  instances: [],
  results: [],
};

const campaign = new Campaign({
  ...asked,
  modes: ["relaxation", "whole"],
  cold: ({ name }) =>
    coldNames.includes(name) ? asked.solvers.filter((solver) => coldSolvers.includes(solver)) : [],
  effort: { relaxation: { ...usualEffort, longMs: 8000 }, whole: { ...usualEffort, longMs: 2000 } },
  relaxationMs: 15_000,
  wholeMs: () => 1000 * Number(flags.limit),
  gap: () => 1e-3,
  coldRuns: 3,
  say,
  keep: (row) => {
    if ("instance" in row) report.instances.push(row.instance);
    else report.results.push(row.result);
  },
});
for (const name of flags.only) await campaign.measure(await instanceByName(name));

process.stdout.write(flags.json ? `${JSON.stringify(report, null, 2)}\n` : markdown(report));
process.exitCode = report.results.some(({ state }) => state === "wrong") ? 1 : 0;
