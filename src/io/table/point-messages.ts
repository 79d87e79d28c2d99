/** What is said of points: how they were read, and what about them must be decided. */
import { quote, type Wording } from "../../errors.js";
import type { PointProblem, PointReading } from "../coordinates/read-point.js";
import { stripName } from "../coordinates/strip-names.js";
import { said, saidWithFix } from "./said.js";

/** The cells of a point as written: two, north first, or one for both halves. */
export type PointTexts = readonly [north: string, east: string] | readonly [both: string];

const pair = (texts: PointTexts): string => texts.map(quote).join("; ");
const degrees = (value: number, locale: string): string =>
  value.toLocaleString(locale, { minimumFractionDigits: 5, maximumFractionDigits: 5 });

const steps = {
  vn2000: ["VN-2000 was converted to WGS 84", "Tọa độ VN-2000 đã được đổi sang WGS 84"],
  swapped: [
    "north and east stood in each other's column and were turned round",
    "hai cột ngược nhau (bắc và đông) nên đã được đổi chỗ",
  ],
} as const;

/** What was done to get points, with the first as an example; undefined where nothing was. */
export function pointSaid(reading: PointReading, texts: PointTexts): Wording | undefined {
  const { from, swapped, strip, point } = reading;
  if (from !== "vn2000" && !swapped) return undefined;
  const done = [...(from === "vn2000" ? [steps.vn2000] : []), ...(swapped ? [steps.swapped] : [])];
  const say = (at: 0 | 1, locale: string): string => {
    const text = done.map((one) => one[at]).join(at === 0 ? "; " : "; ");
    const where = strip === undefined ? "" : ` (${stripName(strip)})`;
    const to = `${degrees(point.latitude, locale)}; ${degrees(point.longitude, locale)}`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${where}: ${pair(texts)} → ${to}.`;
  };
  return said(say(0, "en-GB"), say(1, "vi-VN"));
}

/** (0, 0) stands for "not known". */
export const zeroSaid = (): Wording =>
  said('Coordinates of 0 were read as "not known".', "Tọa độ bằng 0 được hiểu là chưa có số liệu.");

/** A point in Vietnam, but not where enterprises and parks of the plan can be. */
export const outsideSaid = (texts: PointTexts): Wording =>
  said(
    `${pair(texts)} lies outside Bình Dương and its neighbours.`,
    `${pair(texts)} nằm ngoài Bình Dương và vùng lân cận.`,
  );

const problems: Readonly<Record<PointProblem | "half", readonly [en: string, vi: string]>> = {
  unreadable: ["is no point", "không phải là tọa độ"],
  zero: ["is no point", "không phải là tọa độ"],
  outside: [
    "does not lie in Vietnam, either way round",
    "không nằm trong Việt Nam, dù đổi chỗ hai cột",
  ],
  mixed: ["is half in degrees and half in metres", "một ô là độ, ô kia là mét"],
  strip: ["fits no strip of VN-2000", "không khớp với múi chiếu VN-2000 nào"],
  half: ["is only half of a point", "chỉ có một nửa tọa độ"],
};

/** Two cells that are no point. */
export function noPointSaid(problem: PointProblem | "half", texts: PointTexts): Wording {
  const [en, vi] = problems[problem];
  return saidWithFix(
    [
      `${pair(texts)} ${en}.`,
      "Correct the cells, or leave both blank: the centre of the ward then counts.",
    ],
    [`${pair(texts)} ${vi}.`, "Sửa lại hai ô, hoặc để trống cả hai: khi đó tính theo tâm phường."],
  );
}

/** The strip of a column is not the local one, or not known. */
export const stripSaid = (texts: PointTexts): Wording =>
  saidWithFix(
    [
      `${pair(texts)} does not lie in the region by the local strip of VN-2000 (105°45′, 3°).`,
      "Say which meridian and width the coordinates have.",
    ],
    [
      `${pair(texts)} không nằm trong vùng nếu theo múi chiếu địa phương (105°45′, múi 3°).`,
      "Cho biết kinh tuyến trục và múi chiếu của tọa độ.",
    ],
  );
