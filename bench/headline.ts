/**
 * Ours beside the best of all the others, task by task: where the gap that was asked for is reached, by
 * time (CPU, if both say it; else wall); where it is not, by the gap at the limit. Rows that are lost are
 * shown like the others.
 */
import type { Result } from "./campaign.js";
import { percent, short, table } from "./table.js";

export const ours = "decomposition";

/** The best answer of somebody else to the same question; undefined when nobody has one. */
export function bestOther(all: readonly Result[], result: Result): Result | undefined {
  return all
    .filter(({ instance, mode }) => instance === result.instance && mode === result.mode)
    .filter((other) => other.solver !== result.solver && hasAnswer(other))
    .sort((a, b) => (isBetter(a, b) ? -1 : 1))[0];
}

const hasAnswer = ({ state, status }: Result): boolean => state === "ok" && status !== undefined;

/** Is the question answered to the end? */
const isDone = (result: Result): boolean => hasAnswer(result) && result.status !== "feasible";

function isBetter(a: Result, b: Result): boolean {
  if (isDone(a) !== isDone(b)) return isDone(a);
  return isDone(a) ? wallOf(a) < wallOf(b) : gapOf(a) < gapOf(b);
}

const wallOf = ({ wallMs = Number.POSITIVE_INFINITY }: Result): number => wallMs;
const gapOf = ({ gap = Number.POSITIVE_INFINITY }: Result): number => gap;

/** How many times better `result` is than `other`: by time, or by the gap where a limit came first. */
export function timesBetter(result: Result, other: Result): { times: number; text: string } {
  if (isDone(result) && isDone(other)) {
    const times = ratioOfTimes(result, other);
    return { times, text: short(times) };
  }
  // Who did not come to the end in its time took at least that long.
  if (isDone(result)) {
    const times = other.limitMs / wallOf(result);
    return { times, text: `> ${short(times)}` };
  }
  if (isDone(other)) {
    const times = wallOf(other) / result.limitMs;
    return { times, text: `< ${short(times)}` };
  }
  const times = gapOf(other) / gapOf(result);
  return { times, text: `${short(times)} (gap)` };
}

function ratioOfTimes(result: Result, other: Result): number {
  if (result.cpuMs !== undefined && other.cpuMs !== undefined)
    return other.cpuMs / Math.max(result.cpuMs, 1e-3);
  return wallOf(other) / Math.max(wallOf(result), 1e-3);
}

const modes = { relaxation: "LP", whole: "whole numbers", cold: "LP, first call" } as const;

/** A line for each task that ours was given; empty where there is none. */
export function headlineTable(results: readonly Result[]): string {
  const rows = results
    .filter(({ solver, state }) => solver === ours && state !== "refused")
    .map((result) => {
      const other = bestOther(results, result);
      const task = `${result.instance}, ${modes[result.mode]}`;
      if (other === undefined) return [task, told(result), "none has an answer", "", ""];
      if (!hasAnswer(result)) return [task, told(result), told(other), other.solver, "**lost**"];
      const { times, text } = timesBetter(result, other);
      return [task, told(result), told(other), other.solver, times < 1 ? `**${text}**` : text];
    });
  return rows.length === 0
    ? ""
    : table(["task", `>${ours}`, ">best of the others", "which", ">times better"], rows);
}

/** `66.0 ms`, or the gap where the limit came first. */
function told(result: Result): string {
  if (isDone(result)) return time(result.wallMs);
  if (hasAnswer(result)) return `gap ${percent(result.gap)} in ${result.limitMs / 1000} s`;
  return result.note ?? result.state;
}

function time(ms: number | undefined): string {
  if (ms === undefined) return "";
  return ms >= 1000 ? `${short(ms / 1000)} s` : `${short(ms)} ms`;
}
