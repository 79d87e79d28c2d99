/**
 * The one kind of optimisation model in didoi: a multiple-choice multidimensional knapsack with
 * ranged rows and bounded extra columns.
 *
 * Sets: units i, options o ∈ O(i), extras e, rows r. Data: values v_o, w_e, offset k,
 * coefficients a_ro, b_re, row bounds L_r ≤ U_r.
 *
 *   (1) maximise (or minimise)  k + Σ v_o x_o + Σ w_e z_e
 *   (2) Σ_{o∈O(i)} x_o ≤ 1 for every unit i   (= 1 where the unit must act)
 *   (3) L_r ≤ Σ a_ro x_o + Σ b_re z_e ≤ U_r for every row r
 *   (4) x_o ∈ {0,1}  (relaxation: x_o ≥ 0);  0 ≤ z_e ≤ u_e, some z_e integer
 *
 * Layout. Options of one unit are contiguous: unit i owns options unitStart[i] … unitStart[i+1]-1.
 * The coefficient a_ro of option o of unit i is the sum of three kinds of entries:
 *
 *   shared   stored once per unit and applied by each of its options (its count, its district):
 *            sharedRow/sharedCoef[sharedStart[i] … sharedStart[i+1]-1]
 *   profile  the unit's vector of K = profileLength resources, stored once per unit, put on the rows
 *            that the option's place (a destination in a year) names; place p holds K row numbers,
 *            -1 where it limits nothing:
 *            row placeRow[p*K + k] gets profile[i*K + k],  p = place[o], k = 0 … K-1
 *   own      what is left (its cost): ownRow/ownCoef[ownStart[o] … ownStart[o+1]-1]
 *
 * Entries on the same row add up; zero coefficients are allowed. Extras are columns with entries
 * extraRow/extraCoef[extraStart[e] … extraStart[e+1]-1]. Missing row bounds are ±Infinity, a missing
 * extra bound is +Infinity. `values` of a solution are the options in order, then the extras.
 *
 * A model is read-only after it was built. Solvers work in scaled units (`scale`) and answer in the
 * original ones.
 */

/** Whether the objective is to be large or small. */
export type Sense = "maximise" | "minimise";

/** Names live beside the arrays and never go into a solver. */
export interface ModelNames {
  /** Length rowCount. */
  readonly rows: readonly string[];
  /** Length unitCount. */
  readonly units: readonly string[];
  /** Length extraCount. */
  readonly extras: readonly string[];
  /** Name of option `o` (index over all options). */
  readonly option: (o: number) => string;
}

/** The arrays alone: what a solver gets, and what can be posted to a worker. */
export interface ModelArrays {
  /** Of the objective. */
  readonly sense: Sense;
  /** Constant k of the objective. */
  readonly offset: number;
  /** Rows r. */
  readonly rowCount: number;
  /** Units i. */
  readonly unitCount: number;
  /** Options of all units together. */
  readonly optionCount: number;
  /** Extras e. */
  readonly extraCount: number;
  /** Length rowCount; -Infinity where there is none. */
  readonly rowLower: Float64Array;
  /** Length rowCount; Infinity where there is none. */
  readonly rowUpper: Float64Array;
  /** Length unitCount + 1. */
  readonly unitStart: Int32Array;
  /** Length unitCount; 1 where exactly one option must be taken. */
  readonly mustAct: Uint8Array;
  /** v_o, length optionCount. */
  readonly value: Float64Array;
  /** Length unitCount + 1. */
  readonly sharedStart: Int32Array;
  /** Row indices; length sharedStart[unitCount]. */
  readonly sharedRow: Int32Array;
  /** As long as sharedRow. */
  readonly sharedCoef: Float64Array;
  /** K ≥ 0. */
  readonly profileLength: number;
  /** Length unitCount · K. */
  readonly profile: Float64Array;
  /** Index of the option's place, length optionCount (all 0 when K = 0). */
  readonly place: Int32Array;
  /** At least 1. */
  readonly placeCount: number;
  /** Length placeCount · K, -1 = no row. */
  readonly placeRow: Int32Array;
  /** Length optionCount + 1. */
  readonly ownStart: Int32Array;
  /** Row indices; length ownStart[optionCount]. */
  readonly ownRow: Int32Array;
  /** As long as ownRow. */
  readonly ownCoef: Float64Array;
  /** w_e, length extraCount. */
  readonly extraValue: Float64Array;
  /** u_e ≥ 0, Infinity where there is none. */
  readonly extraUpper: Float64Array;
  /** Length extraCount; 1 where it must be a whole number. */
  readonly extraInteger: Uint8Array;
  /** Length extraCount + 1. */
  readonly extraStart: Int32Array;
  /** Row indices; length extraStart[extraCount]. */
  readonly extraRow: Int32Array;
  /** As long as extraRow. */
  readonly extraCoef: Float64Array;
  /** Scaled row = row · rowScale[r], scaled value = value · objectiveScale; all finite and > 0. */
  readonly rowScale: Float64Array;
  /** See rowScale; a power of two. */
  readonly objectiveScale: number;
}

/** A model with its names: what readers, builders and `formulate` return. Read-only. */
export interface LinearModel extends ModelArrays {
  /** Of the model as a whole. */
  readonly name: string;
  /** Of its parts. */
  readonly names: ModelNames;
}

/** σ = 1 when maximising, −1 when minimising: σ·objective is always maximised. */
export function senseSign(model: ModelArrays): 1 | -1 {
  return model.sense === "maximise" ? 1 : -1;
}

/** The options of unit `i`, in order; none where there is no such unit, for instance for −1. */
export function optionsOf({ unitStart }: ModelArrays, i: number): number[] {
  const end = unitStart[i + 1] ?? 0;
  const first = unitStart[i] ?? end;
  return Array.from({ length: end - first }, (_, k) => first + k);
}

/** The unit that owns option `o` (binary search, O(log units)). */
export function unitOfOption(model: ModelArrays, o: number): number {
  const { unitStart } = model;
  let low = 0;
  let high = model.unitCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (unitStart[middle]! <= o) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Calls `visit(row, coefficient)` for each entry of option `o` of unit `unit`: shared, profile, own.
 * A row may be visited more than once; its coefficient is the sum.
 */
export function forEachEntry(
  model: ModelArrays,
  unit: number,
  o: number,
  visit: (row: number, coefficient: number) => void,
): void {
  const { sharedStart, sharedRow, sharedCoef, profileLength, profile, place, placeRow } = model;
  const { ownStart, ownRow, ownCoef } = model;
  const sharedEnd = sharedStart[unit + 1]!;
  for (let s = sharedStart[unit]!; s < sharedEnd; s++) visit(sharedRow[s]!, sharedCoef[s]!);
  const rows = place[o]! * profileLength;
  const profileAt = unit * profileLength;
  for (let k = 0; k < profileLength; k++) {
    const row = placeRow[rows + k]!;
    if (row >= 0) visit(row, profile[profileAt + k]!);
  }
  const ownEnd = ownStart[o + 1]!;
  for (let e = ownStart[o]!; e < ownEnd; e++) visit(ownRow[e]!, ownCoef[e]!);
}

/** Calls `visit(row, coefficient)` for each entry of extra `e`. */
export function forEachExtraEntry(
  model: ModelArrays,
  e: number,
  visit: (row: number, coefficient: number) => void,
): void {
  const end = model.extraStart[e + 1]!;
  for (let j = model.extraStart[e]!; j < end; j++) visit(model.extraRow[j]!, model.extraCoef[j]!);
}

/** A model with or without its names: they are used in messages where they are there. */
export type MaybeNamed = ModelArrays & Partial<Pick<LinearModel, "name" | "names">>;

/** The model without its names, as it is posted to a worker. */
export function arraysOf(model: MaybeNamed): ModelArrays {
  const { name: _name, names: _names, ...arrays } = model;
  return arrays;
}
