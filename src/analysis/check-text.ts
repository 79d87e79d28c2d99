/**
 * Ids, names and words by which records are grouped: what of them cannot be seen, and which of them can
 * be taken for each other. Two records are told apart by what a reader sees, or not at all.
 */
import { alternativeKinds } from "../domain/alternative-kinds.js";
import type { Problem } from "../domain/problem.js";
import { quote } from "../errors.js";
import type { Language } from "../language.js";
import { codePointOf, hiddenIn, likeness } from "../text.js";
import { type AlikePair, type TextWords, textWords } from "./check-text-words.js";
import type { Finding } from "./finding.js";

const mostIds = 10;

/** Texts of one kind, which must be told apart from each other, with the id of the record of each. */
interface Kind {
  readonly field: string;
  readonly texts: readonly (readonly [text: string, id: string | undefined])[];
}

export function checkText(problem: Problem, language: Language): Finding[] {
  const words = textWords[language];
  return kindsOf(problem).flatMap((kind) => [...hidden(kind, words), ...alike(kind, words)]);
}

function kindsOf({ name, policy, enterprises, parks }: Problem): Kind[] {
  const records = <T extends { readonly id: string }>(
    field: string,
    list: readonly T[],
    textsOf: (record: T) => readonly (string | undefined)[],
    others: readonly string[] = [],
  ): Kind => ({
    field,
    texts: [
      ...list.flatMap((record) =>
        textsOf(record).flatMap((text) => (text === undefined ? [] : [[text, record.id] as const])),
      ),
      ...others.map((text) => [text, undefined] as const),
    ],
  });
  const districts = policy.districts.map(({ district }) => district);
  return [
    { field: "name", texts: [[name, undefined]] },
    { field: "policy.name", texts: [[policy.name, undefined]] },
    records("enterprises.id", enterprises, ({ id }) => [id]),
    records("enterprises.name", enterprises, (record) => [record.name]),
    records("enterprises.city", enterprises, ({ city }) => [city], Object.keys(policy.deadlines)),
    records("enterprises.wardOld", enterprises, ({ wardOld }) => [wardOld]),
    records("enterprises.wardNew", enterprises, ({ wardNew }) => [wardNew]),
    records("enterprises.movesWith", enterprises, ({ movesWith }) => [movesWith]),
    records("enterprises.sharesParkWith", enterprises, (record) => [record.sharesParkWith]),
    // A choice is a park or an alternative.
    records("parks.id", parks, ({ id }) => [id], alternativeKinds),
    records("parks.name", parks, (park) => [park.name]),
    records("parks.districts", parks, (park) => park.districts, districts),
  ];
}

/** The ids that are known, each once, as many as a finding lists. */
function idsOf(texts: Kind["texts"]): string[] {
  const ids = texts.flatMap(([, id]) => (id === undefined ? [] : [id]));
  return [...new Set(ids)].slice(0, mostIds);
}

/** The text, and whose it is. */
function shown([text, id]: Kind["texts"][number]): string {
  return id === undefined || id === text ? quote(text) : `${quote(text)} (${quote(id)})`;
}

function* hidden({ field, texts }: Kind, words: TextWords): Iterable<Finding> {
  const odd = texts.filter(([text]) => hiddenIn(text) !== undefined);
  const [first] = odd;
  const found = hiddenIn(first?.[0] ?? "");
  if (first === undefined || found === undefined) return;
  const [fact, fix] = words.hidden(odd.length, field, shown(first), found);
  yield { kind: "suspicious", rule: `invisible/${field}`, fact, fix, ids: idsOf(odd) };
}

function* alike({ field, texts }: Kind, words: TextWords): Iterable<Finding> {
  const groups = new Map<string, Map<string, Kind["texts"][number]>>();
  for (const entry of texts) {
    const key = likeness(entry[0]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, new Map([[entry[0], entry]]));
    else if (!group.has(entry[0])) group.set(entry[0], entry);
  }
  const odd = [...groups.values()]
    .filter(({ size }) => size > 1)
    .map((group) => [...group.values()]);
  const [one, other] = odd[0] ?? [];
  if (one === undefined || other === undefined) return;
  const pair: AlikePair = { one: shown(one), other: shown(other), ...difference(one[0], other[0]) };
  const [fact, fix] = words.alike(odd.length, field, pair);
  yield { kind: "suspicious", rule: `alike/${field}`, fact, fix, ids: idsOf(odd.flat()) };
}

/** The first character in which two texts differ, from 1. */
function difference(one: string, other: string): Pick<AlikePair, "position" | "codePoints"> {
  const [a, b] = [[...one], [...other]];
  const at = a.findIndex((character, index) => character !== b[index]);
  const index = at < 0 ? a.length : at;
  const codePoint = (character: string | undefined): string =>
    character === undefined ? "" : codePointOf(character);
  return { position: index + 1, codePoints: [codePoint(a[index]), codePoint(b[index])] };
}
