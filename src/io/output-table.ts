/** A table that a plan is written to, and how its figures are rounded. */
export type Cell = string | number;

/** Headers with their units, and rows below them. */
export interface OutputTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Figures for people; the plan itself keeps every digit. */
export const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
/** Land, to 1 m². */
export const hectares = (value: number): number => rounded(value, 4);
/** Million VND, to 1,000 đồng. */
export const money = (value: number): number => rounded(value, 3);
