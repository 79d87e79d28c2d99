/** What a thread of the pool runs: one scenario of the study that the pool was made for. */
import { runScenario, type ScenarioRecord, type ScenarioStudy } from "didoi";
import { Tinypool } from "tinypool";

// biome-ignore lint/style/noDefaultExport: the pool calls what the file exports by default.
export default function run(index: number): Promise<ScenarioRecord> {
  return runScenario(Tinypool.workerData as ScenarioStudy, index);
}
