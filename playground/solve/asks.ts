/** What the page asks its workers, and what they answer. Everything is posted, so it is plain data. */
import type { Issue } from "didoi";
import type { Json, Setting } from "../state/setting.js";
import type { FromFiles, OpenQuestions } from "./files.js";
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

/** What an enterprise is to do instead; without a choice it stays. */
export interface Edit {
  readonly enterprise: string;
  readonly choice: string | undefined;
  readonly year: number;
}

/** A plan that was changed by hand. */
export interface Stated {
  /** Broken rules in words; empty where it still holds. */
  readonly violations: Spoken<readonly string[]>;
  readonly objective: number;
  /** What the plan was worth before. */
  readonly before: number;
}

/** A setting under a name with its plan. */
export interface Named {
  readonly name: string;
  readonly setting: Setting;
  readonly plan: unknown;
}

/** Files made a problem: as `open` takes it, for another worker. */
export interface OpenedFiles extends Pick<FromFiles, "takenOver"> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is being done before there is an answer. */
export interface Step {
  readonly step: "reading" | "checking" | "stating" | "searching";
  /** Of the best plan so far, a fraction; undefined while there is none. */
  readonly gap?: number | undefined;
}

/** Questions by name, each with its answer. */
export interface Asks {
  /** Opens a problem, given as bytes. */
  readonly open: {
    readonly ask: { readonly bytes: Uint8Array<ArrayBuffer> };
    readonly answer: null;
  };
  /** Opens a problem made of files; what is not among them is that of the one that was open. */
  readonly files: {
    readonly ask: {
      readonly files: readonly File[];
      /** To questions that the files left open before, by their keys. */
      readonly answers: Readonly<Record<string, string>>;
      /** That of the worker, which reads workbooks in one more of its kind. */
      readonly script: string;
    };
    readonly answer: OpenedFiles | OpenQuestions;
  };
  readonly overview: { readonly ask: null; readonly answer: Overview };
  readonly live: { readonly ask: { readonly setting: Setting }; readonly answer: Live };
  /** What a relaxation is worth; null where there is none. */
  readonly worth: { readonly ask: { readonly setting: Setting }; readonly answer: number | null };
  readonly whole: {
    readonly ask: {
      readonly setting: Setting;
      /** Address of a worker that runs it, where a server offers one. */
      readonly highs: string | undefined;
      /** Of a relaxation to begin with, by row key; the plan then depends on them. */
      readonly prices: Live["prices"] | undefined;
    };
    readonly answer: Whole;
  };
  /** Why the last setting has no plan; what could be changed takes longer. */
  readonly causes: { readonly ask: { readonly setting: Setting }; readonly answer: Causes };
  readonly repairs: { readonly ask: { readonly setting: Setting }; readonly answer: Repairs };
  /** Papers of the last plan; null without a plan. */
  readonly paper: {
    readonly ask: {
      readonly kind: "report" | "workbook" | "plan";
      readonly language: "vi" | "en";
      /** Codes in place of ids and names of enterprises. */
      readonly anonymises: boolean;
    };
    readonly answer: string | Uint8Array<ArrayBuffer> | null;
  };
  /** The last plan with acts changed by hand, one for each enterprise; null without a plan. */
  readonly stated: {
    readonly ask: { readonly edits: readonly Edit[] };
    readonly answer: Stated | null;
  };
  /** Plans side by side with the map of their difference, as the report has it. */
  readonly compared: {
    readonly ask: { readonly plans: readonly Named[]; readonly language: "vi" | "en" };
    readonly answer: string;
  };
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
  | { readonly id: number; readonly step: Step }
  | { readonly id: number; readonly answer: Asks[AskName]["answer"] }
  | { readonly id: number; readonly issues: readonly Issue[] };
