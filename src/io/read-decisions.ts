import type { Problem } from "../domain/problem.js";
import { DidoiError } from "../errors.js";
import { parseJson } from "../json-text.js";
import { type Act, type Decisions, decisionsOf, type Expansion } from "../plan/decisions.js";
import type { TableSource } from "./csv/table-source.js";
import { inputLimits, inputPlace, readInput, standardInput } from "./input-file.js";
import { readJson, utf8Text } from "./read-json.js";
import { ChoiceNames } from "./table/choice-names.js";
import { decisionColumns, decisionSpecs } from "./table/columns-decisions.js";
import { DecisionReader } from "./table/decision-reader.js";
import { type ReadOptions, readTable } from "./table/read-table.js";

/** How decisions are read. */
export interface ReadDecisionsOptions extends ReadOptions {
  /** The most bytes of a JSON document, default 256 MiB; that of a table is in `limits`. */
  readonly jsonBytes?: number | undefined;
}

/**
 * Reads decisions from a JSON file (`.json`: decisions as such, or a plan of any format, of which they
 * are taken), or from a CSV table with the columns `enterprise`, `choice`, `year`, `tenure`, `act`
 * and `steps`, in English or Vietnamese, or from the `moves.csv` and
 * `alternatives.csv` of a plan, each by itself. Other columns are ignored.
 * Standard input (`-`) is JSON when it begins with a brace, else a table.
 *
 * A row with an enterprise says what it does and in which year. Its choice is a park, by id or name,
 * or an alternative, by kind or by the word that `alternatives.csv` writes; it may stand under `park` or
 * `alternative` instead. `tenure` is empty or `lease`. A row without an enterprise has the act `open`
 * (a park is opened) or `expand` (its wastewater plant grows by `steps` in `year`).
 *
 * A table without the column `act`, as `moves.csv` is, cannot state openings and expansions: each park
 * of the problem with an `opening` that somebody in the list moves to is taken as opened, and no
 * plant grows.
 *
 * Only the cells are judged here. Whether the enterprises and parks exist, and what the decisions
 * lead to, is for the library to say.
 * @returns the decisions in the order of the file
 * @throws DidoiError with all problems of the file
 */
export async function readDecisions(
  source: TableSource,
  problem: Problem,
  options: ReadDecisionsOptions = {},
): Promise<Decisions> {
  const { jsonBytes: bytes, signal } = options;
  if (source === standardInput) return decisionsOfInput(problem, options);
  return typeof source === "string" && source.toLowerCase().endsWith(".json")
    ? decisionsIn(await readJson(source, { bytes, signal }), source)
    : decisionsOfTable(source, problem, options);
}

async function decisionsOfInput(
  problem: Problem,
  options: ReadDecisionsOptions,
): Promise<Decisions> {
  const { jsonBytes = inputLimits.json, signal } = options;
  const bytes = await readInput({ path: standardInput, bytes: jsonBytes, signal, kept: "json" });
  const name = inputPlace(standardInput);
  const first = bytes.find((byte) => !blanks.has(byte));
  return first === brace
    ? decisionsIn(parseJson(utf8Text(bytes, name), { file: name }), name)
    : decisionsOfTable({ name, bytes }, problem, options);
}

const brace = 0x7b;
/** Blanks, line ends and the byte order mark of UTF-8. */
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

function decisionsIn(value: unknown, file: string): Decisions {
  try {
    return decisionsOf(value);
  } catch (error) {
    if (!(error instanceof DidoiError)) throw error;
    throw new DidoiError(error.issues.map((issue) => ({ ...issue, at: { file, ...issue.at } })));
  }
}

async function decisionsOfTable(
  source: TableSource,
  problem: Problem,
  options: ReadOptions,
): Promise<Decisions> {
  const names = new ChoiceNames(problem.parks);
  let statesOpenings = true;
  const rows = readTable(source, decisionColumns, options, (table) => {
    const reader = new DecisionReader(table, names);
    return (typed) => {
      statesOpenings = table.has(decisionSpecs.act);
      return reader.read(typed);
    };
  });
  const acts: Act[] = [];
  const opened: string[] = [];
  const expansions: Expansion[] = [];
  for await (const decision of rows) {
    if (decision.kind === "act") acts.push(decision.act);
    else if (decision.kind === "open") opened.push(decision.park);
    else expansions.push(decision.expansion);
  }
  return { acts, opened: statesOpenings ? opened : openedBy(acts, problem), expansions };
}

/** The parks that cost to open and that somebody moves to. */
function openedBy(acts: readonly Act[], { parks }: Problem): string[] {
  const chosen = new Set(acts.map(({ choice }) => choice));
  return parks
    .filter(({ id, opening }) => opening !== undefined && chosen.has(id))
    .map(({ id }) => id);
}
