/** The inputs in which two problems differ, in words. */
import type { PlanComparison } from "../analysis/compare/comparison.js";
import type { AssumptionId } from "../domain/assumption-ids.js";
import { assumptionNamesVi } from "../domain/assumption-names.js";
import { fieldWord } from "../domain/field-words.js";
import { policyWords } from "../domain/policy-words.js";
import { type CompareSpeech, cut } from "./compare-speech.js";

type Input = PlanComparison["inputs"][number];

export function inputLines(inputs: readonly Input[], speech: CompareSpeech): string[] {
  if (inputs.length === 0) return [];
  const { words, most } = speech;
  const lines = inputs.map((one) => `  ${inputText(one, speech)}.`);
  return [words.inputs, ...cut(lines, most, words)];
}

function inputText(input: Input, speech: CompareSpeech): string {
  const { words } = speech;
  const what = nameOf(input, speech);
  if (input.path === "" && input.of !== "assumption")
    return input.from === undefined ? words.added(what) : words.removed(what);
  return words.changed(what, valueText(input.from, speech), valueText(input.to, speech));
}

function nameOf({ of, id, path }: Input, speech: CompareSpeech): string {
  const { words, choice, enterprise, language } = speech;
  const kind = words.inputKinds[of];
  switch (of) {
    case "policy":
      return `${kind}, ${policyField(path, language)}`;
    case "assumption":
      return `${kind}, ${language === "vi" ? (assumptionNamesVi[id as AssumptionId] ?? id) : id}`;
    case "enterprise":
      return withField(enterprise(id), path, language);
    case "park":
      return withField(choice(id), path, language);
    case "distance":
    case "zone":
      return withField(
        `${kind} ${id.split("/").map(enterprise).map(choice).join(" – ")}`,
        path,
        language,
      );
  }
}

const withField = (name: string, path: string, language: CompareSpeech["language"]): string =>
  path === "" ? name : `${name}, ${fieldText(path, language)}`;

/** A field of a record; in English as it stands in files. */
export function fieldText(path: string, language: CompareSpeech["language"]): string {
  if (language === "en") return path;
  const [head = path] = path.split(/[.[]/);
  const known = fieldWord(path);
  return known.startsWith('"') ? fieldWord(head) : known;
}

/** The first words of all that it stands in, then its path as it is typed. */
function policyField(path: string, language: CompareSpeech["language"]): string {
  if (language === "en") return path;
  const steps = path.replace(/\[\d+\]/g, "[]").split(".");
  const paths = [
    steps[0]?.replace("[]", "") ?? "",
    ...steps.map((_, k) => steps.slice(0, k + 1).join(".")),
  ];
  const said = [...new Set(paths)].flatMap((one) => policyWords[one] ?? []).map(clause);
  return [...said, `"${path}"`].join(", ");
}

const clause = (words: string): string => {
  const [first = words] = words.split(/[:;,(]/);
  const text = first.trim();
  return text.charAt(0).toLowerCase() + text.slice(1);
};

/** Figures as people write them; what is more than a figure as it stands in files. */
function valueText(value: unknown, { format }: CompareSpeech): string {
  if (value === undefined) return "–";
  if (typeof value === "number") return format(value, 6);
  if (typeof value === "string") return `"${value}"`;
  return `"${JSON.stringify(value).replaceAll('"', "'")}"`;
}
