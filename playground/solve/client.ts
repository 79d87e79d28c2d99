/** The page's side of a worker. */
import type { Issue } from "didoi";
import type { AskName, Asks, Message, Reply, Step } from "./asks.js";

/** Why there is no answer: what the library says, in both languages. */
export class Refused extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ message }) => message).join("\n"));
  }
}

/** A question that is on its way. */
export interface Asked<T> {
  readonly answer: Promise<T>;
  readonly cancel: () => void;
}

export class Client {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #next = 1;

  /** @param source of the worker, a classic script */
  constructor(source: string) {
    const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    this.#worker = new Worker(url);
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      this.#waiting.get(data.id)?.(data);
      if (!("step" in data)) this.#waiting.delete(data.id);
    };
  }

  /** @param onStep told what is being done, from time to time */
  ask<K extends AskName>(
    name: K,
    ask: Asks[K]["ask"],
    onStep?: (step: Step) => void,
  ): Asked<Asks[K]["answer"]> {
    const id = this.#next++;
    const answer = new Promise<Asks[K]["answer"]>((resolve, reject) => {
      this.#waiting.set(id, (reply) => {
        if ("step" in reply) onStep?.(reply.step);
        else if ("issues" in reply) reject(new Refused(reply.issues));
        else resolve(reply.answer as never);
      });
    });
    this.#post({ id, name, ask });
    return { answer, cancel: () => this.#post({ id, cancel: true }) };
  }

  #post(message: Message): void {
    this.#worker.postMessage(message);
  }
}
