/** What the page shows at a moment, and how what happens changes it. Nothing here knows of a browser. */
import type { Issue } from "didoi";
import type { Causes, Live, Repairs, Spoken, Whole, Why } from "../solve/asks.js";
import type { Overview } from "../solve/overview.js";
import type { Language } from "./link.js";
import { asGiven, type Gate, type Json, type Lock, put, type Setting } from "./setting.js";

/** What a person looks at closely. */
export interface Subject {
  readonly kind: "enterprise" | "park";
  readonly id: string;
}

export interface State {
  readonly language: Language;
  readonly setting: Setting;
  /** Settings before, the last one last. */
  readonly before: readonly Setting[];
  readonly overview: Overview | undefined;
  /** Of the setting as it is, or as it was a moment ago. */
  readonly live: Live | undefined;
  readonly whole: Whole | undefined;
  /** Is an answer on its way? */
  readonly waiting: { readonly live: boolean; readonly whole: boolean };
  readonly subject: Subject | undefined;
  /** Why the enterprise that is looked at does what it does; undefined while that is not known. */
  readonly why: Spoken<Why> | undefined;
  /** Why there is no plan, and what could be changed once that is found. */
  readonly diagnosis: (Causes & Partial<Pick<Repairs, "repairs">>) | undefined;
  /** What the library refused, the last time. */
  readonly issues: readonly Issue[];
  /** Parts of the link that were not understood. */
  readonly unknown: number;
}

export type Action =
  | { readonly kind: "opened"; readonly overview: Overview }
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
  | { readonly kind: "why"; readonly id: string; readonly text: Spoken<Why> | undefined }
  | { readonly kind: "diagnosis"; readonly found: State["diagnosis"] }
  | { readonly kind: "repair"; readonly values: Repairs["repairs"][number]["values"] }
  | { readonly kind: "refused"; readonly of: "live" | "whole"; readonly issues: readonly Issue[] };

/** The page before anything is opened, as a link says it. */
export function begun(setting: Setting, language: Language, unknown: number): State {
  const waiting = { live: false, whole: false };
  const none = { overview: undefined, live: undefined, whole: undefined, subject: undefined };
  const unsaid = { why: undefined, diagnosis: undefined };
  return { language, setting, unknown, before: [], waiting, issues: [], ...none, ...unsaid };
}

/** The next moment. */
export function reduce(state: State, action: Action): State {
  const { setting } = state;
  switch (action.kind) {
    case "opened":
      return { ...state, overview: action.overview, live: undefined, whole: undefined, issues: [] };
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
    case "diagnosis":
      return { ...state, diagnosis: action.found };
    case "repair":
      return changed(state, { ...setting, values: new Map([...setting.values, ...action.values]) });
    case "asked":
      return { ...state, waiting: { ...state.waiting, [action.of]: true } };
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

const mostSteps = 100;

function changed(state: State, setting: Setting): State {
  const before = [...state.before, state.setting].slice(-mostSteps);
  return { ...state, setting, before };
}

/** What is as it was given is not kept as a change. */
function keptValue({ overview }: State, path: string, value: Json | undefined): Json | undefined {
  const given = overview?.sliders.find((slider) => slider.path === path)?.value;
  return value === given ? undefined : value;
}
