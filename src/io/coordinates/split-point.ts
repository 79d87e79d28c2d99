/** The two halves of a point that is written in one cell: "10.9043, 106.7123", "10,9 - 106,7", "10°54'N 106°42'E". */

type Halves = readonly [first: string, second: string];

/** Marks that divide halves whatever the decimal mark is. */
const clearMark = /\s*[;|/\n]\s*|\s+[-–]\s+|,\s+/;
/** A half that begins with its letter is followed by one that does. */
const degrees = [
  /^(\p{L}.*['′’"″”])\s*,?\s+(\p{L}\s?\d{1,3}\s?[°º˚].*)$/u,
  /^(\d.*[\p{L}'′’"″”])\s*,?\s+(\d{1,3}\s?[°º˚].*)$/u,
];
const longest = 120;
const figure = /^-?\d+(?:[.,]\d+)?$/;

/** Undefined where the text does not fall into two halves in one way only. */
export function splitPoint(text: string): Halves | undefined {
  if (text.length > longest) return undefined;
  const inside = text.trim().replace(/^[([]\s*(.*?)\s*[)\]]$/s, "$1");
  return (
    halvesBy(clearMark, inside) ??
    inDegrees(inside) ??
    figuresOf(halvesBy(/\s+/, inside)) ??
    figuresOf(byComma(inside))
  );
}

function halvesBy(mark: RegExp, text: string): Halves | undefined {
  const [first = "", second = "", ...more] = text.split(mark);
  return more.length > 0 || first === "" || second === ""
    ? undefined
    : [plain(first), plain(second)];
}

function inDegrees(text: string): Halves | undefined {
  const [, first, second] =
    degrees.map((form) => form.exec(text)).find((one) => one !== null) ?? [];
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** "10.9,106.7", or "10,9,106,7" where commas are decimal marks too; "10,106" may be either. */
function byComma(text: string): Halves | undefined {
  const parts = text.split(",");
  if (parts.length === 4) return [`${parts[0]}.${parts[1]}`, `${parts[2]}.${parts[3]}`];
  const isClear = parts.length === 2 && parts.every((part) => part.includes("."));
  return isClear ? [plain(parts[0] ?? ""), plain(parts[1] ?? "")] : undefined;
}

const figuresOf = (halves: Halves | undefined): Halves | undefined =>
  halves?.every((half) => figure.test(half)) === true ? halves : undefined;

/** A figure with a decimal point. */
const plain = (half: string): string => {
  const trimmed = half.trim();
  return figure.test(trimmed) ? trimmed.replace(",", ".") : trimmed;
};
