/**
 * Follows the setting: the relaxation at once, one at a time and always of the latest setting; after it and a
 * moment of quiet the plan in whole enterprises, anew whenever the setting changes before it is there. What is
 * left of the second worker's time goes to the causes where there is no plan, and else to the curves.
 */
import type { Issue } from "didoi";
import type { Setting } from "../state/setting.js";
import type { Action } from "../state/state.js";
import type { Asks, Live } from "./asks.js";
import { type Asked, type Client, Refused } from "./client.js";
import { CurveBook } from "./curves.js";
import type { Overview } from "./overview.js";

const quietMs = 350;
/**
 * Beyond this many enterprises a relaxation takes seconds: no curves are drawn, which takes a hundred; one that
 * is overtaken is given up; and the plan begins where the relaxation ended.
 */
export const mostQuick = 5000;

export class Follow {
  #setting: Setting | undefined;
  /** It waits for its relaxation. */
  #isWanted = false;
  /** Relaxations are on their way; until the last of them. */
  #caughtUp: Promise<void> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** What is asked of the second worker for the setting as it is. */
  #asked: Pick<Asked<unknown>, "cancel"> | undefined;
  #curves = new CurveBook([]);
  #isLarge = false;
  /** The relaxation that runs. */
  #running: Asked<Live> | undefined;
  /** The last one that ended. */
  #last: Live | undefined;

  constructor(
    private readonly live: Client,
    private readonly whole: Client,
    private readonly tell: (action: Action) => void,
    /** Address of a worker of HiGHS, for plans in whole enterprises. */
    private readonly highs: string | undefined,
  ) {}

  /** Another problem. */
  opened({ sliders, enterprises }: Pick<Overview, "sliders" | "enterprises">): void {
    this.#curves = new CurveBook(sliders);
    this.#isLarge = enterprises.length > mostQuick;
    this.#last = undefined;
  }

  /** The setting is now this one. */
  setting(setting: Setting): void {
    this.#setting = setting;
    this.#isWanted = true;
    if (this.#isLarge) this.#running?.cancel();
    this.#asked?.cancel();
    this.#asked = undefined;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#planFor(setting), quietMs);
    this.tell({ kind: "asked", of: "whole" });
    this.tell({ kind: "diagnosis", found: undefined });
    this.tell({ kind: "curves", curves: this.#curves.known(setting) });
    this.#caughtUp ??= this.#catchUp().finally(() => {
      this.#caughtUp = undefined;
    });
  }

  async #catchUp(): Promise<void> {
    while (this.#isWanted && this.#setting !== undefined) {
      const setting = this.#setting;
      this.#isWanted = false;
      this.tell({ kind: "asked", of: "live" });
      try {
        const asked = this.live.ask("live", { setting });
        this.#running = asked;
        const answer = await asked.answer;
        if (answer.status === "stopped") continue;
        this.#last = answer;
        this.tell({ kind: "live", answer });
      } catch (error) {
        this.tell({ kind: "refused", of: "live", issues: issuesOf(error) });
      }
    }
    this.#running = undefined;
  }

  async #planFor(setting: Setting): Promise<void> {
    await this.#caughtUp;
    if (this.#setting !== setting) return;
    const { highs } = this;
    const prices = this.#isLarge ? this.#last?.prices : undefined;
    const found = await this.#slowly("whole", { setting, highs, prices });
    if (found === undefined) return;
    this.tell({ kind: "whole", answer: found });
    if (found.status === "infeasible") await this.#diagnose(setting);
    else if (!this.#isLarge) await this.#draw(setting);
  }

  async #diagnose(setting: Setting): Promise<void> {
    for (const name of ["causes", "repairs"] as const) {
      const said = await this.#slowly(name, { setting });
      if (said === undefined) return;
      this.tell({ kind: "diagnosis", found: said });
    }
  }

  async #draw(setting: Setting): Promise<void> {
    const worth = (other: Setting) => this.#slowly("worth", { setting: other });
    for await (const curves of this.#curves.drawn(setting, worth))
      this.tell({ kind: "curves", curves });
  }

  /** The answer of the second worker; undefined where it is refused, or the setting is another by then. */
  async #slowly<K extends "whole" | "causes" | "repairs" | "worth">(
    name: K,
    ask: Asks[K]["ask"],
  ): Promise<Asks[K]["answer"] | undefined> {
    const asked = this.whole.ask(name, ask, (step) => {
      if (this.#asked === asked) this.tell({ kind: "step", of: "whole", step });
    });
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
