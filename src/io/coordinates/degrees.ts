/** Angles as people write them: "10.9043", "10°54'15,5\"N", "10 54 15.5", "Đ 106°42′". */

/** What an angle says, and which axis it names, if it does. */
export interface Angle {
  readonly degrees: number;
  readonly axis: "latitude" | "longitude" | undefined;
}

const number = "(\\d{1,3}(?:[.,]\\d{1,12})?)";
const blank = "[ \\u00a0]?";
const letter = "(Bắc|Nam|Đông|Tây|[NSEWBĐT])?";
const pattern = new RegExp(
  `^${letter}${blank}(-?)${number}${blank}(?:[°ºd˚]${blank}|[ \\u00a0])${number}${blank}(?:['′’m]${blank}|[ \\u00a0])?(?:${number}${blank}(?:["″”s]|''|′′|’’)?)?${blank}${letter}$`,
  "i",
);
const onlyDegrees = new RegExp(
  `^${letter}${blank}(-?)${number}${blank}[°º˚]?${blank}${letter}$`,
  "i",
);

const axes: Readonly<Record<string, Angle["axis"]>> = {
  n: "latitude",
  s: "latitude",
  b: "latitude",
  bắc: "latitude",
  nam: "latitude",
  e: "longitude",
  w: "longitude",
  đ: "longitude",
  t: "longitude",
  đông: "longitude",
  tây: "longitude",
};
const backward = /^(s|nam|w|t|tây)$/i;
const longest = 60;

/** The angle of a text; undefined if it is none, or has minutes or seconds of 60 and more. */
export function angleOf(text: string): Angle | undefined {
  const trimmed = text.trim().normalize("NFC");
  if (trimmed.length > longest) return undefined;
  const parts = pattern.exec(trimmed) ?? withoutMinutes(trimmed);
  if (parts === null) return undefined;
  const [, before, minus, degrees = "", minutes = "0", seconds = "0", after] = parts;
  const [m, s] = [figure(minutes), figure(seconds)];
  if (m >= 60 || s >= 60) return undefined;
  const letters = before ?? after ?? "";
  const sign = minus === "-" || backward.test(letters) ? -1 : 1;
  return {
    degrees: sign * (figure(degrees) + m / 60 + s / 3600),
    axis: axes[letters.toLowerCase()],
  };
}

function withoutMinutes(text: string): (string | undefined)[] | null {
  const match = onlyDegrees.exec(text);
  return match === null ? null : [...match.slice(0, 4), undefined, undefined, match[4]];
}

const figure = (digits: string): number => Number(digits.replace(",", "."));
