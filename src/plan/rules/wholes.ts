/** Areas that close as a whole, and gates of parks: the second writing of both. */
import { leasableLand } from "../../domain/capacity.js";
import { isOfArea } from "../../domain/enterprise.js";
import { obligationOf } from "../../domain/obligation.js";
import { planFeasibility } from "../../model/tolerances.js";
import { total } from "../../total.js";
import type { Facts } from "../statement/facts.js";
import { ruleSaid } from "./messages.js";
import type { Violation } from "./violation.js";

export function brokenWholes(facts: Facts): Violation[] {
  return [...areas(facts), ...gates(facts)];
}

/** All of an area that are not exempt act by its year, or none does. */
function* areas({ problem, acts }: Facts): Generator<Violation> {
  const { policy, enterprises } = problem;
  const years = new Map(acts.map(({ enterprise, year }) => [enterprise.id, year]));
  for (const { area, year: last } of policy.closesAsAWhole) {
    const own = enterprises.filter(
      (one) => isOfArea(one, area) && obligationOf(one, policy.obligationRule) !== "exempt",
    );
    const acting = own.filter(({ id }) => years.has(id));
    if (acting.length > 0 && acting.length < own.length)
      yield {
        rule: "whole",
        where: area,
        amount: own.length - acting.length,
        ...ruleSaid.wholeArea(acting.length, own.length),
      };
    for (const { id } of acting)
      if ((years.get(id) ?? last) > last)
        yield { rule: "whole", where: id, ...ruleSaid.afterArea(last, area) };
  }
}

/** Nobody moves into a park before the one that it waits for was let enough, by the end of the year before. */
function* gates({ problem, parks, moves }: Facts): Generator<Violation> {
  const { assumptions, policy } = problem;
  for (const park of parks.values()) {
    const { opensWhen } = park;
    const other = parks.get(opensWhen?.park ?? "");
    if (opensWhen === undefined || other === undefined) continue;
    const land = leasableLand(other, assumptions);
    for (const year of new Set(moves.filter((move) => move.park === park).map((m) => m.year))) {
      const planned = total(moves, (move) =>
        move.park === other && move.year < year ? (move.demand?.landHa ?? 0) : 0,
      );
      const taken = assumptions.otherTakeUpHaPerYear.value * (year - policy.horizon.from);
      const let_ = Math.min(land?.leasableHa ?? 0, (land?.letHa ?? 0) + taken) + planned;
      const needed = opensWhen.letShare * (land?.leasableHa ?? 0);
      if (land !== null && needed - let_ <= planFeasibility * Math.max(1, needed)) continue;
      yield {
        rule: "gate",
        where: `${park.id} ${year}`,
        ...ruleSaid.gate(other.id, let_, needed),
        amount: needed - let_,
      };
    }
  }
}
