/** Labels that do not cover each other: the first place that is free is taken. */

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a label may stand: its reference point and which of its ends is there. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** About the width of a letter at the size of drawings, and the height of a line. */
const [letter, line] = [6.6, 13] as const;

export class Labels {
  readonly #taken: Box[] = [];

  /** What no label may cover. */
  block(x: number, y: number, radius: number): void {
    this.#taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }

  /** The first spot at which the text covers nothing, undefined where there is none. */
  place(text: string, spots: readonly Spot[]): Spot | undefined {
    for (const spot of spots) {
      const box = boxOf(text, spot);
      if (this.#taken.some((other) => overlap(box, other))) continue;
      this.#taken.push(box);
      return spot;
    }
    return undefined;
  }
}

function boxOf(text: string, { x, y, anchor }: Spot): Box {
  const width = text.length * letter;
  const left = x - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
  return { left, right: left + width, top: y - line + 3, bottom: y + 3 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
