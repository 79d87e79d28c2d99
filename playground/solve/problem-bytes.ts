/** Problems as bytes, and back: JSON, enterprises by columns; what the page brings along is packed by gzip. */
import type { Problem } from "didoi";
import { columnsOf, rowsOfColumns } from "./columns.js";

type Bytes = Uint8Array<ArrayBuffer>;

export const bytesOf = (problem: Problem): Bytes => {
  const enterprises = columnsOf(problem.enterprises);
  return new TextEncoder().encode(JSON.stringify({ ...problem, enterprises }));
};

/** Was checked before it was made into bytes, and is not checked again. */
export async function problemOfBytes(bytes: Bytes): Promise<Problem> {
  const text = bytes[0] === 0x1f ? await unpacked(bytes) : new TextDecoder().decode(bytes);
  const { enterprises, ...problem } = JSON.parse(text);
  return { ...problem, enterprises: rowsOfColumns(enterprises) };
}

function unpacked(bytes: Bytes): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
