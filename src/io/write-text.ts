import { writeFileAtomic } from "./atomic-file.js";
import type { WriteOptions } from "./write-target.js";

/** Pieces are gathered to about this many characters before they are written. */
const blockLength = 1 << 16;

/** Writes pieces of text to a file as they come; it appears whole or not at all. @throws DidoiError E_EXISTS, E_FILE */
export async function writeText(
  path: string,
  pieces: Iterable<string>,
  options: WriteOptions = {},
): Promise<void> {
  await writeFileAtomic(path, blocks(pieces), options);
}

async function* blocks(pieces: Iterable<string>): AsyncGenerator<string> {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length < blockLength) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}
