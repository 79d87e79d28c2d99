/** The figures of a solution in the order in which they are shown, with their digits. */
import type { Figures } from "../solve/picture.js";

export const figureRows = [
  ["moved", ({ moved }: Figures) => moved, 0],
  ["alternatives", ({ alternatives }: Figures) => alternatives, 0],
  ["workers", ({ workers }: Figures) => workers, 0],
  ["reliefPoints", ({ reliefPoints }: Figures) => reliefPoints, 2],
  ["landFreedHa", ({ landFreedHa }: Figures) => landFreedHa, 1],
  ["costMillionVnd", ({ costMillionVnd }: Figures) => costMillionVnd / 1000, 0],
  ["budget", ({ byPayer }: Figures) => byPayer.budget / 1000, 0],
  ["jobsLost", ({ jobsLost }: Figures) => jobsLost, 0],
] as const;
