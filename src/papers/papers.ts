/** The papers of a plan: what is said of it on top, and the department's tables. */
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import type { Decisions } from "../plan/decisions.js";
import type { Plan } from "../plan/plan.js";
import { stateOf } from "../plan/state-of.js";
import { dictionaries } from "../report/dictionaries.js";
import { formatter } from "../report/layout.js";
import { syntheticLines } from "../report/statement-lines.js";
import { proofLines } from "../report/summary.js";
import type { PaperTable } from "./paper-table.js";
import { alternativesList, movesList } from "./tables/act-lists.js";
import { assumptionTable, policyTable } from "./tables/grounds-tables.js";
import { districtTable, landTable } from "./tables/land-table.js";
import { budgetTable, itemTable, payerTable } from "./tables/money.js";
import { parkUseTable } from "./tables/parks-table.js";
import { unplacedTable, workersTable } from "./tables/people.js";
import { loadsTable, reliefTable } from "./tables/pollution-tables.js";
import { registerTable } from "./tables/register-table.js";
import { arrivalTable, stageTable, wardTable } from "./tables/stages.js";
import { summaryTable } from "./tables/summary-table.js";

/** The papers of one plan in one language. */
export interface Papers {
  /** Of every header, title and sentence. */
  readonly language: Language;
  /** The name of the problem. */
  readonly title: string;
  /** Sentences on top: what is made up, what is proved, what it rests on. */
  readonly lead: readonly string[];
  /** In the order in which they are read. */
  readonly tables: readonly PaperTable[];
  /** What the plan decides: a sheet of the workbook that `didoi state` reads back. */
  readonly decisions: Decisions;
}

/**
 * The tables of a plan for a department, in Vietnamese by default: summary, register by obligation, plan by
 * year, by year and park and by new ward, balance of land, costs by payer and by item, budgets, loads and
 * relief, workers and homes, use of parks, who is not placed, moves, alternatives, assumptions and grounds.
 * Money in million VND, land in ha, as the headers say; totals are of figures before they are rounded.
 * The plan is taken as it is: verify it before.
 */
export function planPapers(problem: Problem, plan: Plan, language: Language = "vi"): Papers {
  const setting = { problem, plan, language, statement: stateOf(problem, plan.decisions) };
  const words = dictionaries[language];
  const format = formatter(words.locale);
  const tables = [
    summaryTable(setting),
    registerTable(setting),
    stageTable(setting),
    arrivalTable(setting),
    wardTable(setting),
    landTable(setting),
    payerTable(setting),
    itemTable(setting),
    budgetTable(setting),
    loadsTable(setting),
    reliefTable(setting),
    workersTable(setting),
    districtTable(setting),
    parkUseTable(setting),
    unplacedTable(setting),
    movesList(setting),
    alternativesList(setting),
    assumptionTable(setting),
    policyTable(setting),
  ];
  return {
    language,
    title: `${words.title}: ${problem.name}`,
    lead: [
      ...syntheticLines(plan, words, format).map((line) => line.replace(/^! /, "")),
      ...proofLines(plan, words, format).map((line) => line.trim()),
      ...(words.quoted === "" ? [] : [words.quoted]),
    ],
    tables: tables.filter((table) => table !== undefined),
    decisions: plan.decisions,
  };
}
