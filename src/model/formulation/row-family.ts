import type { Entry, ModelBuilder } from "../model-builder.js";
import type { Candidate, Candidates, Move } from "./moves.js";

/**
 * One family of equations: the rows it adds, and what each unit and option puts into them.
 * A rule of the domain is one file that exports a function of this type.
 */
export type RowFamily = (builder: ModelBuilder, candidates: Candidates) => RowEntries;

export interface RowEntries {
  /** Entries that every option of the enterprise has. */
  readonly shared?: (candidate: Candidate) => readonly Entry[];
  /** Entries of one move. */
  readonly own?: (candidate: Candidate, move: Move) => readonly Entry[];
}
