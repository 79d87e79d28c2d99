/**
 * The figures that whole-number plans are to reach, asked beside measured, of the decomposition alone:
 * `npx tsx bench/figures.ts [--scale 1] [--native 60] [group or task ...]`. Limits are seconds of CPU, all threads
 * counted, so that other processes on the machine do not matter: on an idle one with two cores the wall
 * time is shorter. A solve ends when what is asked is proved. --scale multiplies the limits; with --native
 * native HiGHS is asked the same, for so many seconds of wall time.
 */
import { parseArgs } from "node:util";
import type { LinearModel } from "../src/model/linear-model.js";
import type { Solution } from "../src/model/solution.js";
import {
  type RelocationVariant,
  relocationModel,
  relocationVariants,
} from "../src/synthetic/relocation-family.js";
import { CpuLimit } from "./cpu-limit.js";
import { type Instance, instanceByName } from "./instances.js";
import { builtLibrary } from "./library.js";
import { measureOutside } from "./outside-solvers.js";
import { percent, table } from "./table.js";

interface Task {
  readonly name: string;
  readonly model: () => Promise<LinearModel> | LinearModel;
  readonly seconds: number;
  /** The gap that ends a solve. */
  readonly gap: number;
  /** What is measured, a fraction that should be small. Default: the proved gap. */
  readonly measure?: (solution: Solution, relaxed: () => Promise<number>) => Promise<number>;
  /** Measured at most this. */
  readonly most: number;
}

interface Group {
  readonly name: string;
  readonly asked: string;
  readonly tasks: readonly Task[];
}

const { values: flags, positionals } = parseArgs({
  options: { scale: { type: "string", default: "1" }, native: { type: "string" } },
  allowPositionals: true,
});

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

function relocation(
  units: number,
  destinations: number,
  seed: number,
  limits: Pick<Task, "seconds" | "gap">,
  variant: RelocationVariant = "base",
): Task {
  const density = units === 100_000 ? { density: 1 } : {};
  return {
    name: `${units}x${destinations} ${variant} ${seed}`,
    model: () =>
      relocationModel({ units, destinations, ...density, ...relocationVariants[variant], seed }),
    ...limits,
    most: limits.gap,
  };
}

const exact = 1e-6;

/** By name, with a limit of its own. */
function named(name: string, seconds: number, more: Pick<Task, "gap" | "most" | "measure">): Task {
  return { name, seconds, ...more, model: async () => (await (await one(name)).load())() };
}

const one = (name: string): Promise<Instance> => instanceByName(name);

const sigma = (sense: string): 1 | -1 => (sense === "maximise" ? 1 : -1);

/** How far the value is from the best known one, or from the bound, whichever is nearer. */
const fromBestKnown =
  (name: string): NonNullable<Task["measure"]> =>
  async (solution) => {
    if (!("objective" in solution)) return Number.POSITIVE_INFINITY;
    const { published } = await one(name);
    const { objective, gap = Number.POSITIVE_INFINITY } = solution;
    if (published === undefined) return gap;
    const short =
      (sigma(published.sense) * (published.best - objective)) / Math.abs(published.best);
    return Math.min(gap, Math.max(0, short));
  };

/** How far the value is from that of the relaxation. */
const fromRelaxation: NonNullable<Task["measure"]> = async (solution, relaxed) => {
  if (!("objective" in solution)) return Number.POSITIVE_INFINITY;
  const bound = await relaxed();
  return Math.abs(bound - solution.objective) / Math.abs(bound);
};

const gapNames = [
  ...["c20200", "c20400", "c40400", "c801600"],
  ...["D", "E"].flatMap((type) =>
    ["20x200", "20x400", "40x400", "80x1600"].map((size) => `gap-${type}-${size}`),
  ),
];
const mmkp = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, k) => `I${String(from + k).padStart(2, "0")}`);

const groups: readonly Group[] = [
  {
    name: "mmkp-proved",
    asked: "I01-I06 proved in 10 s",
    tasks: mmkp(1, 6).map((name) => named(name, 10, { gap: exact, most: exact })),
  },
  {
    name: "mmkp",
    asked: "I07-I13 at least 99.95 % of the LP bound",
    tasks: mmkp(7, 13).map((name) =>
      named(name, 10, { gap: exact, most: 0.0005, measure: fromRelaxation }),
    ),
  },
  {
    name: "holmberg",
    asked: "71 of 71 proved in 20 s each",
    tasks: Array.from({ length: 71 }, (_, k) =>
      named(`p${k + 1}`, 20, { gap: exact, most: exact }),
    ),
  },
  {
    name: "gap",
    asked: "within 0.05 % of the best known or of the bound in 30 s (80 x 1600: 60 s)",
    tasks: gapNames.map((name) =>
      named(name, /1600/.test(name) ? 60 : 30, {
        gap: 5e-4,
        most: 0.0005,
        measure: fromBestKnown(name),
      }),
    ),
  },
  {
    name: "sizes",
    asked: "3000 x 30, 10,000 x 50, 30,000 x 50, 100,000 x 100: 0.02, 0.01, 0.005, 0.003 % in 30 s",
    tasks: [
      relocation(3000, 30, 1, { seconds: 30, gap: 2e-4 }),
      relocation(10_000, 50, 1, { seconds: 30, gap: 1e-4 }),
      relocation(30_000, 50, 1, { seconds: 30, gap: 5e-5 }),
      relocation(100_000, 100, 1, { seconds: 30, gap: 3e-5 }),
    ],
  },
  {
    name: "1000x20",
    asked: "8 seeds, 0.02 % in 30 s",
    tasks: seeds.map((seed) => relocation(1000, 20, seed, { seconds: 30, gap: 2e-4 })),
  },
  {
    name: "200x10",
    asked: "8 seeds, base, lumpy, fine, tight, loose: 0.001 % in 5 s",
    tasks: (["base", "lumpy", "fine", "tight", "loose"] as const).flatMap((variant) =>
      seeds.map((seed) => relocation(200, 10, seed, { seconds: 5, gap: 1e-5 }, variant)),
    ),
  },
];

const library = await builtLibrary();
const { solveModel } = library;

interface Measured {
  readonly measured: number;
  readonly cpu: number;
  readonly isKept: boolean;
}

async function run(task: Task): Promise<Measured> {
  const model = await task.model();
  const limit = new CpuLimit(task.seconds * Number(flags.scale));
  const solution = await solveModel(model, { gap: task.gap, signal: limit.signal });
  const cpu = limit.used();
  limit.end();
  const relaxed = async (): Promise<number> => {
    const found = await solveModel(model, { relaxation: true });
    return "objective" in found ? found.objective : Number.NaN;
  };
  const measured =
    solution.status === "infeasible"
      ? 0
      : task.measure !== undefined
        ? await task.measure(solution, relaxed)
        : "objective" in solution
          ? (solution.gap ?? Number.POSITIVE_INFINITY)
          : Number.POSITIVE_INFINITY;
  const isKept = measured <= task.most;
  const told =
    "objective" in solution
      ? `${solution.objective}  bound ${solution.bound}  gap ${percent(solution.gap)}  certified ${percent(solution.certifiedGap)}`
      : solution.status;
  const mark = isKept ? " " : "*";
  console.log(
    `${mark} ${task.name.padEnd(20)} ${share(measured).padStart(10)}  cpu ${cpu.toFixed(1)}  ${told}`,
  );
  if (flags.native !== undefined) await native(model, task, 1000 * Number(flags.native));
  return { measured, cpu, isKept };
}

/** The same question to native HiGHS. */
async function native(model: LinearModel, { gap }: Task, timeLimitMs: number): Promise<void> {
  const asked = { relaxation: false, gap, timeLimitMs, claims: [] };
  const found = await measureOutside(library, "highs-native", model, asked);
  const cpu = ((found.cpuMs ?? Number.NaN) / 1000).toFixed(1);
  const told = `${found.objective}  bound ${found.bound}  gap ${percent(found.gap)}`;
  console.log(`    native HiGHS        ${"".padStart(10)}  cpu ${cpu}  ${found.status} ${told}`);
}

const share = (measured: number | undefined): string =>
  measured === undefined || Number.isFinite(measured) ? percent(measured) : "no plan";

const lines: string[][] = [];
const isWanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
for (const { name, asked, tasks: all } of groups) {
  const tasks = isWanted(name) ? all : all.filter((task) => isWanted(task.name));
  if (tasks.length === 0) continue;
  console.log(`${name}: ${asked}`);
  const found: Measured[] = [];
  for (const task of tasks) found.push(await run(task));
  const measured = found.map((one) => one.measured).sort((a, b) => a - b);
  lines.push([
    asked,
    `${found.filter(({ isKept }) => isKept).length} of ${found.length}`,
    share(measured[measured.length >> 1]),
    share(measured.at(-1)),
    Math.max(...found.map(({ cpu }) => cpu)).toFixed(1),
  ]);
}
console.log(`\n${table(["asked", ">kept", ">median", ">worst", ">most CPU s"], lines)}`);
process.exit(0);
