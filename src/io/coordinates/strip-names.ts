/** Strips of VN-2000 as people name them: the meridian and the width, "105°45′ múi 3°". */
import type { Strip } from "./transverse-mercator.js";
import { localStrip, otherStrips } from "./vn2000.js";

/** The strips of which a point of the region can come, the local one first. */
export const strips: readonly Strip[] = [localStrip, ...otherStrips];

/** "105°45′ múi 3°" */
export function stripName({ meridian, scale }: Strip): string {
  const degrees = Math.floor(meridian);
  const minutes = Math.round((meridian - degrees) * 60);
  const width = scale === 0.9996 ? 6 : 3;
  return `${degrees}°${minutes === 0 ? "" : `${minutes}′`} múi ${width}°`;
}

/**
 * The strip that a text names by its meridian: "105°45'", "KTT 105 45", "105,75", "105°45′ múi 3°".
 * Undefined where it names none of those that are known.
 */
export function namedStrip(text: string): Strip | undefined {
  const decimal = /(?<!\d)(10[2-9])[.,](25|5|50|75)(?!\d)/.exec(text);
  const angle = /(?<!\d)(10[2-9])\s*(?:°|º|độ|o|\s)\s*(\d{2})?(?!\d)/iu.exec(text);
  const meridian =
    decimal === null
      ? angle === null
        ? undefined
        : Number(angle[1]) + Number(angle[2] ?? 0) / 60
      : Number(`${decimal[1]}.${decimal[2]}`);
  if (meridian === undefined) return undefined;
  return strips.find((strip) => Math.abs(strip.meridian - meridian) < 1e-6);
}
