/** Who does something else in another plan. */
import type { Plan } from "../../plan/plan.js";
import type { Dictionary } from "../dictionary.js";
import type { PlanReport } from "./report.js";

/** How it changes. */
export type Kind = keyof PlanReport["say"]["compare"]["kinds"];

/** One enterprise that does something else in another plan. */
export interface Change {
  readonly enterprise: string;
  readonly name: string;
  readonly kind: Kind;
  readonly before: string;
  readonly after: string;
}

/** What an enterprise does in a plan. */
interface Doing {
  readonly name: string;
  readonly choice: string;
  readonly year: number;
  readonly text: string;
}

function doingsOf({ moves, alternatives }: Plan, words: Dictionary): Map<string, Doing> {
  return new Map<string, Doing>([
    ...moves.map(
      ({ enterprise, name, park, parkName, year }) =>
        [enterprise, { name, choice: park, year, text: `${parkName}, ${year}` }] as const,
    ),
    ...alternatives.map(({ enterprise, name, alternative, year }) => {
      const text = `${words.alternatives[alternative]}, ${year}`;
      return [enterprise, { name, choice: alternative, year, text }] as const;
    }),
  ]);
}

/** By enterprise id. */
export function changesBetween(before: Plan, after: Plan, { words, say }: PlanReport): Change[] {
  const [was, is] = [doingsOf(before, words), doingsOf(after, words)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((enterprise): Change[] => {
    const [old, now] = [was.get(enterprise), is.get(enterprise)];
    const kind = kindOf(old, now);
    if (kind === undefined) return [];
    const { stays } = say.compare;
    const name = (now ?? old)?.name ?? "";
    return [{ enterprise, name, kind, before: old?.text ?? stays, after: now?.text ?? stays }];
  });
}

function kindOf(old: Doing | undefined, now: Doing | undefined): Kind | undefined {
  if (old === undefined) return "starts";
  if (now === undefined) return "ends";
  if (old.choice !== now.choice) return "place";
  return old.year === now.year ? undefined : "year";
}
