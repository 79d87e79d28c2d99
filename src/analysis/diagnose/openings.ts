/** How a policy opens what one of its rules forbids: the least that this decision needs. */
import type { Policy } from "../../domain/policy.js";
import type { AlternativeRule } from "../../domain/policy-rules.js";
import { sizeClassOf } from "../../domain/size-class.js";
import type { OptionMeaning } from "../../formulation/options.js";
import type { Member } from "../../formulation/units.js";
import { alternativeFor, type RuleBreach } from "./softened.js";

/** A field of the policy, what it becomes, and the rule that it is of. */
export interface Opening {
  readonly path: string;
  readonly lever: string;
  readonly to: unknown;
}

export function openingOf(
  policy: Policy,
  { unit: { members }, action: { destination, alternative }, year }: OptionMeaning,
  { rule, amount }: RuleBreach,
): Opening {
  const { destinations, deadlines, horizon } = policy;
  const park = destination?.park;
  switch (rule) {
    case "distance": {
      const farthest = (destinations.maximumDistanceKm ?? 0) + amount;
      const to = Math.ceil(farthest * 10 - 1e-6) / 10;
      return { path: "destinations.maximumDistanceKm", lever: rule, to };
    }
    case "cluster-size": {
      const sizes = members.map(({ enterprise }) => sizeClassOf(enterprise));
      const to = [...new Set([...destinations.clusterSizes, ...sizes])];
      return { path: "destinations.clusterSizes", lever: rule, to };
    }
    case "park-status": {
      const to = { ...destinations.alsoFrom, [park?.id ?? ""]: horizon.from };
      return { path: "destinations.alsoFrom", lever: rule, to };
    }
    case "park-district": {
      const own = park?.districts[0];
      const to = own === undefined ? [] : [...destinations.districts, own];
      return { path: "destinations.districts", lever: rule, to };
    }
    case "alternative": {
      const to = withAlternative(policy.alternatives, alternative, idsOf(members));
      return { path: "alternatives", lever: rule, to };
    }
    case "lock":
      return { path: "unlocked", lever: rule, to: withUnlocked(policy, idsOf(members)) };
    case "deadline": {
      const cities = members.flatMap(({ due, enterprise: { city } }) =>
        due !== null && due < year ? [Object.hasOwn(deadlines, city) ? city : "*"] : [],
      );
      const to = { ...deadlines, ...Object.fromEntries(cities.map((city) => [city, year])) };
      return { path: "deadlines", lever: rule, to };
    }
  }
}

const idsOf = (members: readonly Member[]): string[] => members.map(({ enterprise: { id } }) => id);

/** Locks that are lifted, with these. */
export function withUnlocked({ unlocked }: Policy, ids: readonly string[]): Policy["unlocked"] {
  return { enterprises: [...new Set([...(unlocked?.enterprises ?? []), ...ids])] };
}

/** The alternatives with one of this kind for these, too. */
function withAlternative(
  list: Policy["alternatives"],
  alternative: AlternativeRule | undefined,
  ids: readonly string[],
): Policy["alternatives"] {
  if (alternative === undefined) return list;
  const { kind } = alternative;
  const known = list.find((rule) => rule.kind === kind);
  const enterprises = [...new Set([...(known?.enterprises ?? []), ...ids])];
  const rest = list.filter((rule) => rule !== known);
  return [...rest, alternativeFor(kind, enterprises)];
}
