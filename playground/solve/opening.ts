/** Opens problems: the one that the page brings along, and files, as soon as what they leave open is answered. */
import type { Action } from "../state/state.js";
import type { Asks } from "./asks.js";
import type { Client } from "./client.js";
import type { Part } from "./files.js";
import { issuesOf } from "./follow.js";

type Bytes = Asks["open"]["ask"]["bytes"];

export class Opening {
  #files: readonly File[] = [];
  #answers: Readonly<Record<string, string>> = {};

  /** @param script of the workers */
  constructor(
    private readonly live: Client,
    private readonly whole: Client,
    private readonly script: string,
    private readonly tell: (action: Action) => void,
  ) {}

  /** What the page brings along. */
  async brought(bytes: Bytes): Promise<void> {
    void this.live.ask("open", { bytes }).answer;
    await this.#show(bytes, []);
  }

  async files(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.#files = files;
    this.#answers = {};
    await this.#read();
  }

  /** Answers to what the files left open. */
  async answered(answers: Readonly<Record<string, string>>): Promise<void> {
    this.#answers = { ...this.#answers, ...answers };
    await this.#read();
  }

  async #read(): Promise<void> {
    const ask = { files: this.#files, answers: this.#answers, script: this.script };
    try {
      const made = await this.live.ask("files", ask, (step) =>
        this.tell({ kind: "step", of: "files", step }),
      ).answer;
      if ("questions" in made) this.tell({ kind: "questions", questions: made.questions });
      else await this.#show(made.bytes, made.takenOver);
    } catch (error) {
      this.tell({ kind: "questions", questions: [] });
      this.tell({ kind: "refused", of: "live", issues: issuesOf(error) });
    } finally {
      this.tell({ kind: "step", of: "files", step: undefined });
    }
  }

  /** The first worker has it already; the second one gets it meanwhile. */
  async #show(bytes: Bytes, takenOver: readonly Part[]): Promise<void> {
    void this.whole.ask("open", { bytes }).answer;
    const overview = await this.live.ask("overview", null).answer;
    this.tell({ kind: "opened", overview, takenOver });
  }
}
