/** What a thread of the pool runs: one scenario of the study that the pool was made for. */
import { Tinypool } from "tinypool";
import {
  runScenario,
  type ScenarioRecord,
  type ScenarioStudy,
} from "../analysis/uncertainty/scenario.js";

// biome-ignore lint/style/noDefaultExport: the pool calls what the file exports by default.
export default function run(index: number): Promise<ScenarioRecord> {
  return runScenario(Tinypool.workerData as ScenarioStudy, index);
}
