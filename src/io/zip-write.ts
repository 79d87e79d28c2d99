/** A zip file of a few parts that are there at once. It holds no clock: same parts, same bytes. */
import { crc32, deflateRawSync } from "node:zlib";

/** One part by its name within the file. */
export type ZipEntry = readonly [name: string, content: string | Uint8Array];

const localMark = 0x04034b50;
const entryMark = 0x02014b50;
const endMark = 0x06054b50;
/** 1 January 1980, the first day that the format knows. */
const firstDay = 0x21;
/** Names are UTF-8. */
const flags = 0x0800;
const deflated = 8;
const version = 20;

/** The bytes, parts in their order. Less than 4 GiB and 65,536 parts: no more is needed here. */
export function zipBytes(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of entries) {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    const packed = deflateRawSync(bytes, { level: 9 });
    const title = Buffer.from(name, "utf8");
    const facts = factsOf(bytes, packed.length, title.length);
    pieces.push(numbers([localMark, 4], [version, 2]), facts, title, packed);
    // No comment, one disk, no attributes.
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
    directory.push(numbers([entryMark, 4], [version, 2], [version, 2]), facts, rest, title);
    at += 6 + facts.length + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const count = entries.length;
  const end = numbers([endMark, 4], [0, 2], [0, 2], [count, 2], [count, 2]);
  return Buffer.concat([...pieces, list, end, numbers([list.length, 4], [at, 4], [0, 2])]);
}

/** What stands both before a part and in the directory. */
const factsOf = (bytes: Uint8Array, packed: number, name: number): Buffer =>
  numbers(
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [firstDay, 2],
    [crc32(bytes), 4],
    [packed, 4],
    [bytes.length, 4],
    [name, 2],
    [0, 2],
  );

/** Numbers of 2 or 4 bytes, the least byte first. */
function numbers(...list: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    list.map(([value, bytes]) => {
      const piece = Buffer.alloc(bytes);
      piece.writeUIntLE(value, 0, bytes);
      return piece;
    }),
  );
}
