/** `node:worker_threads` within the worker that reads a workbook: its first message was its job. */
const scope = globalThis as unknown as {
  readonly job: unknown;
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
};

export const workerData = scope.job;
export const parentPort = {
  postMessage: (message: unknown): void => scope.postMessage(message),
  on: (_: string, listener: (message: unknown) => void): void => {
    scope.onmessage = ({ data }) => listener(data);
  },
};
