/**
 * Figures as they stand on the page. Each carries what it is (`data-figure`, for a figure of the plan its
 * path in `plan.json`) and its exact value, so that anyone can hold the page against the plan.
 */
import type { Plan } from "../../plan/plan.js";
import type { Format } from "../layout.js";
import { type Html, html } from "./html.js";

/** How a kind of figure is shown: digits after the mark, and what it is multiplied by. */
const shown = {
  count: { digits: 0, times: 1 },
  jobs: { digits: 0, times: 1 },
  m3: { digits: 0, times: 1 },
  ha: { digits: 2, times: 1 },
  points: { digits: 2, times: 1 },
  exact: { digits: 4, times: 1 },
  /** Million VND, shown as billion. */
  money: { digits: 1, times: 1 / 1000 },
  /** A fraction, shown in percent. */
  percent: { digits: 2, times: 100 },
  percentExact: { digits: 4, times: 100 },
} as const;
export type Kind = keyof typeof shown;

/** A figure with its name, as text and as marks of an element. */
export interface Figure {
  readonly value: number;
  readonly text: string;
  /** Attributes, with a blank before them. */
  readonly marks: Html;
}

/** Makes figures for one plan in one language. */
export interface FigureMaker {
  /** A figure of the plan by its path: `years.0.landFreedHa`. */
  readonly of: (path: string, kind: Kind) => Figure;
  /** One that is drawn from the plan or the problem, under a name. */
  readonly drawn: (name: string, value: number, kind: Kind) => Figure;
}

export function figureMaker(plan: Plan | undefined, format: Format): FigureMaker {
  const drawn = (name: string, value: number, kind: Kind): Figure => {
    const { digits, times } = shown[kind];
    return {
      value,
      text: format(value * times, digits),
      marks: html` data-figure="${name}" data-value="${String(value)}"`,
    };
  };
  return { drawn, of: (path, kind) => drawn(path, valueAt(plan, path), kind) };
}

/** The number at a path. A path that leads nowhere is a mistake of the page's own. */
function valueAt(document: unknown, path: string): number {
  let found: unknown = document;
  for (const key of path.split("."))
    found = (found as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (typeof found === "number") return found;
  throw new Error(`no figure at ${path}`);
}

/** A figure within a text. */
export const inline = ({ text, marks }: Figure): Html => html`<b class="n"${marks}>${text}</b>`;
