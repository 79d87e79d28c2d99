/** Workbooks that stay open while several of their sheets are read, so that each is parsed once. */
import type { TableSource } from "../csv/table-source.js";
import { type Book, openBook, type WorkbookOptions } from "./open-workbook.js";

/** Where tables are read one after another: what they may have in common. */
export interface SharedBooks {
  readonly books?: OpenBooks | undefined;
}

export class OpenBooks {
  private readonly books = new Map<TableSource, Book>();

  /** The workbook of a source, if it is open. */
  of(source: TableSource): Book | undefined {
    return this.books.get(source);
  }

  async open(
    source: TableSource,
    name: string,
    bytes: Uint8Array,
    options: WorkbookOptions,
  ): Promise<Book> {
    const book = await openBook(name, bytes, options);
    this.books.set(source, book);
    return book;
  }

  /** Lets go of a workbook of which everything was read. */
  async close(source: TableSource): Promise<void> {
    await this.of(source)?.thread.close();
    this.books.delete(source);
  }
}
