/** Who is asked: the library's own variants, solvers of other packages, commands of the machine. */
import { peer } from "./campaign.js";
import { howToInstall } from "./opponents/opponent.js";
import { opponents, opponentVersions } from "./opponents/opponents.js";
import { outsideSolvers, outsideVersions } from "./outside-solvers.js";

export interface Asked {
  /** Called from Node; the peer first. */
  readonly solvers: readonly string[];
  readonly outside: readonly string[];
}

/**
 * All that are installed, or those of them that are `wanted`; what is not installed is said.
 * @param variants names of the library's own
 */
export function whoIsAsked(
  variants: readonly string[],
  wanted: readonly string[] | undefined,
  say: (text: string) => void,
): Asked {
  const isWanted = (name: string): boolean => wanted?.includes(name) ?? true;
  const packages = opponentVersions();
  const commands = outsideVersions();
  const others = opponents.filter(({ name }) => isWanted(name));
  const missing = others.filter((one) => !(one.package in packages)).map(({ name }) => name);
  if (missing.length > 0) say(`not installed: ${missing.join(", ")}; run ${howToInstall}`);
  const outside = outsideSolvers.map(({ name }) => name).filter(isWanted);
  for (const name of outside) if (!(name in commands)) say(`${name} is not installed: left out.`);
  return {
    solvers: [
      ...[peer, ...variants.filter((name) => name !== peer)].filter(isWanted),
      ...others.filter((one) => one.package in packages).map(({ name }) => name),
    ],
    outside: outside.filter((name) => name in commands),
  };
}
