/** Records of one table that are likely one: ids that differ in case or in a lost zero, names that are one by their key. */
import { quote } from "../../errors.js";
import { IdIndex } from "./id-index.js";
import { said, saidWithFix } from "./said.js";
import type { TableContext } from "./table-context.js";
import { taxKey } from "./tax-code.js";
import { textKey } from "./text-key.js";
import type { TypedRow } from "./typed-row.js";

/** Records that are compared; in a longer table the rest is not, and that is said. */
const mostCompared = 100_000;

/** Legal forms that say nothing of whose name it is. */
const legalForm =
  /\b(?:cong ty|cty|ct|tnhh|mtv|mot thanh vien|hai thanh vien|co phan|cp|dntn|doanh nghiep tu nhan|company|co|ltd|jsc|hkd|ho kinh doanh)\b/g;

/** The key of a company's name: without its legal form, and with one place for the tone of oà and òa. */
const companyKey = (name: string): string =>
  textKey(name).replace(legalForm, " ").replace(/\s+/g, " ").trim();

/** Says that a row is no record once more. */
export const differentAnswer = "khác nhau";
/** Says that a row is a record once more, to be left out. */
export const sameAnswer = "bỏ dòng này";

export class Duplicates {
  private readonly idSpec: number;
  private readonly nameSpec: number;
  private readonly taxSpec: number;
  private readonly ids = new IdIndex();
  private readonly names = new IdIndex();
  private readonly taxCodes = new IdIndex();
  private readonly exact = new IdIndex();
  private compared = 0;

  /** @param headerOf the header of a specification, as written */
  constructor(
    private readonly context: TableContext,
    private readonly headerOf: (spec: number) => string | undefined,
  ) {
    this.idSpec = context.specs.findIndex(({ field }) => field === "id");
    this.taxSpec = context.specs.findIndex(({ field }) => field === "taxCode");
    this.nameSpec = context.specs.findIndex(({ field }) => field === "name");
  }

  /** True: the row is to be left out, since an answer says that it is a record once more. */
  take({ values, row }: TypedRow): boolean {
    const id = values[this.idSpec];
    if (typeof id !== "string" || this.isFull(row)) return false;
    // The very same id twice is found, and said, where records are made.
    if (this.exact.add(id, row) !== undefined) return this.answered(id) === sameAnswer;
    const first = this.ids.add(taxKey(id), row) ?? this.taxCodeOf(values[this.taxSpec], id, row);
    if (first !== undefined) {
      if (this.answered(id) === sameAnswer) return true;
      this.askId(row, id, first);
    }
    const name = values[this.nameSpec];
    const key = typeof name === "string" ? companyKey(name) : "";
    if (typeof name !== "string" || key === "") return false;
    const named = this.names.add(key, row);
    if (named !== undefined) this.sayName(row, name, named);
    return false;
  }

  /** The row that has the same tax code under another id. */
  private taxCodeOf(code: unknown, id: string, row: number): number | undefined {
    return typeof code === "string" && code !== id
      ? this.taxCodes.add(taxKey(code), row)
      : undefined;
  }

  private answered(id: string): string | undefined {
    const column = this.headerOf(this.idSpec) ?? "";
    return this.context.answers.of(column, id)?.toLowerCase();
  }

  /** DN01 and dn01, 0300123456 and 300123456: one enterprise counted twice, unless someone says not. */
  private askId(row: number, id: string, first: number): void {
    if (this.answered(id) !== undefined) return;
    const column = this.headerOf(this.idSpec) ?? "";
    this.context.questions.ask({
      code: "E_DUPLICATE",
      column,
      value: id,
      row,
      options: [sameAnswer, differentAnswer],
      said: saidWithFix(
        [
          `${quote(id)} is likely the record of row ${first} once more, by its id or tax code.`,
          'Answer "bỏ dòng này" if it is, "khác nhau" if it is another enterprise.',
        ],
        [
          `Mã ${quote(id)} có thể là bản ghi ở dòng ${first} ghi lần nữa, theo mã hoặc mã số thuế.`,
          'Trả lời "bỏ dòng này" nếu đúng là trùng, "khác nhau" nếu là doanh nghiệp khác.',
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
