/** What the page shows at a moment, and how what happens changes it. Nothing here knows of a browser. */
import type { Issue } from "didoi";
import type {
  Causes,
  Edit,
  Live,
  Repairs,
  Spoken,
  Stated,
  Step,
  Whole,
  Why,
} from "../solve/asks.js";
import type { Curves } from "../solve/curves.js";
import type { Part } from "../solve/files.js";
import type { Overview } from "../solve/overview.js";
import type { Language } from "./link.js";
import { asGiven, type Gate, type Json, type Lock, put, type Setting } from "./setting.js";

/** What a person looks at closely. */
export interface Subject {
  readonly kind: "enterprise" | "park";
  readonly id: string;
}

/** A setting that was kept under a name, with what came of it. */
export interface Scenario {
  readonly name: string;
  readonly setting: Setting;
  readonly whole: Whole;
}

export interface State {
  readonly language: Language;
  readonly setting: Setting;
  /** Settings before, the last one last. */
  readonly before: readonly Setting[];
  readonly overview: Overview | undefined;
  /** Parts of it that were those of the problem that was open before. */
  readonly takenOver: readonly Part[];
  /** Of the setting as it is, or as it was a moment ago. */
  readonly live: Live | undefined;
  readonly whole: Whole | undefined;
  /** What the objective comes to along each slider, as far as it is known. */
  readonly curves: Curves;
  /** Is an answer on its way? */
  readonly waiting: { readonly live: boolean; readonly whole: boolean };
  readonly subject: Subject | undefined;
  /** Why the enterprise that is looked at does what it does; undefined while that is not known. */
  readonly why: Spoken<Why> | undefined;
  /** Why there is no plan, and what could be changed once that is found. */
  readonly diagnosis: (Causes & Partial<Pick<Repairs, "repairs">>) | undefined;
  /** Acts that were changed by hand, by enterprise, and what becomes of the plan. */
  readonly edits: ReadonlyMap<string, Edit>;
  readonly stated: Stated | undefined;
  /** What is being done, of which there is no answer yet: with files, and for the plan. */
  readonly steps: { readonly files: Step | undefined; readonly whole: Step | undefined };
  /** What dropped files leave open: they are opened when it is answered. */
  readonly questions: readonly Issue[];
  /** Settings that were kept under a name. */
  readonly scenarios: readonly Scenario[];
  /** What the library refused, the last time. */
  readonly issues: readonly Issue[];
  /** Parts of the link that were not understood. */
  readonly unknown: number;
}

export type Action =
  | {
      readonly kind: "opened";
      readonly overview: Overview;
      readonly takenOver: readonly Part[];
    }
  | { readonly kind: "value"; readonly path: string; readonly value: Json | undefined }
  | { readonly kind: "lock"; readonly id: string; readonly lock: Lock | undefined }
  | { readonly kind: "park"; readonly id: string; readonly gate: Gate | undefined }
  | { readonly kind: "setting"; readonly setting: Setting }
  | { readonly kind: "undo" }
  | { readonly kind: "reset" }
  | { readonly kind: "language"; readonly language: Language }
  | { readonly kind: "look"; readonly subject: Subject | undefined }
  | { readonly kind: "asked"; readonly of: "live" | "whole" }
  | { readonly kind: "live"; readonly answer: Live }
  | { readonly kind: "whole"; readonly answer: Whole }
  | { readonly kind: "step"; readonly of: "files" | "whole"; readonly step: Step | undefined }
  | { readonly kind: "questions"; readonly questions: readonly Issue[] }
  | { readonly kind: "curves"; readonly curves: Curves }
  | { readonly kind: "why"; readonly id: string; readonly text: Spoken<Why> | undefined }
  | { readonly kind: "diagnosis"; readonly found: State["diagnosis"] }
  | { readonly kind: "edit"; readonly edit: Edit }
  | { readonly kind: "unedit" }
  | { readonly kind: "stated"; readonly answer: Stated | undefined }
  | { readonly kind: "keep"; readonly name: string }
  | { readonly kind: "drop"; readonly name: string }
  | { readonly kind: "repair"; readonly values: Repairs["repairs"][number]["values"] }
  | { readonly kind: "refused"; readonly of: "live" | "whole"; readonly issues: readonly Issue[] };

/** The page before anything is opened, as a link says it. */
export function begun(setting: Setting, language: Language, unknown: number): State {
  const waiting = { live: false, whole: false };
  const none = { overview: undefined, live: undefined, whole: undefined, subject: undefined };
  const unsaid = { why: undefined, diagnosis: undefined, edits: new Map(), stated: undefined };
  return {
    language,
    setting,
    unknown,
    before: [],
    waiting,
    issues: [],
    scenarios: [],
    curves: new Map(),
    steps: { files: undefined, whole: undefined },
    questions: [],
    takenOver: [],
    ...none,
    ...unsaid,
  };
}

/** The next moment. */
export function reduce(state: State, action: Action): State {
  const { setting } = state;
  switch (action.kind) {
    case "opened":
      return { ...opened(state, action.overview), takenOver: action.takenOver };
    case "value": {
      const values = put(setting.values, action.path, keptValue(state, action.path, action.value));
      return changed(state, { ...setting, values });
    }
    case "lock":
      return changed(state, { ...setting, locks: put(setting.locks, action.id, action.lock) });
    case "park":
      return changed(state, { ...setting, parks: put(setting.parks, action.id, action.gate) });
    case "setting":
      return changed(state, action.setting);
    case "reset":
      return changed(state, asGiven);
    case "undo": {
      const last = state.before.at(-1);
      return { ...state, setting: last ?? asGiven, before: state.before.slice(0, -1) };
    }
    case "language":
      return { ...state, language: action.language };
    case "look":
      return { ...state, subject: action.subject, why: undefined };
    case "why":
      return action.id === state.subject?.id ? { ...state, why: action.text } : state;
    case "step":
      return { ...state, steps: { ...state.steps, [action.of]: action.step } };
    case "questions":
      return { ...state, questions: action.questions, issues: [] };
    case "curves":
      return { ...state, curves: action.curves };
    case "diagnosis":
      return { ...state, diagnosis: action.found };
    case "edit":
      return { ...state, edits: new Map([...state.edits, [action.edit.enterprise, action.edit]]) };
    case "unedit":
      return { ...state, edits: new Map(), stated: undefined };
    case "stated":
      return { ...state, stated: action.answer };
    case "keep":
      return kept(state, action.name);
    case "drop":
      return { ...state, scenarios: state.scenarios.filter(({ name }) => name !== action.name) };
    case "repair":
      return changed(state, { ...setting, values: new Map([...setting.values, ...action.values]) });
    case "asked":
      return {
        ...state,
        waiting: { ...state.waiting, [action.of]: true },
        steps: { ...state.steps, whole: undefined },
      };
    case "live":
    case "whole":
      return {
        ...state,
        [action.kind]: action.answer,
        issues: [],
        waiting: { ...state.waiting, [action.kind]: false },
      };
    case "refused":
      return {
        ...state,
        issues: action.issues,
        waiting: { ...state.waiting, [action.of]: false },
      };
  }
}

/** Other data: marks and plans of those before say nothing of them; what a link said is kept. */
function opened(state: State, overview: Overview): State {
  const isFirst = state.overview === undefined;
  const none = { live: undefined, whole: undefined, subject: undefined, issues: [] };
  return {
    ...begun(isFirst ? state.setting : asGiven, state.language, isFirst ? state.unknown : 0),
    ...{ ...none, overview },
  };
}

/** The setting with its plan under a name; another one of that name goes. */
function kept(state: State, name: string): State {
  const { whole, setting, scenarios } = state;
  if (whole?.plan === undefined || state.waiting.whole) return state;
  const others = scenarios.filter((one) => one.name !== name);
  return { ...state, scenarios: [...others, { name, setting, whole }] };
}

const mostSteps = 100;

function changed(state: State, setting: Setting): State {
  const before = [...state.before, state.setting].slice(-mostSteps);
  return { ...state, setting, before, edits: new Map(), stated: undefined };
}

/** What is as it was given is not kept as a change. */
function keptValue({ overview }: State, path: string, value: Json | undefined): Json | undefined {
  const given = overview?.sliders.find((slider) => slider.path === path)?.value;
  return value === given ? undefined : value;
}
