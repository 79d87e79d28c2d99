/** What the page asks its workers, and what they answer. Everything is posted, so it is plain data. */
import type { Issue } from "didoi";
import type { Json, Setting } from "../state/setting.js";
import type { Overview } from "./overview.js";
import type { Picture } from "./picture.js";

/** A relaxation. */
export interface Live {
  readonly status: string;
  /** Where there is none. */
  readonly reason?: string;
  readonly objective?: number;
  readonly picture?: Picture;
  /** By row key; what one more of the bound changes the objective by. */
  readonly prices: Readonly<Record<string, number>>;
  /** From the question to the answer, in the worker. */
  readonly ms: number;
}

/** A plan in whole enterprises. */
export interface Whole {
  readonly status: string;
  readonly reason?: string;
  readonly objective?: number;
  readonly bound?: number;
  readonly gap?: number;
  readonly picture?: Picture;
  /** As `plan.json` has it. */
  readonly plan?: unknown;
  readonly ms: number;
}

/** A text in each language, so that a switch of language asks nothing. */
export type Spoken<T> = Readonly<Record<"vi" | "en", T>>;

/** Why there is no plan, in words. */
export interface Causes {
  readonly causes: Spoken<readonly string[]>;
  /** Facts alone conflict: no change of the policy helps. */
  readonly factsAlone: boolean;
}

/** Changes of the policy that make a plan possible, each confirmed by one. */
export interface Repair {
  /** What changes, one sentence each. */
  readonly changes: Spoken<readonly string[]>;
  /** The same as values of a setting; null takes a field away. */
  readonly values: readonly (readonly [path: string, value: Json])[];
}

export interface Repairs extends Causes {
  readonly repairs: readonly Repair[];
}

/** Why an enterprise does what it does: in short, and with each park in a line. */
export interface Why {
  readonly short: string;
  readonly full: string;
}

/** Questions by name, each with its answer. */
export interface Asks {
  /** Opens a problem: its JSON, packed by gzip. */
  readonly open: {
    readonly ask: { readonly packed: Uint8Array<ArrayBuffer> };
    readonly answer: null;
  };
  readonly overview: { readonly ask: null; readonly answer: Overview };
  readonly live: { readonly ask: { readonly setting: Setting }; readonly answer: Live };
  readonly whole: { readonly ask: { readonly setting: Setting }; readonly answer: Whole };
  /** Why the last setting has no plan; what could be changed takes longer. */
  readonly causes: { readonly ask: { readonly setting: Setting }; readonly answer: Causes };
  readonly repairs: { readonly ask: { readonly setting: Setting }; readonly answer: Repairs };
  /** Why an enterprise does what it does in the last plan; null without a plan. */
  readonly why: { readonly ask: { readonly id: string }; readonly answer: Spoken<Why> | null };
}

export type AskName = keyof Asks;

/** From the page to a worker. */
export type Message =
  | { readonly id: number; readonly name: AskName; readonly ask: Asks[AskName]["ask"] }
  | { readonly id: number; readonly cancel: true };

/** From a worker to the page. */
export type Reply =
  | { readonly id: number; readonly answer: Asks[AskName]["answer"] }
  | { readonly id: number; readonly issues: readonly Issue[] };
