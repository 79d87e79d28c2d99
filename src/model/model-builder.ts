import { bytes, floats, integers } from "./growing.js";
import type { LinearModel, Sense } from "./linear-model.js";
import { scaleFactors } from "./scaling.js";

/** `[row, coefficient]` */
export type Entry = readonly [row: number, coefficient: number];

export interface RowSpec {
  readonly name: string;
  /** Default -Infinity. */
  readonly lower?: number;
  /** Default Infinity. */
  readonly upper?: number;
}

/**
 * Builds a LinearModel unit by unit: `row`, `place`, then `unit` followed by its `option`s, and
 * `extra`. Rows may be added at any time before they are named in an entry. The builder does not
 * check bounds or finiteness; readers of outside data do that first.
 */
export class ModelBuilder {
  private readonly rowLower = floats();
  private readonly rowUpper = floats();
  private readonly rowNames: string[] = [];
  private readonly unitStart = integers();
  private readonly mustAct = bytes();
  private readonly unitNames: string[] = [];
  private readonly values = floats();
  private readonly optionNames: string[] = [];
  private readonly sharedStart = integers();
  private readonly sharedRow = integers();
  private readonly sharedCoef = floats();
  private readonly profiles = floats();
  private readonly places = integers();
  private readonly placeRows = integers();
  private placeCount = 0;
  private readonly ownStart = integers();
  private readonly ownRow = integers();
  private readonly ownCoef = floats();
  private readonly extraValue = floats();
  private readonly extraUpper = floats();
  private readonly extraInteger = bytes();
  private readonly extraNames: string[] = [];
  private readonly extraStart = integers();
  private readonly extraRow = integers();
  private readonly extraCoef = floats();

  /** @param profileLength K, the number of resources that a place limits; 0 for none. */
  constructor(
    private readonly name: string,
    private readonly sense: Sense,
    private profileLength = 0,
    private offset = 0,
  ) {}

  /** Makes room beforehand, so that a large model is not copied while it grows. */
  reserve(counts: { readonly options?: number; readonly own?: number }): void {
    if (counts.options !== undefined) {
      this.values.reserve(counts.options);
      this.places.reserve(counts.options);
      this.ownStart.reserve(counts.options + 1);
    }
    if (counts.own !== undefined) {
      this.ownRow.reserve(counts.own);
      this.ownCoef.reserve(counts.own);
    }
  }

  /** Sets K after all; only before the first place and the first unit. */
  setProfileLength(profileLength: number): void {
    if (this.placeCount > 0 || this.unitNames.length > 0)
      throw new RangeError("the profile length is fixed once there is a place or a unit");
    this.profileLength = profileLength;
  }

  addOffset(amount: number): void {
    this.offset += amount;
  }

  /** Returns the row's index. */
  row(spec: RowSpec): number {
    this.rowNames.push(spec.name);
    this.rowLower.push(spec.lower ?? Number.NEGATIVE_INFINITY);
    this.rowUpper.push(spec.upper ?? Number.POSITIVE_INFINITY);
    return this.rowNames.length - 1;
  }

  /** A place names one row per resource, -1 for no row. Returns its index. */
  place(rows: readonly number[]): number {
    for (let k = 0; k < this.profileLength; k++) this.placeRows.push(rows[k] ?? -1);
    return this.placeCount++;
  }

  /** Starts a unit; the options that follow are its own. Returns its index. */
  unit(
    name: string,
    mustAct: boolean,
    shared: readonly Entry[],
    profile: ArrayLike<number> = [],
  ): number {
    this.unitNames.push(name);
    this.mustAct.push(mustAct ? 1 : 0);
    this.unitStart.push(this.values.length);
    this.sharedStart.push(this.sharedRow.length);
    for (const [row, coefficient] of shared) {
      this.sharedRow.push(row);
      this.sharedCoef.push(coefficient);
    }
    for (let k = 0; k < this.profileLength; k++) this.profiles.push(profile[k] ?? 0);
    return this.unitNames.length - 1;
  }

  /** Adds an option to the unit started last. `name` may be left out for very large models. */
  option(
    name: string | undefined,
    value: number,
    place: number,
    own: readonly Entry[] = [],
  ): number {
    if (name !== undefined) this.optionNames[this.values.length] = name;
    this.values.push(value);
    this.places.push(place);
    this.ownStart.push(this.ownRow.length);
    for (const [row, coefficient] of own) this.own(row, coefficient);
    return this.values.length - 1;
  }

  /** Adds an own entry to the option added last. */
  own(row: number, coefficient: number): void {
    this.ownRow.push(row);
    this.ownCoef.push(coefficient);
  }

  extra(
    name: string,
    value: number,
    upper: number,
    integer: boolean,
    entries: readonly Entry[],
  ): number {
    this.extraNames.push(name);
    this.extraValue.push(value);
    this.extraUpper.push(upper);
    this.extraInteger.push(integer ? 1 : 0);
    this.extraStart.push(this.extraRow.length);
    for (const [row, coefficient] of entries) {
      this.extraRow.push(row);
      this.extraCoef.push(coefficient);
    }
    return this.extraNames.length - 1;
  }

  /** Forgets the option names given so far, as if none had been given. */
  dropOptionNames(): void {
    this.optionNames.length = 0;
  }

  /**
   * Ends the model. The builder must not be used afterwards.
   * @param nameOption names the options that were given none; default `option 17`
   */
  build(nameOption: (o: number, place: number) => string = (o) => `option ${o}`): LinearModel {
    if (this.placeCount === 0) this.place([]);
    this.unitStart.push(this.values.length);
    this.sharedStart.push(this.sharedRow.length);
    this.ownStart.push(this.ownRow.length);
    this.extraStart.push(this.extraRow.length);
    const { optionNames, unitNames } = this;
    const arrays = {
      sense: this.sense,
      offset: this.offset,
      rowCount: this.rowNames.length,
      unitCount: unitNames.length,
      optionCount: this.values.length,
      extraCount: this.extraNames.length,
      rowLower: this.rowLower.finish(),
      rowUpper: this.rowUpper.finish(),
      unitStart: this.unitStart.finish(),
      mustAct: this.mustAct.finish(),
      value: this.values.finish(),
      sharedStart: this.sharedStart.finish(),
      sharedRow: this.sharedRow.finish(),
      sharedCoef: this.sharedCoef.finish(),
      profileLength: this.profileLength,
      profile: this.profiles.finish(),
      place: this.places.finish(),
      placeCount: this.placeCount,
      placeRow: this.placeRows.finish(),
      ownStart: this.ownStart.finish(),
      ownRow: this.ownRow.finish(),
      ownCoef: this.ownCoef.finish(),
      extraValue: this.extraValue.finish(),
      extraUpper: this.extraUpper.finish(),
      extraInteger: this.extraInteger.finish(),
      extraStart: this.extraStart.finish(),
      extraRow: this.extraRow.finish(),
      extraCoef: this.extraCoef.finish(),
    };
    return {
      name: this.name,
      names: {
        rows: this.rowNames,
        units: unitNames,
        extras: this.extraNames,
        option: (o) => optionNames[o] ?? nameOption(o, arrays.place[o] ?? 0),
      },
      ...arrays,
      ...scaleFactors(arrays),
    };
  }
}
