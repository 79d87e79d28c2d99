/** The figures of a solution in the order in which they are shown, with their words and digits. */
import { jobLossKinds } from "didoi";
import type { Figures } from "../solve/picture.js";
import type { Words } from "../words/vi.js";

interface FigureRow {
  readonly key: string;
  readonly label: (say: Words) => string | undefined;
  readonly of: (figures: Figures) => number;
  readonly digits: number;
}

const row = (
  key: keyof Words["figures"],
  digits: number,
  of: (figures: Figures) => number,
): FigureRow => ({ key, label: (say) => say.figures[key], of, digits });

export const figureRows: readonly FigureRow[] = [
  row("moved", 0, ({ moved }) => moved),
  row("alternatives", 0, ({ alternatives }) => alternatives),
  row("workers", 0, ({ workers }) => workers),
  row("reliefPoints", 2, ({ reliefPoints }) => reliefPoints),
  row("landFreedHa", 1, ({ landFreedHa }) => landFreedHa),
  row("costMillionVnd", 0, ({ costMillionVnd }) => costMillionVnd / 1000),
  row("budget", 0, ({ byPayer }) => byPayer.budget / 1000),
  ...jobLossKinds.map((key) => ({
    key,
    label: (say: Words) => say.jobs[key],
    of: ({ jobsLost }: Figures) => jobsLost[key],
    digits: 0,
  })),
];
