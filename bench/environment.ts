import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { projectFolder } from "./library.js";
import { opponentVersions } from "./opponents/opponents.js";
import { outsideVersions } from "./outside-solvers.js";

/** On what, with what and when was measured. */
export interface Environment {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Processes that wanted a core in the last minute before: much above 0, others disturb. */
  readonly load: number;
  /** Of node, didoi, its commit, the packages and the outside solvers that are installed. */
  readonly versions: Readonly<Record<string, string>>;
}

export function environment(): Environment {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: Math.round(loadavg()[0]! * 10) / 10,
    versions: {
      node: process.version,
      didoi: versionOf("."),
      ...commit(),
      highs: versionOf("node_modules/highs"),
      "javascript-lp-solver": versionOf("node_modules/javascript-lp-solver"),
      ...opponentVersions(),
      ...outsideVersions(),
    },
  };
}

function versionOf(folder: string): string {
  const text = readFileSync(join(projectFolder, folder, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** Nothing outside a Git checkout. */
function commit(): { commit?: string } {
  try {
    const git = (...args: string[]): string =>
      execFileSync("git", args, {
        cwd: projectFolder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim();
    const changed = git("status", "--porcelain", "--", "src") === "" ? "" : " with changes";
    return { commit: git("rev-parse", "--short", "HEAD") + changed };
  } catch {
    return {};
  }
}
