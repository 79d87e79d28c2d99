/** What runs in each worker: one problem, questions about it. A question may be cancelled while it is answered. */
// First of all.
import "./no-eval.js";
import { DidoiError, type Issue } from "didoi";
import { own } from "../instead/node.js";
import type { AskName, Asks, Message, Reply, Step } from "./asks.js";
import { comparedOf } from "./compared.js";
import { statedOf } from "./edited.js";
import { problemOfFiles } from "./files.js";
import { known } from "./known.js";
import { liveOf, worthOf } from "./live.js";
import { overviewOf } from "./overview.js";
import { paperOf } from "./papers.js";
import { bytesOf, problemOfBytes } from "./problem-bytes.js";
import { Session } from "./session.js";
import { wholeOf } from "./whole.js";
import { causesOf, repairsOf, whyOf } from "./why.js";

/** Questions that come while it is being opened wait for it. */
let opened: Promise<Session> | undefined;
const running = new Map<number, AbortController>();

/** While it is answered. */
interface Doing {
  readonly signal: AbortSignal;
  /** Tells the page what is being done. */
  readonly tell: (step: Step) => void;
}

type Answers = {
  readonly [K in AskName]: (
    ask: Asks[K]["ask"],
    session: Session | undefined,
    doing: Doing,
  ) => Promise<Asks[K]["answer"]>;
};

const answers: Answers = {
  open: async ({ bytes }) => {
    opened = problemOfBytes(bytes).then((problem) => new Session(problem));
    await opened;
    return null;
  },
  files: (ask, session, doing) => openedFiles(ask, known(session), doing),
  overview: async (_, session) => overviewOf(known(session).given),
  live: ({ setting }, session, { signal }) => liveOf(known(session), setting, signal),
  worth: ({ setting }, session, { signal }) => worthOf(known(session), setting, signal),
  whole: (ask, session, doing) => wholeOf(known(session), ask, doing),
  causes: ({ setting }, session, { signal }) => causesOf(known(session), setting, signal),
  repairs: ({ setting }, session, { signal }) => repairsOf(known(session), setting, signal),
  paper: (ask, session) => paperOf(known(session), ask),
  stated: async ({ edits }, session) => statedOf(known(session), edits),
  compared: async ({ plans, language }, session) => comparedOf(known(session), plans, language),
  why: ({ id }, session) => whyOf(known(session), id),
};

async function openedFiles(
  { files, answers: given, script }: Asks["files"]["ask"],
  { problem: before }: Session,
  { tell }: Doing,
): Promise<Asks["files"]["answer"]> {
  own.script = script;
  tell({ step: "reading" });
  const dropped = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const found = await problemOfFiles(dropped, before, given, () => tell({ step: "checking" }));
  if ("questions" in found) return found;
  tell({ step: "stating" });
  const { problem, takenOver } = found;
  opened = Promise.resolve(new Session(problem));
  return { bytes: bytesOf(problem), takenOver };
}

async function answered(message: Exclude<Message, { cancel: true }>): Promise<Reply> {
  const { id, name, ask } = message;
  const controller = new AbortController();
  running.set(id, controller);
  const tell = (step: Step): void => scope.postMessage({ id, step });
  try {
    const answer = answers[name] as (
      ask: unknown,
      session: Session | undefined,
      doing: Doing,
    ) => Promise<never>;
    const session = name === "open" ? undefined : await opened;
    return { id, answer: await answer(ask, session, { signal: controller.signal, tell }) };
  } catch (error) {
    return { id, issues: issuesOf(error) };
  } finally {
    running.delete(id);
  }
}

function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof DidoiError) return error.issues;
  const text = error instanceof Error ? error.message : String(error);
  return [{ code: "E_INTERNAL", message: text, vi: { message: text } }];
}

/** The worker is one that reads a workbook, and nothing else from now on. */
async function readWorkbook(job: unknown): Promise<void> {
  Object.assign(globalThis, { job });
  await import("didoi/workbook-worker");
}

// Typed by hand: a worker and a page have other globals, and one file of types cannot have both.
const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: Message | { readonly job: unknown } }) => void) | null;
  postMessage: (reply: Reply) => void;
};
scope.onmessage = ({ data }) => {
  if ("job" in data) void readWorkbook(data.job);
  else if ("cancel" in data) running.get(data.id)?.abort();
  else void answered(data).then((reply) => scope.postMessage(reply));
};
