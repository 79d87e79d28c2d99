/**
 * Scenarios as lines of text (NDJSON): a header that says of what, one line per scenario in the order of
 * their indices, a footer with their number and digest. A file without a footer is unfinished and can be
 * gone on with. Shards of one study differ in the header's `shard` alone; merged, they give the bytes of
 * a run that was never split.
 */
import * as z from "zod/mini";
import { defined } from "../../defined.js";
import { canonicalJson, digestOf } from "../../domain/digest.js";
import { DidoiError, type Issue, issueOf, mistake } from "../../errors.js";
import { scenarioSaid } from "../messages.js";
import { spreads } from "./draws.js";
import { type ScenarioRecord, scenarioRecord } from "./scenario.js";

/** Shard i of n, i from 1. */
export const shard = z.strictObject({
  index: z.int().check(z.gte(1)),
  of: z.int().check(z.gte(1)),
});
/** Which part of the scenarios: those whose index leaves `index − 1` when divided by `of`. */
export type Shard = z.infer<typeof shard>;

/** The form of the first line. */
export const scenarioHeader = z.strictObject({
  format: z.literal("didoi-scenarios/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  seed: z.int(),
  scenarios: z.int().check(z.gte(1)),
  shard,
  spreads,
  /** Names of the inputs of each record. */
  inputs: z.array(z.string()),
  /** Names of the parks. */
  parks: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Ids of the register, in its order. */
  enterprises: z.array(z.string()),
  /** What the second numbers of choices stand for. */
  choices: z.array(z.string()),
  /** Digests of the decisions of each candidate. */
  candidates: z.array(z.string()),
});
/** Of what scenarios are. */
export type ScenarioHeader = z.infer<typeof scenarioHeader>;

const footer = z.strictObject({ end: z.literal(true), count: z.int(), digest: z.string() });

/** Indices of a shard, in order. */
export function indicesOf({ scenarios, shard: { index, of } }: ScenarioHeader): number[] {
  const list: number[] = [];
  for (let k = index - 1; k < scenarios; k += of) list.push(k);
  return list;
}

/** One line, with its end; keys in order, so that what was read and written again is the same. */
export const lineOf = (value: unknown): string => `${canonicalJson(value)}\n`;

/** The last line. */
export function footerLine(records: readonly ScenarioRecord[]): string {
  return lineOf({ end: true, count: records.length, digest: digestOf(records) });
}

/** A file as it was read, finished or not. */
export interface ScenarioFile {
  /** Of what the scenarios are. */
  readonly header: ScenarioHeader;
  /** In the order of the file. */
  readonly records: readonly ScenarioRecord[];
  /** The footer is there and says the same. */
  readonly finished: boolean;
  /** Length of the lines that hold, in characters: what comes after was torn. */
  readonly sound: number;
}

/**
 * Reads what is sound: up to the first line that is torn or out of order.
 * @throws DidoiError E_FORMAT where not even the header is there
 */
export function parseScenarios(text: string, file?: string): ScenarioFile {
  const lines = text.split("\n");
  const header = scenarioHeader.safeParse(jsonOf(lines[0] ?? ""));
  if (!header.success || lines.length < 2)
    throw mistake("E_FORMAT", scenarioSaid.notScenarios(), defined({ file }));
  const records: ScenarioRecord[] = [];
  const expected = indicesOf(header.data);
  let sound = (lines[0]?.length ?? 0) + 1;
  for (const line of lines.slice(1, -1)) {
    const value = jsonOf(line);
    const record = scenarioRecord.safeParse(value);
    if (!record.success || record.data.index !== expected[records.length]) {
      const end = footer.safeParse(value);
      const isWhole = records.length === expected.length && end.success;
      const finished = isWhole && end.data.digest === digestOf(records);
      return { header: header.data, records, finished, sound };
    }
    records.push(record.data);
    sound += line.length + 1;
  }
  return { header: header.data, records, finished: false, sound };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** One file of a merge. */
export interface NamedText {
  /** Of the file, for messages. */
  readonly name: string;
  /** What the file holds. */
  readonly text: string;
}

/**
 * Puts the shards of one study together; the order of the files means nothing.
 * @returns the file of a run that was never split
 * @throws DidoiError E_CONTRADICTION, with all problems at once: shards that are missing, doubled, torn
 * or unfinished, or of another study
 */
export function mergeScenarios(
  files: readonly NamedText[],
): ScenarioFile & { readonly text: string } {
  const read = files.map(({ name, text }) => ({ name, ...parseScenarios(text, name) }));
  const [first] = read;
  if (first === undefined) throw mistake("E_USAGE", scenarioSaid.none());
  const wrong = (file: string, what: "torn" | "other" | "missing" | "doubled"): Issue =>
    issueOf("E_CONTRADICTION", scenarioSaid[what](), { file });
  const issues = read.flatMap(({ name, header, finished }): Issue[] => [
    ...(finished ? [] : [wrong(name, "torn")]),
    ...(studyOf(header) === studyOf(first.header) ? [] : [wrong(name, "other")]),
  ]);
  const { of } = first.header.shard;
  for (let index = 1; index <= of; index++) {
    const own = read.filter(({ header }) => header.shard.index === index);
    if (own.length === 0) issues.push(wrong(`${index}/${of}`, "missing"));
    issues.push(...own.slice(1).map(({ name }) => wrong(name, "doubled")));
  }
  if (issues.length > 0) throw new DidoiError(issues);
  const header = { ...first.header, shard: { index: 1, of: 1 } };
  const records = read.flatMap((one) => one.records).sort((a, b) => a.index - b.index);
  const text = [header, ...records].map(lineOf).join("") + footerLine(records);
  return { header, records, finished: true, sound: text.length, text };
}

/** What shards must have in common. */
export function studyOf({ shard: { of }, ...rest }: ScenarioHeader): string {
  return digestOf({ ...rest, of });
}
