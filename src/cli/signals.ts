/**
 * Ctrl-C (SIGINT) and SIGTERM. Nothing handles them while a command reads, checks or prints: the
 * system then ends the process at once, whatever it is busy with, and a shell reports 130 or 143.
 * Three kinds of work are not cut in two:
 *
 *   heed    a solve: it is told to stop, and hands over what it has; the next signal is the system's
 *   whole   files that belong together: they are written to their end; the next signal ends the
 *           process, and what is half written is removed
 *   tidy    a file that may be large: the first signal ends the process, and it is removed
 *
 * The first process of a container is not ended by the system: there it ends itself, as soon as it
 * looks up from its work.
 */
import { exitCodes } from "./exit-codes.js";

const codes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const;
type Name = keyof typeof codes;
const names = Object.keys(codes) as Name[];

const controller = new AbortController();
let received: Name | undefined;
/** How many works of each kind are running. */
const running = { heed: 0, whole: 0, tidy: 0 };

function onSignal(name: Name): void {
  const { heed, whole } = running;
  // Half-written files are removed by listeners of "exit".
  if (received !== undefined || heed + whole === 0) process.exit(codes[name]);
  received = name;
  controller.abort();
  listen();
}

/** Listens exactly while the system is not to end the process, or would not. */
function listen(): void {
  for (const name of names) process.off(name, onSignal);
  const { heed, whole, tidy } = running;
  const isFirst = process.pid === 1;
  if (isFirst || whole + tidy > 0 || (heed > 0 && received === undefined))
    for (const name of names) process.on(name, onSignal);
}
listen();

/** A signal that has come while the thread was busy is delivered in the next turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function during<T>(kind: keyof typeof running, work: () => Promise<T>): Promise<T> {
  running[kind]++;
  listen();
  try {
    return await work();
  } finally {
    await turn();
    running[kind]--;
    listen();
  }
}

/** Runs what ends in order when its signal is aborted. */
export const heed = <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  during("heed", () => work(controller.signal));

/** Runs what is not cut in two, such as the writing of files that belong together. */
export const whole = <T>(work: () => Promise<T>): Promise<T> => during("whole", work);

/** Runs what leaves no trace when a signal ends the process. */
export const tidy = <T>(work: () => Promise<T>): Promise<T> => during("tidy", work);

/** The exit code of the signal that came, if one did. */
export const signalCode = (): number | undefined =>
  received === undefined ? undefined : codes[received];
