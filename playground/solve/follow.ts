/**
 * Follows the setting: the relaxation at once, one at a time and always of the latest setting; the plan in
 * whole enterprises after a moment of quiet, and anew whenever the setting changes before it is there.
 */
import type { Issue } from "didoi";
import type { Setting } from "../state/setting.js";
import type { Action } from "../state/state.js";
import type { Asks } from "./asks.js";
import { type Asked, type Client, Refused } from "./client.js";

const quietMs = 350;

export class Follow {
  #wanted: Setting | undefined;
  #isBusy = false;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** What is asked of the second worker for the setting as it is. */
  #asked: Pick<Asked<unknown>, "cancel"> | undefined;

  constructor(
    private readonly live: Client,
    private readonly whole: Client,
    private readonly tell: (action: Action) => void,
  ) {}

  /** The setting is now this one. */
  setting(setting: Setting): void {
    this.#wanted = setting;
    this.#asked?.cancel();
    this.#asked = undefined;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#planFor(setting), quietMs);
    this.tell({ kind: "asked", of: "whole" });
    this.tell({ kind: "diagnosis", found: undefined });
    void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (this.#wanted !== undefined) {
      const setting = this.#wanted;
      this.#wanted = undefined;
      this.tell({ kind: "asked", of: "live" });
      try {
        this.tell({ kind: "live", answer: await this.live.ask("live", { setting }).answer });
      } catch (error) {
        this.tell({ kind: "refused", of: "live", issues: issuesOf(error) });
      }
    }
    this.#isBusy = false;
  }

  async #planFor(setting: Setting): Promise<void> {
    const found = await this.#slowly("whole", { setting });
    if (found === undefined) return;
    this.tell({ kind: "whole", answer: found });
    if (found.status !== "infeasible") return;
    for (const name of ["causes", "repairs"] as const) {
      const said = await this.#slowly(name, { setting });
      if (said === undefined) return;
      this.tell({ kind: "diagnosis", found: said });
    }
  }

  /** The answer of the second worker; undefined where it is refused, or the setting is another by then. */
  async #slowly<K extends "whole" | "causes" | "repairs">(
    name: K,
    ask: Asks[K]["ask"],
  ): Promise<Asks[K]["answer"] | undefined> {
    const asked = this.whole.ask(name, ask);
    this.#asked = asked;
    try {
      const answer = await asked.answer;
      return this.#asked === asked ? answer : undefined;
    } catch (error) {
      if (this.#asked === asked)
        this.tell({ kind: "refused", of: "whole", issues: issuesOf(error) });
      return undefined;
    }
  }
}

/** What is not the library's own refusal is a mistake of the page, and is thrown. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof Refused) return error.issues;
  throw error;
}
