/** Records of one table that are likely one: ids that differ in case or in a lost zero, names that are one by their key. */
import { quote } from "../../errors.js";
import { IdIndex } from "./id-index.js";
import { said, saidWithFix } from "./said.js";
import type { TypedRow } from "./table-columns.js";
import type { TableContext } from "./table-context.js";
import { textKey } from "./text-key.js";

/** Records that are compared; in a longer table the rest is not, and that is said. */
const mostCompared = 100_000;

/** Legal forms that say nothing of whose name it is. */
const legalForm =
  /\b(?:cong ty|cty|ct|tnhh|mtv|mot thanh vien|hai thanh vien|co phan|cp|dntn|doanh nghiep tu nhan|company|co|ltd|jsc|hkd|ho kinh doanh)\b/g;

/** The key of a company's name: without its legal form, and with one place for the tone of oà and òa. */
export const companyKey = (name: string): string =>
  textKey(name).replace(legalForm, " ").replace(/\s+/g, " ").trim();

/** A tax code of ten digits, with or without its branch, whose zero in front may be lost. */
export function idKey(id: string): string {
  const digits = /^(\d{9,10})(?:-?(\d{3}))?$/.exec(id);
  if (digits === null) return id.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
  const [, code = "", branch] = digits;
  return `${code.padStart(10, "0")}${branch === undefined ? "" : `-${branch}`}`;
}

const different = "khác nhau";

export class Duplicates {
  private readonly idSpec: number;
  private readonly nameSpec: number;
  private readonly ids = new IdIndex();
  private readonly names = new IdIndex();
  private readonly exact = new IdIndex();
  private compared = 0;

  /** @param headerOf the header of a specification, as written */
  constructor(
    private readonly context: TableContext,
    private readonly headerOf: (spec: number) => string | undefined,
  ) {
    this.idSpec = context.specs.findIndex(({ field }) => field === "id");
    this.nameSpec = context.specs.findIndex(({ field }) => field === "name");
  }

  take({ values, row }: TypedRow): void {
    const id = values[this.idSpec];
    if (typeof id !== "string" || this.isFull(row)) return;
    // The very same id twice is found, and said, where records are made.
    if (this.exact.add(id, row) !== undefined) return;
    const first = this.ids.add(idKey(id), row);
    if (first !== undefined) this.askId(row, id, first);
    const name = values[this.nameSpec];
    const key = typeof name === "string" ? companyKey(name) : "";
    if (typeof name !== "string" || key === "") return;
    const named = this.names.add(key, row);
    if (named !== undefined) this.sayName(row, name, named);
  }

  /** DN01 and dn01, 0300123456 and 300123456: one enterprise counted twice, unless someone says not. */
  private askId(row: number, id: string, first: number): void {
    const column = this.headerOf(this.idSpec) ?? "";
    if (this.context.answers.of(column, id) !== undefined) return;
    this.context.questions.ask({
      code: "E_DUPLICATE",
      column,
      value: id,
      row,
      options: [different],
      said: saidWithFix(
        [
          `The id ${quote(id)} is likely that of row ${first} once more.`,
          "Remove one of the rows, or write the id as it is.",
        ],
        [
          `Mã ${quote(id)} có thể là mã ở dòng ${first} ghi lần nữa.`,
          "Xóa một trong hai dòng, hoặc ghi mã cho đúng.",
        ],
      ),
    });
  }

  private sayName(row: number, name: string, first: number): void {
    this.context.notices.add({
      kind: "duplicate",
      column: this.headerOf(this.nameSpec),
      row,
      said: said(
        `${quote(name)} may be the record of row ${first} once more.`,
        `${quote(name)} có thể trùng với dòng ${first}.`,
      ),
    });
  }

  private isFull(row: number): boolean {
    if (this.compared < mostCompared) {
      this.compared++;
      return false;
    }
    if (this.compared === mostCompared) {
      this.compared++;
      this.context.notices.add({
        kind: "duplicate",
        row,
        said: said(
          `Only the first ${mostCompared} records were compared with each other.`,
          `Chỉ so trùng ${mostCompared.toLocaleString("vi-VN")} bản ghi đầu.`,
        ),
      });
    }
    return true;
  }
}
