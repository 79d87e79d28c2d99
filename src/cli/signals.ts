/**
 * Ctrl-C (SIGINT) and SIGTERM. Nothing handles them while a command reads, checks or prints: the
 * system then ends the process at once, whatever it is busy with, and a shell reports 130 or 143.
 * Three kinds of work are not cut in two:
 *
 *   heed    a solve: it is told to stop, and hands over what it has; the next signal is the system's
 *   whole   files that belong together: they are written to their end; the next signal ends the
 *           process, and what is half written is removed
 *   tidy    a file that may be large: the first signal ends the process, and it is removed
 */
import { exitCodes } from "./exit-codes.js";

const codes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const;
type Name = keyof typeof codes;
const names = Object.keys(codes) as Name[];

const controller = new AbortController();
let received: Name | undefined;
let heeded = 0;
let writing = 0;
let tidying = 0;

function onSignal(name: Name): void {
  // Half-written files are removed by listeners of "exit".
  if (received !== undefined || tidying > 0) process.exit(codes[name]);
  received = name;
  controller.abort();
  listen();
}

/** Listens exactly while there is something to heed or to keep whole. */
function listen(): void {
  for (const name of names) process.off(name, onSignal);
  if (writing + tidying > 0 || (heeded > 0 && received === undefined))
    for (const name of names) process.on(name, onSignal);
}

/** A signal that has come while the thread was busy is delivered in the next turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs what ends in order when its signal is aborted. */
export async function heed<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  heeded++;
  listen();
  try {
    return await work(controller.signal);
  } finally {
    await turn();
    heeded--;
    listen();
  }
}

/** Runs what is not cut in two, such as the writing of files that belong together. */
export async function whole<T>(work: () => Promise<T>): Promise<T> {
  writing++;
  listen();
  try {
    return await work();
  } finally {
    await turn();
    writing--;
    listen();
  }
}

/** Runs what leaves no trace when a signal ends the process. */
export async function tidy<T>(work: () => Promise<T>): Promise<T> {
  tidying++;
  listen();
  try {
    return await work();
  } finally {
    await turn();
    tidying--;
    listen();
  }
}

/** The exit code of the signal that came, if one did. */
export const signalCode = (): number | undefined =>
  received === undefined ? undefined : codes[received];
