/** Kinds of cells that the columns of several tables have in common. */
import type { CellKind } from "./columns.js";
import type { LibraryUnit } from "./units.js";

export const text: CellKind = { kind: "text" };

/** A text that a spreadsheet must not have turned into a number. */
export const code: CellKind = { kind: "text", code: true };

/** A tax code, which keeps its zeros. */
export const taxCode: CellKind = { kind: "text", code: true, taxCode: true };

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

export const latitude: CellKind = { kind: "number", unit: "degrees", axis: "north" };
export const longitude: CellKind = { kind: "number", unit: "degrees", axis: "east" };

/** Headers of points in VN-2000, where X is north and Y is east in Vietnamese practice. */
const axisNames = (axis: string, also: string): string[] => [
  `tọa độ ${axis}`,
  `${axis} vn2000`,
  `${axis} vn 2000`,
  `${axis} tọa độ vn 2000`,
  `tọa độ ${axis} vn 2000`,
  `tọa độ vn 2000 ${axis}`,
  `${also} (${axis})`,
  `tọa độ ${also}`,
  `${axis} tọa độ`,
];
export const northNames = axisNames("x", "vĩ độ");
export const eastNames = axisNames("y", "kinh độ");
/** So short that they only count where nothing else is the field. */
export const northFallback = ["x", "x m"];
export const eastFallback = ["y", "y m"];

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
