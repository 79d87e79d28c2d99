/**
 * How much of the heap an input takes that is kept whole, estimated from its size before it is read.
 * What is read record by record (`streamEnterprises`) or into arrays of numbers (`readModel`) takes next
 * to none of it.
 */
import { stat } from "node:fs/promises";
import { mistake } from "../errors.js";
import { memoryLimits } from "./memory-limits.js";

/** What becomes of the bytes of an input. */
export type KeptAs = "table" | "json";

/**
 * Bytes of heap for a byte of input, measured until the process no longer ends for want of memory: a
 * register of 10.5 MB 6.5, a problem of 22.9 MB as JSON 5, plain objects of 10.2 MB 5. Lists of lists
 * of one digit take 20: of ordinary inputs none is refused that could be read, of odd ones not all.
 */
const heapPerByte = { table: 6.5, json: 5 } as const satisfies Record<KeptAs, number>;
/** Node itself and the library, before anything is read. */
const emptyHeapMb = 10;

/**
 * Compares the estimate with the limit of the heap.
 * @throws DidoiError E_LIMIT with the figure, and how to raise the limit
 */
export function refuseTooLargeInput(
  file: string,
  bytes: number,
  kept: KeptAs,
  limitMb: number = memoryLimits().heapMb,
): void {
  const heapMb = emptyHeapMb + (bytes * heapPerByte[kept]) / 1e6;
  if (heapMb <= limitMb) return;
  const about = Math.ceil(heapMb / 10) * 10;
  const limit = Math.floor(limitMb);
  const flag = `NODE_OPTIONS=--max-old-space-size=${about}`;
  throw mistake(
    "E_LIMIT",
    {
      en: [
        `Reading it takes about ${about} MB of Node's heap, which is limited to ${limit} MB.`,
        `Raise it (${flag}), or split the file.`,
      ],
      vi: [
        `Đọc tệp này cần khoảng ${about} MB bộ nhớ, mà chương trình chỉ được dùng ${limit} MB.`,
        `Hãy nâng giới hạn ("${flag}") hoặc chia nhỏ tệp.`,
      ],
    },
    { file },
  );
}

/** The same for a table, which is asked for its size; that it cannot be found is for the reader to say. */
export async function refuseTooLargeTable(path: string, name: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) refuseTooLargeInput(name, found.size, "table");
}
