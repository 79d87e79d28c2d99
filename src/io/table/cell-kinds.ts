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

export const year: CellKind = { kind: "number", min: 1975, max: 2150, whole: true };
export const latitude: CellKind = { kind: "number", unit: "degrees", min: -90, max: 90 };
export const longitude: CellKind = { kind: "number", unit: "degrees", min: -180, max: 180 };

/** A figure in a unit that its header may name. */
export const figure = (unit: LibraryUnit): CellKind => ({ kind: "number", unit });
