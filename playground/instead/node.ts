/** What the reader of tables uses of Node, made of what a browser has. */

/** Waits for an event of the tokeniser. */
export const once = (
  emitter: { once(event: string, listener: () => void): unknown },
  event: string,
): Promise<void> =>
  new Promise((resolve) => {
    emitter.once(event, () => resolve());
  });

export const createInflateRaw = (): TransformStream => new DecompressionStream("deflate-raw");

/** Through an inflater, piece by piece, to whoever takes the pieces. */
export async function pipeline(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  inflater: TransformStream,
  take: (pieces: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const stream = new Blob([...pieces]).stream().pipeThrough(inflater);
  const reader = stream.getReader() as ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  await take(
    (async function* () {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield Buffer.from(value.buffer, value.byteOffset, value.length);
      }
    })(),
  );
}

export const getHeapStatistics = () => ({ heap_size_limit: 4e9 });
export const freemem = (): number => 4e9;

/** The last part of a path, and the like: names of dropped files have no folders. */
export const basename = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
export const extname = (path: string): string => /\.[^./]*$/.exec(path)?.[0] ?? "";

/** As far as the reader compares anything: plain data. */
export const isDeepStrictEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The script of this worker, handed over by the page: from the disk no worker may read it for itself. */
export const own = { script: "" };

/** A thread of Node that reads a workbook, as one more worker with the script of this one. */
export class Worker {
  readonly #worker: globalThis.Worker;
  constructor(_: unknown, { workerData }: { readonly workerData: unknown }) {
    const blob = new Blob([own.script], { type: "text/javascript" });
    this.#worker = new globalThis.Worker(URL.createObjectURL(blob));
    this.#worker.postMessage({ job: workerData });
  }
  on(event: string, listener: (value: unknown) => void): void {
    if (event === "message") this.#worker.addEventListener("message", ({ data }) => listener(data));
    if (event === "error") this.#worker.addEventListener("error", listener);
  }
  postMessage(message: unknown): void {
    this.#worker.postMessage(message);
  }
  async terminate(): Promise<void> {
    this.#worker.terminate();
  }
}
