/** What an enterprise does, in words: where and when; parts of it where it is split. */
import type { ParkRow } from "../solve/overview.js";
import type { Doing } from "../solve/picture.js";
import type { Speech } from "../words/words.js";

export class ParkNames {
  readonly #names: ReadonlyMap<string, string>;
  constructor(parks: readonly Pick<ParkRow, "id" | "name">[]) {
    this.#names = new Map(parks.map(({ id, name }) => [id, name]));
  }
  of(choice: string, { say }: Speech): string {
    return this.#names.get(choice) ?? say.alternatives[choice] ?? choice;
  }
}

export function doingText(
  doings: readonly Doing[] | undefined,
  names: ParkNames,
  speech: Speech,
): string {
  if (doings === undefined) return speech.say.stays;
  return doings
    .map(({ choice, year, share }) => {
      const part = share > 0.999 ? "" : ` (${speech.format(share * 100, 0)} %)`;
      return `${names.of(choice, speech)}, ${year}${part}`;
    })
    .join("; ");
}
