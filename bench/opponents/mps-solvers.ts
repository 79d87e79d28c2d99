/**
 * General solvers that are installed on the machine: clp, cbc and glpsol (Debian's coinor-clp,
 * coinor-cbc and glpk-utils). Each gets our MPS file, writes its point into another one, and is timed by
 * what it says itself. The file repeats the shared entries of a unit in each of its columns: with a
 * column y_i = Σ x_io that carries them once, clp took 3.5 times as long at 3000 x 30.
 */
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { modelToMps } from "../../src/model/formats/mps.js";
import type { ModelArrays } from "../../src/model/linear-model.js";
import type { RawAnswer } from "../../src/solvers/solver.js";
import { type Asked, type CommandAnswer, type CommandSolver, secondsOf } from "./command.js";

/** What is read from its output; of the file, which is always minimised. */
interface Printed extends Omit<CommandAnswer, "raw"> {
  readonly claim: RawAnswer["claim"];
  readonly bound?: number | undefined;
}

interface MpsSolver extends Omit<CommandSolver, "command" | "call"> {
  /** @param point where it writes its point */
  readonly parameters: (file: string, point: string, asked: Asked) => readonly string[];
  readonly read: (output: string, asked: Asked) => Printed;
  readonly values: (text: string, model: ModelArrays) => Float64Array;
}

function numberAfter(pattern: RegExp, text: string): number | undefined {
  const found = text.match(pattern)?.[1];
  return found === undefined ? undefined : Number(found);
}

const number = String.raw`(-?[\d.]+(?:e[+-]?\d+)?)`;

const solvers: readonly MpsSolver[] = [
  {
    name: "clp",
    takes: ["relaxation"],
    version: ["-quit"],
    parameters: (file, point, asked) => [
      ...[file, "-seconds", String(secondsOf(asked)), "-dualsimplex"],
      ...["-solution", point],
    ],
    read: (output) => {
      const time = numberAfter(/ time ([\d.]+)/, output);
      const claim = /^Optimal objective/m.test(output)
        ? "optimal"
        : /infeasible/i.test(output)
          ? "infeasible"
          : "limit";
      return { claim, seconds: time, cpuSeconds: time };
    },
    values: byName,
  },
  {
    name: "cbc",
    takes: ["whole"],
    version: ["-quit"],
    parameters: (file, point, asked) => [
      ...[file, "-timeMode", "elapsed", "-seconds", String(secondsOf(asked))],
      ...["-ratioGap", String(asked.gap), "-solve", "-solution", point],
    ],
    read: (output) => ({
      claim: /^Result - Optimal solution found/m.test(output)
        ? "optimal"
        : /(^Result - .*|^Problem is|^Pre-processing says) infeasible/m.test(output)
          ? "infeasible"
          : "limit",
      bound: numberAfter(new RegExp(`^Lower bound:\\s+${number}`, "m"), output),
      seconds: numberAfter(/^Time \(Wallclock seconds\):\s+([\d.]+)/m, output),
      cpuSeconds: numberAfter(/^Time \(CPU seconds\):\s+([\d.]+)/m, output),
    }),
    values: byName,
  },
  {
    name: "glpsol",
    takes: ["relaxation", "whole"],
    version: ["--version"],
    parameters: (file, point, asked) => [
      ...["--freemps", file, "--tmlim", String(secondsOf(asked)), "--write", point],
      ...(asked.relaxation ? [] : ["--mipgap", String(asked.gap)]),
    ],
    read: (output, { relaxation }) => {
      const isOptimal = relaxation
        ? /^OPTIMAL LP SOLUTION FOUND/m.test(output)
        : /^(INTEGER OPTIMAL SOLUTION FOUND|RELATIVE MIP GAP TOLERANCE REACHED)/m.test(output);
      const isInfeasible = /HAS NO (PRIMAL )?FEASIBLE|HAS NO INTEGER FEASIBLE/.test(output);
      // The last line of the log has the bound behind `>=`.
      const last = output.match(/^[+*#]?\s*\d+: mip = .*$/gm)?.at(-1) ?? "";
      return {
        claim: isOptimal ? "optimal" : isInfeasible ? "infeasible" : "limit",
        bound: relaxation ? undefined : numberAfter(new RegExp(`>=\\s+${number}`), last),
        seconds: numberAfter(/^Time used:\s+([\d.]+) secs/m, output),
      };
    },
    values: byNumber,
  },
];

/** Lines `7 X1_0 0.5 …` of clp and cbc: columns that are not 0, which they mark when they break a row. */
function byName(text: string, model: ModelArrays): Float64Array {
  const values = new Float64Array(model.optionCount + model.extraCount);
  for (const [, unit, option, extra, value] of text.matchAll(
    /^[*\s]*\d+\s+(?:X(\d+)_(\d+)|Z(\d+))\s+(\S+)/gm,
  )) {
    const at =
      extra === undefined
        ? model.unitStart[Number(unit)]! + Number(option)
        : model.optionCount + Number(extra);
    values[at] = Number(value);
  }
  return values;
}

/** Lines `j 7 0.5` (whole numbers) and `j 7 b 0.5 0` (relaxations) of glpsol: columns as in the file. */
function byNumber(text: string, model: ModelArrays): Float64Array {
  const values = new Float64Array(model.optionCount + model.extraCount);
  const extras = [...model.extraInteger.keys()];
  const order = [1, 0].flatMap((kind) => extras.filter((e) => model.extraInteger[e] === kind));
  for (const [, column, value] of text.matchAll(/^j (\d+) (?:[a-z] )?(\S+)/gm)) {
    const c = Number(column) - 1;
    const extra = order[c - model.optionCount];
    if (c < model.optionCount) values[c] = Number(value);
    else if (extra !== undefined) values[model.optionCount + extra] = Number(value);
  }
  return values;
}

export const mpsSolvers: readonly CommandSolver[] = solvers.map((solver) => ({
  ...solver,
  command: solver.name,
  call: async (model, asked, folder) => {
    const [file, point] = [join(folder, "model.mps"), join(folder, "point.txt")];
    await writeLines(file, modelToMps(model, asked.relaxation ? "relaxed" : "whole"));
    return {
      parameters: solver.parameters(file, point, asked),
      read: async (output) => {
        const { bound, claim, ...times } = solver.read(output, asked);
        const text =
          claim === "infeasible" ? null : await readFile(point, "utf8").catch(() => null);
        const values = text === null ? undefined : solver.values(text, model);
        const turn = model.sense === "maximise" ? -1 : 1;
        return {
          raw: { claim, values, bound: bound === undefined ? undefined : turn * bound },
          ...times,
        };
      },
    };
  },
}));

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    let block = "";
    for (const line of lines) {
      block += line;
      if (block.length < 2 ** 20) continue;
      await file.write(block);
      block = "";
    }
    await file.write(block);
  } finally {
    await file.close();
  }
}
