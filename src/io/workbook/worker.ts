/**
 * Reads one workbook in a thread of its own, which can be ended at any moment. It is built to
 * `dist/workbook-worker.js`; with `parse-workbook.ts` it is the only place that reads with hucre.
 */
import { parentPort, workerData } from "node:worker_threads";
import { DidoiError } from "../../errors.js";
import { bookIssue, bookSaid } from "./messages.js";
import { parseWorkbook, type TextSheet } from "./parse-workbook.js";
import {
  type RowsWanted,
  type SheetHead,
  type WorkbookJob,
  type WorkbookReply,
  workbookWorker,
} from "./thread-messages.js";

async function run({ bytes, file, limits, headRows }: WorkbookJob): Promise<void> {
  const reply = (message: WorkbookReply): void => parentPort?.postMessage(message);
  try {
    const sheets = await parseWorkbook(bytes, file, limits);
    parentPort?.on("message", ({ sheet, from, most }: RowsWanted) => {
      reply({ kind: "rows", rows: sheets[sheet]?.rows.slice(from, from + most) ?? [] });
    });
    reply({ kind: "sheets", sheets: sheets.map((sheet) => headOf(sheet, headRows)) });
  } catch (error) {
    const unexpected = [bookIssue("E_FORMAT", bookSaid.unreadable(), { file })];
    reply({ kind: "failed", issues: error instanceof DidoiError ? error.issues : unexpected });
  }
}

const headOf = ({ name, hidden, facts, rows }: TextSheet, most: number): SheetHead => ({
  name,
  hidden,
  facts,
  head: rows.slice(0, most),
});

const job = workerData as WorkbookJob | null;
if (job?.worker === workbookWorker) void run(job);
