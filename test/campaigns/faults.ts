/**
 * The built command under faults: signals at random moments, blocked reads, full disks, missing
 * permissions, too few files, closed pipes, little memory, damaged inputs, ensembles that are killed.
 *
 *   npm run faults -- [--seed 1] [--moments 200] [--mutations 900] [--only signal] [--state file]
 *
 * Every case is drawn from the seed and its own key, so that one case can be repeated alone. With
 * --state, what has been run is kept in that file and not run again. Ends with 1 on any violation.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensembleCases } from "./ensembles.js";
import { mutationCases } from "./mutations.js";
import { Campaign, type Case, type Place } from "./run-cases.js";
import { signalCases } from "./signals.js";
import { surroundingCases } from "./surroundings.js";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    moments: { type: "string", default: "200" },
    mutations: { type: "string", default: "900" },
    only: { type: "string", default: "" },
    state: { type: "string" },
  },
});

const folder = mkdtempSync(join(tmpdir(), "didoi-faults-"));
try {
  const place: Place = { folder, seed: Number(values.seed) };
  const campaign = new Campaign(values.state);
  const cases: Case[] = [
    ...(await surroundingCases(place)),
    ...(await mutationCases(place, Number(values.mutations))),
    ...(await signalCases(place, Number(values.moments))),
    ...ensembleCases(place, Number(values.moments)),
  ];
  await campaign.run(cases.filter(({ key }) => key.startsWith(values.only)));
  process.stdout.write(campaign.table());
  process.exitCode = campaign.violations > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
