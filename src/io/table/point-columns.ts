/** The two columns of a point, or the one for both halves, read together: degrees or VN-2000, either way round, never taken in silence. */
import { type PointReading, readPoint } from "../coordinates/read-point.js";
import { namedStrip, stripName, strips } from "../coordinates/strip-names.js";
import type { Strip } from "../coordinates/transverse-mercator.js";
import { wgs84Of } from "../coordinates/vn2000.js";
import { blankAnswer, columnAspects, saysBlank } from "./answers.js";
import type { ColumnSpec } from "./columns.js";
import type { KnownColumn } from "./header-row.js";
import {
  noPointSaid,
  outsideSaid,
  type PointTexts,
  pointSaid,
  stripSaid,
  zeroSaid,
} from "./point-messages.js";
import type { TableContext } from "./table-context.js";

type Values = unknown[];

/** The pair of columns of one table. */
export class PointColumns {
  private readonly strip: Strip | undefined;

  private constructor(
    private readonly north: KnownColumn,
    private readonly east: KnownColumn,
    private readonly context: TableContext,
  ) {
    const answer = context.answers.about(north.header, "strip");
    this.strip = namedStrip(answer ?? `${north.header} ${east.header}`);
  }

  /** Undefined where the table has no such pair, or only under the headers that the library writes. */
  static of(columns: readonly KnownColumn[], context: TableContext): PointColumns | undefined {
    const axisOf = (axis: Axis): KnownColumn | undefined =>
      columns.find(({ spec }) => isAxis(context.specs[spec], axis));
    const half = (joint: KnownColumn, axis: Axis): KnownColumn => ({
      ...joint,
      spec: context.specs.findIndex((spec) => isAxis(spec, axis)),
    });
    const joint = columns.find(({ spec }) => context.specs[spec]?.cell.kind === "point");
    if (joint !== undefined)
      return new PointColumns(half(joint, "north"), half(joint, "east"), context);
    const [north, east] = [axisOf("north"), axisOf("east")];
    if (north === undefined || east === undefined) return undefined;
    const isCanonical = [north, east].every(
      ({ header, spec }) => header === context.specs[spec]?.header,
    );
    return isCanonical ? undefined : new PointColumns(north, east, context);
  }

  /** Puts the point in the place of the two figures. True where the row has none that can be read. */
  read(values: Values, cells: readonly string[], row: number): boolean {
    const [north, east] = this.halves(values);
    if (north === undefined && east === undefined) return false;
    const texts = this.texts(cells);
    if (!isHalf(north) || !isHalf(east)) return this.refuse("half", values, texts, row);
    const found = readPoint(north, east, { strip: this.strip });
    if (!("problem" in found)) return this.take(found, values, texts, row);
    if (found.problem === "zero") {
      this.put(values, undefined, undefined);
      this.context.notices.add({ kind: "missing", said: zeroSaid(), ...this.at(row) });
      return false;
    }
    if (found.problem === "strip") return this.askStrip(texts, row, [Number(north), Number(east)]);
    return this.refuse(found.problem, values, texts, row);
  }

  get specs(): readonly [north: number, east: number] {
    return [this.north.spec, this.east.spec];
  }

  /** What a row says of both; a column of both has put the same pair in the place of each. */
  private halves(values: Values): readonly unknown[] {
    const [north, east] = [values[this.north.spec], values[this.east.spec]];
    return Array.isArray(north) ? north : [north, east];
  }

  private take(found: PointReading, values: Values, texts: PointTexts, row: number): boolean {
    if (found.guessed === true && found.strip !== undefined)
      return this.askStrip(texts, row, [], found.strip);
    const { latitude, longitude } = found.point;
    this.put(values, rounded(latitude, found), rounded(longitude, found));
    const { notices } = this.context;
    const how = pointSaid(found, texts);
    if (how !== undefined)
      notices.add({
        kind: "place",
        said: how,
        key: `point ${found.from} ${found.swapped}`,
        ...this.at(row),
      });
    if (found.outside === true)
      notices.add({ kind: "place", said: outsideSaid(texts), key: "outside", ...this.at(row) });
    return false;
  }

  /** Once for the column, with the strips that lead into the region first. */
  private askStrip(
    texts: PointTexts,
    row: number,
    figures: readonly number[],
    guess?: Strip,
  ): boolean {
    const fitting = guess === undefined ? strips.filter((one) => leadsHome(figures, one)) : [guess];
    this.context.questions.ask({
      code: "E_HEADER",
      column: this.north.header,
      value: columnAspects.strip,
      row,
      options: [...new Set([...fitting, ...strips])].map(stripName),
      said: stripSaid(texts),
    });
    return true;
  }

  private refuse(
    problem: Parameters<typeof noPointSaid>[0],
    values: Values,
    texts: PointTexts,
    row: number,
  ): boolean {
    const { answers, questions } = this.context;
    const isNorth = texts[0] !== "";
    const column = isNorth ? this.north.header : this.east.header;
    const value = isNorth ? texts[0] : (texts[1] ?? "");
    const answer = answers.of(column, value);
    if (answer !== undefined && saysBlank(answer)) {
      this.put(values, undefined, undefined);
      return false;
    }
    questions.ask({
      column,
      value,
      row,
      options: [blankAnswer],
      said: noPointSaid(problem, texts),
    });
    return true;
  }

  private put(values: Values, north: number | undefined, east: number | undefined): void {
    values[this.north.spec] = north;
    values[this.east.spec] = east;
  }

  private texts(cells: readonly string[]): PointTexts {
    const text = ({ index }: KnownColumn): string => (cells[index] ?? "").trim();
    return this.north.index === this.east.index
      ? [text(this.north)]
      : [text(this.north), text(this.east)];
  }

  private at(row: number): { readonly row: number; readonly column: string } {
    return { row, column: this.north.header };
  }
}

type Axis = "north" | "east";

const isHalf = (value: unknown): value is number | string =>
  typeof value === "number" || typeof value === "string";

const isAxis = (spec: ColumnSpec | undefined, axis: Axis): boolean =>
  spec?.cell.kind === "number" && spec.cell.axis === axis;

const leadsHome = ([north = 0, east = 0]: readonly number[], strip: Strip): boolean => {
  const plane = north > east ? { north, east } : { north: east, east: north };
  const { latitude, longitude } = wgs84Of(plane, strip);
  const found = readPoint(latitude, longitude);
  return !("problem" in found) && found.outside !== true;
};

/** To a centimetre where it was calculated, else as it was written. */
const rounded = (angle: number, { from }: PointReading): number =>
  from === "vn2000" ? Number(angle.toFixed(7)) : angle;
