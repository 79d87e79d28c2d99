import { mistake } from "../../errors.js";
import { optionSaid } from "../messages.js";
import type { Shard } from "./scenario-file.js";

/** Where schedulers say which of their tasks this is, and what they count from. */
const tasks = [
  { name: "JOB_COMPLETION_INDEX", from: () => 0 },
  { name: "AWS_BATCH_JOB_ARRAY_INDEX", from: () => 0 },
  {
    name: "SLURM_ARRAY_TASK_ID",
    from: (env: Environment) => Number(env.SLURM_ARRAY_TASK_MIN ?? 1),
  },
] as const;

/** Variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `2/4`: the second of four; `auto/4`: which of four by what Kubernetes, AWS Batch or SLURM say.
 * @throws DidoiError E_USAGE
 */
export function parseShard(text: string, env: Environment): Shard {
  const [, which = "", count = ""] = /^(auto|\d+)\/(\d+)$/.exec(text) ?? [];
  const of = Number(count);
  const index = which === "auto" ? fromEnvironment(env) : Number(which);
  if (Number.isSafeInteger(index) && index >= 1 && index <= of) return { index, of };
  const variables = tasks.map(({ name }) => name);
  throw mistake("E_USAGE", optionSaid.shard(text.slice(0, 50), variables));
}

function fromEnvironment(env: Environment): number {
  for (const { name, from } of tasks) {
    const value = env[name];
    if (value !== undefined && /^\d+$/.test(value)) return Number(value) - from(env) + 1;
  }
  return Number.NaN;
}
