/**
 * Puts units of a document into a ModelBuilder and finds what they repeat.
 *
 * Documents list every entry with every option. A relocation model repeats itself: each option of an
 * enterprise asks for the same land, water and power, and each option into a park asks it of the
 * same rows. The rule, for a unit of at least two options with equally many entries, position by
 * position in the order in which they are listed:
 *
 *   same row, same coefficient in all options  → a shared entry of the unit
 *   same coefficient, different rows           → a profile position: the coefficient goes into the
 *                                                unit's profile, the row into the option's place
 *   different coefficients                     → an own entry of the option
 *
 * Places (tuples of rows) are stored once for all units. All other units get own entries only.
 *
 * The profile length K is one number for the model, and units come one by one. It is decided from a
 * sample, the first units of the document: position k is kept while the own entries it saves (12
 * bytes for each option that has it) outweigh its padding (8 bytes for each unit). K = 0 when the
 * sample has more places than a quarter of its options. A later unit with more positions than K puts
 * the rest into own entries, one with fewer is padded, and one that would push the number of places
 * beyond a quarter of all options so far gets own entries only. So the sample decides how compact the
 * model becomes, never what it means, and one document gives one layout however it is read.
 */
import type { ModelBuilder } from "../model-builder.js";
import { PlaceTable } from "../place-table.js";
import type { EntryDocument, UnitDocument } from "./model-document.js";

/** The sample ends after this many units or options. */
const sampleUnits = 1000;
const sampleOptions = 200_000;

/** K is at most this, so that padding cannot exhaust memory. */
const longestProfile = 32;

/** One place must serve this many options on average. */
const optionsPerPlace = 4;

/** Option names are kept up to this many options; beyond, an option is called by its number. */
export const keptOptionNames = 500_000;

const ownPosition = 0;
const profilePosition = 1;
const sharedPosition = 2;

/** What each position of the unit's options is, or null when the unit has no common positions. */
function positionsOf(unit: UnitDocument): Uint8Array | null {
  const { options } = unit;
  const first = options[0]?.entries;
  if (first === undefined || options.length < 2) return null;
  const length = first.length;
  const positions = new Uint8Array(length).fill(sharedPosition);
  for (let o = 1; o < options.length; o++) {
    const entries = options[o]!.entries;
    if (entries.length !== length) return null;
    for (let p = 0; p < length; p++) {
      if (positions[p] === ownPosition) continue;
      const entry = entries[p]!;
      if (entry[1] !== first[p]![1]) positions[p] = ownPosition;
      else if (entry[0] !== first[p]![0]) positions[p] = profilePosition;
    }
  }
  return positions;
}

function profilePositions(positions: Uint8Array | null): number {
  let count = 0;
  if (positions !== null)
    for (const position of positions) if (position === profilePosition) count++;
  return count;
}

export class UnitStore {
  private sample: UnitDocument[] | null = [];
  private optionCount = 0;
  private length = 0;
  private table = new PlaceTable(0);
  /** Scratch: one tuple of rows. */
  private tuple = new Int32Array(0);
  /** Scratch: the first K profile positions of the unit at hand. */
  private readonly listed: number[] = [];

  constructor(private readonly builder: ModelBuilder) {}

  /** Adds a unit that passed the check. It is not kept beyond the sample. */
  add(unit: UnitDocument): void {
    this.optionCount += unit.options.length;
    if (this.sample === null) {
      this.store(unit);
      return;
    }
    this.sample.push(unit);
    if (this.sample.length >= sampleUnits || this.optionCount >= sampleOptions) this.finish();
  }

  /** Must be called when all units were added. */
  finish(): void {
    if (this.sample === null) return;
    const units = this.sample;
    this.sample = null;
    const length = bestLength(units);
    this.useProfiles(length);
    this.useProfiles(this.hasTooManyPlaces(units) ? 0 : length);
    this.builder.setProfileLength(this.length);
    this.builder.place(Array.from(this.tuple));
    for (const unit of units) this.store(unit);
  }

  /** Starts with the place that names no row, which has number 0. */
  private useProfiles(length: number): void {
    this.length = length;
    this.tuple = new Int32Array(length).fill(-1);
    this.table = new PlaceTable(length);
    this.table.add(this.tuple);
  }

  private hasTooManyPlaces(units: readonly UnitDocument[]): boolean {
    for (const unit of units)
      if (this.listProfile(positionsOf(unit)))
        for (const option of unit.options) this.table.add(this.placeOf(option.entries));
    return this.table.count > 1 + this.optionCount / optionsPerPlace;
  }

  /** Fills `listed`; false when the unit has no profile. */
  private listProfile(positions: Uint8Array | null): boolean {
    this.listed.length = 0;
    if (positions !== null)
      for (let p = 0; p < positions.length && this.listed.length < this.length; p++)
        if (positions[p] === profilePosition) this.listed.push(p);
    return this.listed.length > 0;
  }

  /** The rows at the listed positions, padded with −1. */
  private placeOf(entries: readonly EntryDocument[]): Int32Array {
    for (let k = 0; k < this.length; k++)
      this.tuple[k] = k < this.listed.length ? entries[this.listed[k]!]![0] : -1;
    return this.tuple;
  }

  /** Would the unit's places be too many? */
  private hasRoomFor(unit: UnitDocument): boolean {
    let missing = 0;
    for (const option of unit.options)
      if (this.table.find(this.placeOf(option.entries)) < 0) missing++;
    return missing === 0 || this.table.count + missing <= 1 + this.optionCount / optionsPerPlace;
  }

  private store(unit: UnitDocument): void {
    const { builder } = this;
    const positions = positionsOf(unit);
    const first = unit.options[0]?.entries ?? [];
    const placed = this.listProfile(positions) && this.hasRoomFor(unit);
    if (positions !== null && placed) for (const p of this.listed) positions[p] = profileTaken;
    const shared = first.filter((_, p) => positions?.[p] === sharedPosition);
    const profile = placed ? this.listed.map((p) => first[p]![1]) : [];
    builder.unit(unit.name, unit.mustAct, [...unit.entries, ...shared], profile);
    const named = this.optionCount <= keptOptionNames;
    if (!named) builder.dropOptionNames();
    for (const option of unit.options) {
      const place = placed ? this.placeIndex(option.entries) : 0;
      builder.option(named ? option.name : undefined, option.value, place);
      for (let p = 0; p < option.entries.length; p++) {
        const position = positions?.[p] ?? ownPosition;
        if (position === sharedPosition || position === profileTaken) continue;
        builder.own(option.entries[p]![0], option.entries[p]![1]);
      }
    }
  }

  private placeIndex(entries: readonly EntryDocument[]): number {
    const tuple = this.placeOf(entries);
    const known = this.table.count;
    const place = this.table.add(tuple);
    if (place === known) this.builder.place(Array.from(tuple));
    return place;
  }
}

/** A profile position that went into the profile. */
const profileTaken = 3;

/** The K that saves most on these units; see the top of the file. */
function bestLength(units: readonly UnitDocument[]): number {
  /** Options of the units with at least k profile positions. */
  const options = new Float64Array(longestProfile + 1);
  for (const unit of units) {
    const count = Math.min(profilePositions(positionsOf(unit)), longestProfile);
    for (let k = 1; k <= count; k++) options[k]! += unit.options.length;
  }
  let length = 0;
  while (length < longestProfile && 12 * options[length + 1]! > 8 * units.length) length++;
  return length;
}
