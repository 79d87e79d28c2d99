/** Who does something else, and why, in words: one line for each enterprise. */
import type { PlanComparison } from "../analysis/compare/comparison.js";
import { fieldText } from "./compare-inputs.js";
import { type CompareSpeech, cut } from "./compare-speech.js";
import { partName, signed } from "./speech.js";

type Change = PlanComparison["changes"][number];
type Reason = Change["why"][number];

export function changeLines({ changes }: PlanComparison, speech: CompareSpeech): string[] {
  if (changes.length === 0) return [];
  const { words, format, most } = speech;
  const counts = new Map<Change["kind"], number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts]
    .map(([kind, count]) => words.changeKinds[kind](format(count, 0)))
    .join(", ");
  const lines = [...changes].sort(byWeight).map((change) => `  ${changeText(change, speech)}.`);
  return [words.changes(format(changes.length, 0), kinds), ...cut(lines, most, words)];
}

/** The ones about which there is most to say first: by how much their worth has turned. */
function byWeight(a: Change, b: Change): number {
  const weight = ({ why }: Change): number =>
    Math.max(0, ...why.map((one) => (one.kind === "worth" ? Math.abs(turn(one)) : 0)));
  return weight(b) - weight(a) || (a.enterprise < b.enterprise ? -1 : 1);
}

const turn = ({ before, after }: Reason & { readonly kind: "worth" }): number =>
  (after ?? 0) - (before ?? 0);

function changeText({ name, before, after, why }: Change, speech: CompareSpeech): string {
  const head = speech.words.line(name, doingText(before, speech), doingText(after, speech));
  const reasons = why.map((one) => reasonText(one, speech));
  return [head, ...reasons].join("; ");
}

function doingText(doing: Change["before"], { own, choice }: CompareSpeech): string {
  if (doing === null) return own.stay;
  const text = own.inYear(choice(doing.choice), String(doing.year));
  return doing.tenure === "rent" ? `${text}, ${own.rents}` : text;
}

function reasonText(reason: Reason, speech: CompareSpeech): string {
  const { words, sides, choice, rule, language } = speech;
  switch (reason.kind) {
    case "register":
      return words.onlyIn(sides[reason.onlyIn]);
    case "input": {
      const fields = reason.paths.map((path) => fieldText(path, language)).join(", ");
      return reason.of === "park"
        ? words.parkFigures(choice(reason.id), fields)
        : words.ownFigures(fields);
    }
    case "closed": {
      const rules = reason.rules.map((one) => rule(one.rule)).join("; ");
      return words.closed(sides[reason.on], choice(reason.choice), rules);
    }
    case "worth":
      return worthText(reason, speech);
  }
}

const mostParts = 3;

function worthText(reason: Reason & { readonly kind: "worth" }, speech: CompareSpeech): string {
  const { words, sides, amount, isNil } = speech;
  const said = (value: number | null, side: string): string[] => {
    if (value === null) return [];
    if (isNil(value)) return [words.equal(side)];
    return [value > 0 ? words.better(side, amount(value)) : words.worse(side, amount(-value))];
  };
  const { before, after } = reason;
  // With prices on one side the parts are those of its own amount.
  const sign = after === null ? -1 : 1;
  const parts = reason.parts
    .filter(({ difference }) => !isNil(difference))
    .slice(0, mostParts)
    .map(({ key, difference }) =>
      words.part(partName(key, speech), signed(sign * difference, amount)),
    );
  const because = parts.length === 0 ? [] : [`${words.because} ${parts.join(", ")}`];
  const isSame = before !== null && after !== null && isNil(after - before);
  const ends = isSame
    ? said(before, words.both)
    : [...said(before, sides.first), ...said(after, sides.second)];
  return [...ends, ...because].join(", ");
}
