/** Who does something else in another plan. */
import { type ChangeKind, changeKindOf } from "../../analysis/compare/change-kind.js";
import { doingsOf } from "../../plan/doings.js";
import type { Plan } from "../../plan/plan.js";
import type { PlanReport } from "./report.js";

/** One enterprise that does something else in another plan. */
export interface Change {
  readonly enterprise: string;
  readonly name: string;
  readonly kind: ChangeKind;
  readonly before: string;
  readonly after: string;
}

/** By enterprise id. */
export function changesBetween(before: Plan, after: Plan, { words, say }: PlanReport): Change[] {
  const [was, is] = [actsOf(before), actsOf(after)];
  const ids = new Set([before, after].flatMap(({ decisions }) => decisions.acts.map(idOf)));
  const text = (act: Act): string => {
    if (act === undefined) return say.compare.stays;
    if (!("park" in act)) return `${words.alternatives[act.alternative]}, ${act.year}`;
    const rents = act.tenure === "rent" ? `, ${say.acts.tenures.rent}` : "";
    return `${act.parkName}, ${act.year}${rents}`;
  };
  return [...ids].sort().flatMap((enterprise): Change[] => {
    const [old, now] = [was(enterprise), is(enterprise)];
    const kind = changeKindOf(choiceOf(old), choiceOf(now));
    if (kind === undefined) return [];
    const name = (now ?? old)?.name ?? "";
    return [{ enterprise, name, kind, before: text(old), after: text(now) }];
  });
}

type Act = ReturnType<ReturnType<typeof actsOf>>;

const idOf = ({ enterprise }: { readonly enterprise: string }): string => enterprise;

function actsOf(plan: Plan) {
  const doingOf = doingsOf(plan);
  return (id: string) => {
    const { move, alternative } = doingOf(id);
    return move ?? alternative;
  };
}

function choiceOf(act: Act) {
  if (act === undefined) return undefined;
  return "park" in act
    ? { choice: act.park, year: act.year, tenure: act.tenure }
    : { choice: act.alternative, year: act.year };
}
