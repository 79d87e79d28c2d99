import { installedVersion, type Opponent } from "./opponent.js";
import { orToolsSolvers } from "./or-tools.js";
import { yalps } from "./yalps.js";

/** Solvers of packages that are installed for the benchmark alone. */
export const opponents: readonly Opponent[] = [...orToolsSolvers, yalps];

/** Versions of their packages that are installed, by name. */
export function opponentVersions(): Record<string, string> {
  const names = new Set(opponents.map((one) => one.package));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const version = installedVersion(name);
      return version === undefined ? [] : [[name, version] as const];
    }),
  );
}
