/**
 * CSV files as rows of texts: source → decode → guard → fast-csv. fast-csv only tokenises; headers,
 * short rows and values are our own, since it would lose `__proto__`, doubled and empty columns.
 */
import { once } from "node:events";
import { parse } from "fast-csv";
import { defined } from "../../defined.js";
import { DidoiError, type Issue, mistake } from "../../errors.js";
import type { Rows } from "../rows.js";
import { guessEncoding } from "../text-encoding/guess-encoding.js";
import {
  type Encoding,
  encodingOfMark,
  encodings,
  isWorkbook,
  StrictDecoder,
} from "./csv-decode.js";
import { CsvGuard, type CsvLimits, defaultCsvLimits } from "./csv-guard.js";
import { sepLine, sniffDelimiter } from "./csv-sniff.js";
import { csvSaid } from "./messages.js";
import { type OpenSource, pieces, sourceName } from "./table-source.js";

/** How a CSV file is taken apart. */
export interface CsvOptions {
  /** Encoding of a file without byte order mark, default utf-8 or what its words prove. */
  readonly encoding?: Encoding | undefined;
  /** One character; default: found out on the first 64 kB among `,` `;` tab `|`. */
  readonly delimiter?: string | undefined;
  /** Against files that would fill the memory; see `CsvLimits` for the defaults. */
  readonly limits?: Partial<CsvLimits> | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** An open CSV file. Its rows are its records as written; a `sep=` line is no row. */
export interface CsvTable extends Rows {
  readonly encoding: Encoding;
  readonly delimiter: string;
}

const sampleCharacters = 64 * 1024;
const nothingKnown = (): boolean => false;

/**
 * Opens a CSV file or text.
 * @param known says whether a text is a header of the table: helps to find the delimiter
 * @throws DidoiError E_FILE, E_FORMAT (encoding, quotes, control characters), E_LIMIT; with the row
 */
export async function openCsv(
  source: OpenSource,
  options: CsvOptions = {},
  known: (header: string) => boolean = nothingKnown,
): Promise<CsvTable> {
  const name = sourceName(source);
  checkOptions(options);
  const limits: CsvLimits = { ...defaultCsvLimits, ...defined(options.limits ?? {}) };
  const text = new CsvText(source, name, limits, options);
  const sample = await text.sample();
  const sep = sepLine(sample);
  const body = sample.slice(sep?.length ?? 0);
  const delimiter = options.delimiter ?? sep?.delimiter ?? sniffDelimiter(body, known);
  const guard = new CsvGuard(name, delimiter, limits);
  return {
    name,
    encoding: text.encoding,
    delimiter,
    batches: tokenise(guarded(body, text, guard, name), delimiter, name),
    close: () => text.close(),
  };
}

function checkOptions({ encoding, delimiter }: CsvOptions): void {
  if (encoding !== undefined && !encodings.includes(encoding)) {
    throw mistake("E_USAGE", csvSaid.unknownEncoding(encoding, encodings));
  }
  if (delimiter !== undefined && !/^[^"\r\n]$/.test(delimiter)) {
    throw mistake("E_USAGE", csvSaid.delimiter());
  }
}

/** The decoded text of a source. */
class CsvText {
  encoding: Encoding = "utf-8";
  private readonly pieces: AsyncGenerator<Uint8Array | string>;
  private decoder: StrictDecoder | undefined;
  private failure: DidoiError | undefined;
  private ended = false;
  private begun = false;

  constructor(
    source: OpenSource,
    private readonly name: string,
    limits: CsvLimits,
    private readonly options: CsvOptions,
  ) {
    this.pieces = pieces(source, limits.bytes, options.signal);
  }

  /** The first 64 kB, or all there is. A decoding error is kept until the text before it was read. */
  async sample(): Promise<string> {
    let sample = "";
    while (sample.length < sampleCharacters) {
      const text = await this.next();
      if (text === undefined) break;
      sample += text;
      if (this.failure !== undefined) break;
    }
    return sample;
  }

  /** The next piece of text, undefined at the end. @throws DidoiError when the bytes do not fit */
  async next(): Promise<string | undefined> {
    this.options.signal?.throwIfAborted();
    if (this.failure !== undefined) throw this.failure;
    if (this.ended) return undefined;
    const next = await this.pieces.next();
    if (next.done === true) {
      this.ended = true;
      const last = this.decoder?.end();
      this.failure = last?.error;
      return last?.text;
    }
    const piece = next.value;
    if (typeof piece === "string") return this.firstText(piece);
    this.decoder ??= this.open(piece);
    const { text, error } = this.decoder.decode(piece);
    this.failure = error;
    return text;
  }

  async close(): Promise<void> {
    await this.pieces.return(undefined);
  }

  private firstText(piece: string): string {
    if (this.begun) return piece;
    this.begun = true;
    return piece.charCodeAt(0) === 0xfeff ? piece.slice(1) : piece;
  }

  private open(piece: Uint8Array): StrictDecoder {
    if (isWorkbook(piece)) {
      throw mistake("E_FORMAT", csvSaid.workbook(), { file: this.name });
    }
    this.encoding =
      encodingOfMark(piece) ?? this.options.encoding ?? guessEncoding(piece) ?? "utf-8";
    return new StrictDecoder(this.encoding, this.name);
  }
}

/** Whole records; every error names the row in which the reading stands. */
async function* guarded(
  body: string,
  text: CsvText,
  guard: CsvGuard,
  file: string,
): AsyncGenerator<string> {
  try {
    for (let piece: string | undefined = body; piece !== undefined; piece = await text.next()) {
      const records = guard.push(piece);
      if (records !== "") yield records;
    }
    const last = guard.end();
    if (last !== "") yield last;
  } catch (error) {
    if (!(error instanceof DidoiError)) throw error;
    throw new DidoiError(
      error.issues.map((issue): Issue => ({ ...issue, at: { file, row: guard.row, ...issue.at } })),
    );
  } finally {
    await text.close();
  }
}

/** Feeds whole records to fast-csv and hands out the rows of each piece; faster than iterating over its stream. */
async function* tokenise(
  records: AsyncIterable<string>,
  delimiter: string,
  file: string,
): AsyncGenerator<string[][]> {
  const parser = parse({ headers: false, delimiter });
  let rows: string[][] = [];
  parser.on("data", (row: string[]) => rows.push(row));
  const failed = (error: unknown): DidoiError =>
    mistake("E_FORMAT", csvSaid.records(error), { file });
  parser.on("error", () => undefined); // the callback of write reports it
  const write = (text: string): Promise<void> =>
    new Promise((done, fail) => {
      parser.write(text, (error) => (error == null ? done() : fail(failed(error))));
    });
  try {
    for await (const text of records) {
      await write(text);
      const batch = rows;
      rows = [];
      yield batch;
    }
    const ended = once(parser, "end");
    parser.end();
    await ended.catch((error: unknown) => {
      throw failed(error);
    });
    yield rows;
  } finally {
    parser.destroy();
  }
}
