/**
 * Follows the setting: the relaxation at once, one at a time and always of the latest setting; the plan in
 * whole enterprises after a moment of quiet, and anew whenever the setting changes before it is there.
 */
import type { Issue } from "didoi";
import type { Setting } from "../state/setting.js";
import type { Action } from "../state/state.js";
import type { Whole } from "./asks.js";
import { type Asked, type Client, Refused } from "./client.js";

const quietMs = 350;

export class Follow {
  #wanted: Setting | undefined;
  #isBusy = false;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #whole: Asked<Whole> | undefined;

  constructor(
    private readonly live: Client,
    private readonly whole: Client,
    private readonly tell: (action: Action) => void,
  ) {}

  /** The setting is now this one. */
  setting(setting: Setting): void {
    this.#wanted = setting;
    this.#whole?.cancel();
    this.#whole = undefined;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#planFor(setting), quietMs);
    this.tell({ kind: "asked", of: "whole" });
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
    const asked = this.whole.ask("whole", { setting });
    this.#whole = asked;
    try {
      const answer = await asked.answer;
      if (this.#whole === asked) this.tell({ kind: "whole", answer });
    } catch (error) {
      if (this.#whole === asked)
        this.tell({ kind: "refused", of: "whole", issues: issuesOf(error) });
    }
  }
}

/** What is not the library's own refusal is a mistake of the page, and is thrown. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof Refused) return error.issues;
  throw error;
}
