/**
 * How much memory a solve takes, estimated from the counts of its model before it begins. The figures
 * per option and entry are measured (bench/README.md: 9.6 million options, 725 MB; 2.5 million entries,
 * 0.54 GiB of HiGHS) and rounded up.
 */
import { type DidoiError, mistake } from "../errors.js";
import { keptOptionNames } from "./formats/unit-store.js";
import type { MaybeNamed, ModelArrays } from "./linear-model.js";
import { memorySaid } from "./messages.js";

/** Memory in MB (million bytes). */
export interface MemoryUse {
  /** Of the whole process. */
  readonly totalMb: number;
  /** Of the JavaScript heap of its fullest thread; arrays of numbers and WebAssembly are not in it. */
  readonly heapMb: number;
}

/** Who solves, and what. */
export interface SolveKind {
  /** Name of the variant. */
  readonly solver: string;
  /** Only the relaxation. Default false. */
  readonly relaxation?: boolean | undefined;
}

/** Node itself, the library and what is printed. */
const baseMb = 150;
const baseHeapMb = 30;
/** The model, its scaled copy and the answer. */
const copies = 3;
/** The general solver that core problems are given to. */
const coreMb = 100;
/** HiGHS: its matrix, its factors, and the arrays that the model is handed over in. */
const highsBytesPerEntry = 240;
const highsHeapBytesPerEntry = 40;
/** A name with its place in an array. */
const nameBytes = 100;

/** Estimates what `solver` takes to solve a model. */
export function estimateMemory(
  model: MaybeNamed,
  { solver, relaxation = false }: SolveKind,
): MemoryUse {
  const arrays = arrayBytes(model) / 1e6;
  const names = model.rowCount + model.unitCount + Math.min(model.optionCount, keptOptionNames);
  const namesMb = model.names === undefined ? 0 : (names * nameBytes) / 1e6;
  if (solver === "decomposition") {
    const core = relaxation ? 0 : coreMb;
    return {
      totalMb: baseMb + copies * arrays + core + namesMb,
      heapMb: baseHeapMb + namesMb,
    };
  }
  const entries = entryCount(model) / 1e6;
  return {
    totalMb: baseMb + copies * arrays + namesMb + entries * highsBytesPerEntry,
    heapMb: baseHeapMb + Math.max(namesMb, entries * highsHeapBytesPerEntry),
  };
}

/**
 * Compares an estimate with what there is.
 * @throws DidoiError E_LIMIT with the figures, and how to raise the limit
 */
export function refuseTooLarge(model: MaybeNamed, how: SolveKind, limits: MemoryUse): void {
  const { totalMb, heapMb } = estimateMemory(model, how);
  const work = memorySaid.solving(model.optionCount, how.solver);
  if (totalMb > limits.totalMb)
    throw mistake("E_LIMIT", memorySaid.total(work, up(totalMb), Math.floor(limits.totalMb)));
  if (heapMb > limits.heapMb) throw tooLargeForHeap(work, heapMb, limits.heapMb);
}

function tooLargeForHeap(
  work: Parameters<typeof memorySaid.heap>[0],
  heapMb: number,
  limit: number,
): DidoiError {
  return mistake("E_LIMIT", memorySaid.heap(work, up(heapMb), Math.floor(limit)));
}

/** Counts of a problem, known before it is stated as a model. */
export interface ProblemSize {
  /** Enterprises of the register. */
  readonly enterprises: number;
  /** Parks, offered or not. */
  readonly parks: number;
  /** Years of the horizon. */
  readonly years: number;
}

/** Node itself, the library and the command, before anything is read (measured: 24). */
const emptyHeapMb = 26;
/** What is kept of an enterprise as it was read (measured: 2,820). */
const heapBytesPerEnterprise = 3000;
/** What is kept of an enterprise in a park and a year while options are sought (measured: 37). */
const heapBytesPerPossibleOption = 40;

/**
 * The same before a problem is stated as a model, when only the options that may become of it are known.
 * @throws DidoiError E_LIMIT with the figure, and how to raise the limit
 */
export function refuseTooLargeProblem(
  { enterprises, parks, years }: ProblemSize,
  { heapMb: limit }: Pick<MemoryUse, "heapMb">,
): void {
  const options = enterprises * parks * years;
  const bytes = options * heapBytesPerPossibleOption + enterprises * heapBytesPerEnterprise;
  const heapMb = emptyHeapMb + bytes / 1e6;
  if (heapMb > limit)
    throw tooLargeForHeap(memorySaid.stating(enterprises, parks, years), heapMb, limit);
}

const up = (megabytes: number): number => Math.ceil(megabytes / 10) * 10;

function arrayBytes(model: ModelArrays): number {
  let bytes = 0;
  for (const value of Object.values(model) as unknown[])
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
  return bytes;
}

/** All entries as a general solver stores them: shared and profile entries once for each option. */
function entryCount(model: ModelArrays): number {
  const { unitStart, sharedStart, unitCount, optionCount, profileLength } = model;
  let entries = model.ownRow.length + model.extraRow.length + optionCount * profileLength;
  for (let i = 0; i < unitCount; i++) {
    const options = (unitStart[i + 1] ?? 0) - (unitStart[i] ?? 0);
    entries += options * ((sharedStart[i + 1] ?? 0) - (sharedStart[i] ?? 0));
  }
  return entries;
}
