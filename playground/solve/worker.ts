/** What runs in each worker: one problem, questions about it. A question may be cancelled while it is answered. */
// First of all.
import "./no-eval.js";
import { DidoiError, type Issue, parseProblem } from "didoi";
import { own } from "../instead/node.js";
import type { AskName, Asks, Message, Reply } from "./asks.js";
import { columnsOf, rowsOfColumns } from "./columns.js";
import { comparedOf } from "./compared.js";
import { statedOf } from "./edited.js";
import { problemOfFiles } from "./files.js";
import { known } from "./known.js";
import { liveOf } from "./live.js";
import { overviewOf } from "./overview.js";
import { paperOf } from "./papers.js";
import { Session } from "./session.js";
import { packedText, unpacked } from "./unpacked.js";
import { wholeOf } from "./whole.js";
import { causesOf, repairsOf, whyOf } from "./why.js";

let opened: Session | undefined;
const running = new Map<number, AbortController>();

type Answers = {
  readonly [K in AskName]: (ask: Asks[K]["ask"], signal: AbortSignal) => Promise<Asks[K]["answer"]>;
};

const answers: Answers = {
  open: async ({ packed }) => {
    const { enterprises, ...problem } = JSON.parse(await unpacked(packed));
    opened = new Session(parseProblem({ ...problem, enterprises: rowsOfColumns(enterprises) }));
    return null;
  },
  files: async ({ files, script }) => {
    own.script = script;
    const { problem, takenOver } = await problemOfFiles(files, known(opened).problem);
    const enterprises = columnsOf(problem.enterprises);
    return { packed: await packedText(JSON.stringify({ ...problem, enterprises })), takenOver };
  },
  overview: async () => overviewOf(known(opened).given),
  live: ({ setting }) => liveOf(known(opened), setting),
  whole: ({ setting }, signal) => wholeOf(known(opened), setting, signal),
  causes: ({ setting }, signal) => causesOf(known(opened), setting, signal),
  repairs: ({ setting }, signal) => repairsOf(known(opened), setting, signal),
  paper: (ask) => paperOf(known(opened), ask),
  stated: async ({ edits }) => statedOf(known(opened), edits),
  compared: async ({ plans, language }) => comparedOf(known(opened), plans, language),
  why: ({ id }) => whyOf(known(opened), id),
};

async function answered(message: Exclude<Message, { cancel: true }>): Promise<Reply> {
  const { id, name, ask } = message;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    const answer = answers[name] as (ask: unknown, signal: AbortSignal) => Promise<never>;
    return { id, answer: await answer(ask, controller.signal) };
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
