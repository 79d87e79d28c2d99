/** Kinds of cells that the columns of several tables have in common. */
import type { CellKind } from "./columns.js";
import type { LibraryUnit } from "./units.js";

export const text: CellKind = { kind: "text" };

/** A text that a spreadsheet must not have turned into a number. */
export const code: CellKind = { kind: "text", code: true };

/** Several texts in one cell, divided by `|` or `;`. */
export const texts: CellKind = { kind: "list" };

/** Several codes in one cell. */
export const codes: CellKind = { kind: "list", code: true };

/** The code of a sector, or words for it. */
export const sector: CellKind = { kind: "sector" };

/** Several sectors in one cell. */
export const sectors: CellKind = { kind: "list", code: true, sector: true };

/** A day; the record has it as an ISO date. */
export const date: CellKind = { kind: "date" };

const calendar = { kind: "number", min: 1975, max: 2150, whole: true } as const;
export const year: CellKind = calendar;

/** A year, or a day of it. */
export const yearOrDay: CellKind = { ...calendar, year: true };

export const latitude: CellKind = { kind: "number", unit: "degrees", min: -90, max: 90 };
export const longitude: CellKind = { kind: "number", unit: "degrees", min: -180, max: 180 };

/**
 * A figure in a unit that its header may name.
 * @param typical between which the middle value of a column is expected, in the unit of the library
 */
export const figure = (unit: LibraryUnit, typical?: readonly [number, number]): CellKind =>
  typical === undefined ? { kind: "number", unit } : { kind: "number", unit, typical };

/** A figure of which there are only whole ones. */
export const persons: CellKind = { kind: "number", unit: "persons", whole: true };

/** A part of 1, which may be written in per cent. */
export const share: CellKind = { kind: "number", unit: "share" };
