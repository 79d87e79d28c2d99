import { type AlternativeKind, alternativeKinds } from "../../domain/alternative-kinds.js";
import { alternativeWords, moveWord } from "./act-words.js";
import { BadCell } from "./cells.js";
import { decisionSaid } from "./decision-messages.js";
import { textKey } from "./text-key.js";

const alternatives = new Map<string, AlternativeKind>(
  alternativeKinds.flatMap((kind) =>
    [kind, alternativeWords[kind]].map((word) => [textKey(word), kind] as const),
  ),
);
const moves = new Set([moveWord, "move"].map(textKey));

/** The alternative that a text means, by its kind or by the word that tables write for it. */
export function alternativeOf(text: string): AlternativeKind | undefined {
  return alternatives.get(textKey(text));
}

/** What the names of choices mean in one problem. */
export class ChoiceNames {
  private readonly ids: ReadonlySet<string>;
  private readonly byName = new Map<string, string[]>();

  constructor(parks: readonly { readonly id: string; readonly name: string }[]) {
    this.ids = new Set(parks.map(({ id }) => id));
    for (const { id, name } of parks) {
      const key = textKey(name);
      if (key !== "") this.byName.set(key, [...(this.byName.get(key) ?? []), id]);
    }
  }

  /** Does the text only say that the enterprise moves, to a park that another cell names? */
  saysMove(text: string): boolean {
    return !this.ids.has(text) && moves.has(textKey(text));
  }

  /**
   * The id of a park or the kind of an alternative. The id of a park comes first, then a word for an
   * alternative, then the name of a park; any other text is its own answer, for the library to refuse.
   */
  choiceOf(text: string): string | BadCell {
    if (this.ids.has(text)) return text;
    const parks = this.byName.get(textKey(text)) ?? [];
    const [park = text] = parks;
    const alternative = alternativeOf(text);
    if (alternative !== undefined || parks.length < 2) return alternative ?? park;
    return new BadCell(decisionSaid.sameName(text, parks.length, parks.slice(0, 5)));
  }
}
