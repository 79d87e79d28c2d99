/** The caller's side of the worker: one question at a time, a limit of time, and an end at any moment. */
import { Worker } from "node:worker_threads";
import { DidoiError } from "../../errors.js";
import type { WorkbookLimits } from "./limits.js";
import { bookError, bookSaid } from "./messages.js";
import {
  type RowsWanted,
  type SheetHead,
  type WorkbookReply,
  workbookWorker,
} from "./thread-messages.js";

/** The heap of the thread, in MB: what five million cells need. */
const heapMb = 2048;

/** The built worker stands beside the built library; from source it is looked for in `dist`. */
function workerUrl(): URL {
  const fromSource = import.meta.url.endsWith(".ts");
  return new URL(
    fromSource ? "../../../dist/workbook-worker.js" : "./workbook-worker.js",
    import.meta.url,
  );
}

interface Waiting {
  readonly resolve: (reply: WorkbookReply) => void;
  readonly reject: (error: unknown) => void;
}

/** A workbook that is being read. */
export class WorkbookThread {
  private readonly worker: Worker;
  private waiting: Waiting | undefined;
  private failure: unknown;

  /** @param bytes are handed over where they have a memory of their own */
  constructor(
    bytes: Uint8Array,
    private readonly file: string,
    private readonly limits: WorkbookLimits,
    headRows: number,
    private readonly signal: AbortSignal | undefined,
  ) {
    const workerData = { worker: workbookWorker, bytes, file, limits, headRows };
    this.worker = new Worker(workerUrl(), {
      workerData,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    this.worker.on("message", (reply: WorkbookReply) => this.waiting?.resolve(reply));
    this.worker.on("error", (error) => this.fail(this.reasonOf(error)));
    this.worker.on("exit", () => this.fail(this.reasonOf(undefined)));
    this.signal?.addEventListener("abort", this.onAbort, { once: true });
  }

  /** The sheets by their first rows. @throws DidoiError for what is no workbook, or takes too long */
  async sheets(): Promise<readonly SheetHead[]> {
    const { timeMs } = this.limits;
    const late = (): void => this.fail(bookError("E_LIMIT", bookSaid.slow(timeMs), this.file));
    const timer = setTimeout(late, timeMs);
    try {
      const reply = await this.answer();
      return reply.kind === "sheets" ? reply.sheets : [];
    } finally {
      clearTimeout(timer);
    }
  }

  /** Rows of one sheet; fewer than wanted at its end. */
  async rows(wanted: RowsWanted): Promise<string[][]> {
    const answer = this.answer();
    this.worker.postMessage(wanted);
    const reply = await answer;
    return reply.kind === "rows" ? reply.rows : [];
  }

  async close(): Promise<void> {
    this.signal?.removeEventListener("abort", this.onAbort);
    this.failure ??= bookError("E_INTERNAL", bookSaid.unreadable(), this.file);
    await this.worker.terminate();
  }

  private async answer(): Promise<WorkbookReply> {
    if (this.failure !== undefined) throw this.failure;
    this.signal?.throwIfAborted();
    const reply = await new Promise<WorkbookReply>((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
    this.waiting = undefined;
    if (reply.kind === "failed") throw new DidoiError(reply.issues);
    return reply;
  }

  private readonly onAbort = (): void => this.fail(this.signal?.reason);

  private fail(error: unknown): void {
    this.failure ??= error;
    this.waiting?.reject(this.failure);
    this.waiting = undefined;
    void this.worker.terminate();
  }

  private reasonOf(error: unknown): DidoiError {
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    return code === "ERR_WORKER_OUT_OF_MEMORY"
      ? bookError("E_LIMIT", bookSaid.memory(), this.file)
      : bookError("E_FORMAT", bookSaid.unreadable(), this.file);
  }
}
