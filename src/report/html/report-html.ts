/** The report: one HTML file that a meeting reads, prints or keeps, with nothing to run and nothing to fetch. */
import type * as z from "zod/mini";
import { checkProblem } from "../../analysis/check-problem.js";
import { type Diagnosis, diagnosis as diagnosisSchema } from "../../analysis/diagnose/diagnose.js";
import { reasonsOf } from "../../analysis/explain/briefly.js";
import { type TradeOffDocument, tradeOffDocument } from "../../analysis/trade-off/document.js";
import { type Uncertainty, uncertaintyResult } from "../../analysis/uncertainty/uncertainty.js";
import { locationOf } from "../../domain/places.js";
import type { Problem } from "../../domain/problem.js";
import { DidoiError } from "../../errors.js";
import type { Language } from "../../language.js";
import { coarsePlace } from "../../plan/anonymise.js";
import { type Plan, plan as planSchema } from "../../plan/plan.js";
import { stateOf } from "../../plan/state-of.js";
import { verifyPlan } from "../../plan/verify/verify-plan.js";
import { parseBy, schemaIssues } from "../../schema-issues.js";
import { dictionaries } from "../dictionaries.js";
import { formatter } from "../layout.js";
import { acts, mostInFull } from "./acts.js";
import { analysisWords } from "./analysis-words.js";
import { hatching } from "./bars.js";
import { baseMapOf } from "./base-map.js";
import { comparison, type NamedPlan } from "./compare.js";
import { costs } from "./costs.js";
import { diagnosed } from "./diagnosis.js";
import { figureMaker } from "./figures.js";
import { findingList } from "./findings.js";
import { flowMatrix } from "./flows.js";
import { assumptions, dataQuality, legalBasis } from "./grounds.js";
import { groupTables, landBalance } from "./groups.js";
import { limitBars } from "./limits.js";
import { maps } from "./map.js";
import { page } from "./page.js";
import { parkTables } from "./parks.js";
import { pollution } from "./pollution.js";
import { prices } from "./prices.js";
import type { Part, PlanReport, Setting } from "./report.js";
import { missingParts, reproduce } from "./reproduce.js";
import { robustness } from "./robustness.js";
import { style } from "./style.js";
import { tradeOffs } from "./trade-off.js";
import { verdict } from "./verdict.js";
import { waiting } from "./waiting.js";
import { pageWords } from "./words.js";
import { workers } from "./workers.js";

/** A plan to report, for instance the parsed `plan.json`. */
export interface ReportedPlan {
  /** Stands where plans are compared. */
  readonly name: string;
  /** Of this problem; those after the first may be of another. */
  readonly plan: unknown;
}

/** What a report is made of besides the problem. */
export interface ReportOptions {
  /** The first is reported, the others stand beside it. Without one: what `checkProblem` and the diagnosis find. */
  readonly plans?: readonly ReportedPlan[] | undefined;
  /** Parsed GeoJSON or TopoJSON in degrees; its member `source` is printed below the map. */
  readonly baseMap?: unknown;
  /** What `didoi tradeoff --json` printed, several times for several curves. */
  readonly tradeOffs?: readonly unknown[] | undefined;
  /** What `summariseScenarios` made: `didoi uncertainty --json` or `didoi merge --json`. */
  readonly uncertainty?: unknown;
  /** Without a plan: what `diagnose` found. */
  readonly diagnosis?: unknown;
  /** Say why each enterprise does what it does; that states the model of the problem once. Default true. */
  readonly reasons?: boolean | undefined;
  /** Draw enterprises to about a kilometre only; with `anonymise`, which gives them codes. Default false. */
  readonly coarse?: boolean | undefined;
  /** Default `vi`. */
  readonly language?: Language | undefined;
}

/** A page, and whether what it reports stands. */
export interface HtmlReport {
  /** The whole file. */
  readonly html: string;
  /** Of a plan: it was verified. Without one: nothing makes every plan impossible. */
  readonly ok: boolean;
}

/**
 * One HTML page for people: verdict, maps, flows, limits, parks, costs, pollution, workers, prices, each
 * enterprise, who waits, and what all of it rests on. The plan is verified; what is wrong with it stands on
 * top. Every figure names itself (`data-figure`, its path in the plan) and has its exact value
 * (`data-value`). The same input gives the same bytes.
 * @throws DidoiError E_SCHEMA when a plan or another document cannot be read, E_FORMAT or E_LIMIT for the base map
 */
export function reportHtml(problem: Problem, options: ReportOptions = {}): HtmlReport {
  const { setting, kicker, parts, ok } = madeOf(problem, options);
  return { html: page(setting, kicker, parts).markup, ok };
}

/** One part of the report. */
export interface ReportPart {
  /** Its anchor in the report, for instance `limits`. */
  readonly id: string;
  /** In the language of the report. */
  readonly title: string;
  /** Markup in which every name and text is escaped. */
  readonly html: string;
}

/** The report without the page around it. */
export interface ReportParts {
  /** CSS that the parts are drawn with. */
  readonly style: string;
  /** Markup that stands once on the page, before any part. */
  readonly defs: string;
  /** In the order in which they are read. */
  readonly parts: readonly ReportPart[];
  /** As in HtmlReport. */
  readonly ok: boolean;
}

/** The parts of `reportHtml`, for a page of your own. @throws DidoiError as `reportHtml` */
export function reportParts(problem: Problem, options: ReportOptions = {}): ReportParts {
  const { parts, ok } = madeOf(problem, options);
  const shown = parts.flatMap(({ id, title, body }) =>
    body === undefined ? [] : [{ id, title, html: body.markup }],
  );
  return { style: style.markup, defs: hatching.markup, parts: shown, ok };
}

/** What a report is made of. */
interface Made {
  readonly setting: Setting;
  readonly kicker: string;
  readonly parts: readonly Part[];
  readonly ok: boolean;
}

function madeOf(problem: Problem, options: ReportOptions): Made {
  const { plans = [], baseMap, reasons = true, coarse = false, language = "vi" } = options;
  const added = documentsOf(options);
  const words = dictionaries[language];
  const setting: Setting = {
    problem,
    language,
    say: pageWords[language],
    words,
    format: formatter(words.locale),
    baseMap: baseMap === undefined ? undefined : baseMapOf(baseMap),
    placeOf: coarse ? coarsePlace : locationOf,
  };
  const parsed = plans.map(({ name, plan }) => ({ name, plan: parsedBy(planSchema, plan) }));
  const [first] = parsed;
  return first === undefined
    ? withoutPlan(setting, added)
    : withPlan(setting, first.plan, { plans: parsed, explains: reasons, ...added });
}

/** Documents beside the plans. */
interface Added {
  readonly tradeOffs: readonly TradeOffDocument[];
  readonly uncertainty: Uncertainty | undefined;
  readonly diagnosis: Diagnosis | undefined;
}

function documentsOf({ tradeOffs: given = [], uncertainty, diagnosis }: ReportOptions): Added {
  return {
    tradeOffs: given.map((one) => parsedBy(tradeOffDocument, one)),
    uncertainty: uncertainty === undefined ? undefined : parsedBy(uncertaintyResult, uncertainty),
    diagnosis: diagnosis === undefined ? undefined : parsedBy(diagnosisSchema, diagnosis),
  };
}

function parsedBy<T>(schema: z.ZodMiniType<T>, given: unknown): T {
  const parsed = parseBy(schema, given);
  if (!parsed.success) throw new DidoiError(schemaIssues(parsed.error, schema));
  return parsed.data;
}

function withoutPlan(setting: Setting, { diagnosis }: Added): Made {
  const { problem, language, say } = setting;
  const findings = checkProblem(problem, language);
  const isPossible = findings.every(({ kind }) => kind !== "impossible");
  const parts: Part[] = [
    {
      id: "diagnosis",
      title: analysisWords[language].diagnosis.title,
      body: diagnosis && diagnosed(setting, diagnosis),
    },
    { id: "findings", title: say.findings.title, body: findingList(setting, findings) },
  ];
  const ok = isPossible && diagnosis?.status !== "infeasible";
  return { setting, kicker: say.checked, parts, ok };
}

const nothing = { acts: [], opened: [], expansions: [] };

/** Next best choices that are said of each enterprise; of many enterprises none. */
const nextBest = 2;

/** What stands beside the reported plan. */
interface Beside extends Added {
  /** The reported one first. */
  readonly plans: readonly NamedPlan[];
  readonly explains: boolean;
}

function withPlan(setting: Setting, plan: Plan, beside: Beside): Made {
  const { problem, say } = setting;
  const { ok, violations } = verifyPlan(problem, plan);
  const report: PlanReport = {
    ...setting,
    plan,
    statement: stateOf(problem, plan.decisions),
    today: stateOf(problem, nothing),
    violations,
    figures: figureMaker(plan, setting.format),
    reasons:
      ok && beside.explains
        ? reasonsOf(problem, plan, problem.enterprises.length > mostInFull ? 0 : nextBest)
        : undefined,
  };
  return { setting, kicker: say.report, parts: partsOf(report, beside), ok };
}

/** In the order in which they are read. */
function partsOf(report: PlanReport, { plans, tradeOffs: curves, uncertainty }: Beside): Part[] {
  const { say, language } = report;
  const compares = plans.length > 1;
  const own = analysisWords[language];
  return [
    { id: "verdict", title: say.verdict.title, body: verdict(report) },
    {
      id: "compare",
      title: say.compare.title,
      body: compares ? comparison(report, plans) : undefined,
    },
    { id: "limits", title: say.limits.title, body: limitBars(report) },
    { id: "map", title: say.map.title, body: maps(report) },
    { id: "flows", title: say.flows.title, body: flowMatrix(report) },
    { id: "parks", title: say.parks.title, body: parkTables(report) },
    { id: "costs", title: say.costs.title, body: costs(report) },
    { id: "pollution", title: say.pollution.title, body: pollution(report) },
    { id: "groups", title: say.groups, body: groupTables(report) },
    { id: "land", title: say.land, body: landBalance(report) },
    { id: "workers", title: say.workers.title, body: workers(report) },
    { id: "prices", title: say.prices.title, body: prices(report) },
    {
      id: "tradeoff",
      title: own.tradeOff.title,
      body: curves.length === 0 ? undefined : tradeOffs(report, curves),
    },
    {
      id: "robustness",
      title: own.robust.title,
      body: uncertainty && robustness(report, uncertainty),
    },
    { id: "waiting", title: say.waiting.title, body: waiting(report) },
    { id: "acts", title: say.acts.title, body: acts(report) },
    { id: "data", title: say.data.title, body: dataQuality(report) },
    { id: "assumptions", title: say.assumptions.title, body: assumptions(report) },
    { id: "legal", title: say.legal.title, body: legalBasis(report) },
    {
      id: "missing",
      title: say.missing.title,
      body: missingParts(report, {
        beside: compares,
        tradeOff: curves.length > 0,
        uncertainty: uncertainty !== undefined,
      }),
    },
    { id: "reproduce", title: say.reproduce.title, body: reproduce(report) },
  ];
}
