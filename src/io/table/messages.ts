/** What is said of tables: headers, rows and cells. */
import { fieldWord, unitWord } from "../../domain/field-words.js";
import { quote, type Wording } from "../../errors.js";
import type { Remark } from "../../language.js";
import type { NotNumber } from "./numbers.js";

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(", ");

/** What a column is called. */
interface ColumnNames {
  readonly field: string;
  readonly header: string;
  readonly names: readonly string[];
  readonly cell: {
    readonly kind: string;
    readonly unit?: string;
    readonly words?: readonly string[];
  };
}

/** The Vietnamese headers of a column, or all that it has. */
function headersOf({ header, names }: ColumnNames): string[] {
  const vietnamese = names.filter((name) => /[^ -~]/.test(name)).slice(0, 3);
  return vietnamese.length > 0 ? vietnamese : [header, ...names.slice(0, 3)];
}

const notNumber: Readonly<Record<NotNumber, readonly [en: string, vi: string]>> = {
  fullWidth: ["has full-width digits", "có chữ số dạng toàn khổ"],
  otherBase: ["is not in decimal digits", "không viết bằng chữ số thập phân"],
  exponent: [
    "is in exponent form, so digits may have been lost",
    "viết ở dạng lũy thừa, có thể đã mất chữ số",
  ],
  infinite: ["is not a figure", "không phải là một con số"],
  errorValue: ["is an error value of a spreadsheet", "là giá trị lỗi của bảng tính"],
  code: ["begins with a zero, like a code", "bắt đầu bằng số 0 như một mã"],
  plus: ["has a plus sign", "có dấu cộng"],
  dash: ["says neither zero nor unknown", "không rõ là số 0 hay chưa biết"],
  tooLarge: ["is too large to be held exactly", "quá lớn để giữ chính xác"],
  other: ["is not a number", "không phải là số"],
};

export const tableSaid = {
  ambiguous: (text: string, mark: string): Wording => ({
    en: [
      `${quote(text)} is ambiguous: no value of this column shows whether "${mark}" divides thousands or begins the decimals.`,
      'Give the option decimal: "." or ",".',
    ],
    vi: [
      `${quote(text)} hiểu được hai cách: không giá trị nào của cột cho biết "${mark}" ngăn hàng nghìn hay là dấu thập phân.`,
      'Thêm --decimal "," nếu số thập phân viết bằng dấu phẩy, --decimal "." nếu viết bằng dấu chấm.',
    ],
  }),
  ambiguousLong: ({ en, vi }: Wording, rows: number): Wording => ({
    en: [`${en[0]} Reading stopped after ${rows} rows.`, en[1]],
    vi: [`${vi[0]} Đã dừng đọc sau ${rows} dòng.`, vi[1]],
  }),
  /** @param isText whether the cells were divided by a mark, as in a CSV file */
  extraCells: (cells: number, width: number, extra: string, isText: boolean): Wording => ({
    en: [
      `The row has ${cells} cells, the header ${width}; ${quote(extra)} has no column.`,
      isText
        ? "Put quotes around a cell that contains the delimiter."
        : "Give the column a header, or empty the cell.",
    ],
    vi: [
      `Dòng có ${cells} ô, tiêu đề có ${width} ô; ${quote(extra)} không thuộc cột nào.`,
      isText
        ? "Đặt ô có chứa dấu phân cách vào trong dấu nháy kép."
        : "Ghi tiêu đề cho cột đó, hoặc xóa nội dung ô.",
    ],
  }),
  mangledCode: (text: string): Wording => ({
    en: [
      `${quote(text)} is a code that a spreadsheet has turned into a number.`,
      "Format the column as text and enter the code again.",
    ],
    vi: [
      `${quote(text)} là mã đã bị bảng tính đổi thành số.`,
      "Định dạng cột là chữ rồi nhập lại mã.",
    ],
  }),
  choice: (text: string, expected: Readonly<Record<"en" | "vi", string>>): Wording => ({
    en: [`${quote(text)} is not understood.`, `Expected ${expected.en}.`],
    vi: [`Không hiểu ${quote(text)}.`, `Ghi một trong: ${expected.vi}.`],
  }),
  notNumber: (text: string, why: NotNumber): Wording => ({
    en: [`${quote(text)} ${notNumber[why][0]}.`, "Expected a number."],
    vi: [`${quote(text)} ${notNumber[why][1]}.`, "Ghi một con số, hoặc để trống nếu chưa biết."],
  }),
  /** @param row that decided the mark @param mayBeTold whether the option would help */
  otherMark: (
    text: string,
    mark: string,
    row: number | undefined,
    mayBeTold: boolean,
  ): Wording => ({
    en: [
      `${quote(text)} is not a number: the decimal mark of this column is "${mark}"${row === undefined ? "" : `, as row ${row} shows`}.`,
      `Write it with "${mark}"${mayBeTold ? ', or give the option decimal: ","' : ""}.`,
    ],
    vi: [
      `${quote(text)} không phải là số: dấu thập phân của cột này là "${mark}"${row === undefined ? "" : `, theo dòng ${row}`}.`,
      `Viết lại bằng dấu "${mark}"${mayBeTold ? ', hoặc thêm --decimal ","' : ""}.`,
    ],
  }),
  /** Milligrams in a litre where a load is meant. */
  concentration: (unit: string): Wording => ({
    en: [
      `"${unit}" is a concentration, not a load.`,
      'Give kg/day: concentration (mg/l) × wastewater (m³/day) ÷ 1,000. Or leave the column out by the answer "bỏ qua".',
    ],
    vi: [
      `"${unit}" là nồng độ, không phải tải lượng.`,
      'Đổi sang kg/ngày: nồng độ (mg/l) × nước thải (m³/ngày) ÷ 1.000. Muốn bỏ cột này thì trả lời "bỏ qua".',
    ],
  }),
  badUnit: (unit: string, expected: string | undefined): Wording => ({
    en: [
      `The unit "${unit}" is not understood.`,
      `Give the figures in ${expected ?? "plain numbers"}.`,
    ],
    vi: [
      `Không hiểu đơn vị "${unit}".`,
      expected === undefined
        ? "Cột này không có đơn vị; bỏ đơn vị khỏi tiêu đề."
        : `Đổi số liệu sang ${unitWord(expected)} và sửa tiêu đề.`,
    ],
  }),
  unitMissing: (specs: readonly ColumnNames[]): Wording => ({
    en: [
      "The header needs a unit.",
      `Write one of: ${specs.map(({ header }) => header).join(", ")}.`,
    ],
    vi: ["Tiêu đề cột phải ghi đơn vị.", `Ghi một trong: ${quoted(specs.map(withUnit))}.`],
  }),
  doubledColumn: (a: string, b: string, field: string): Wording => ({
    en: [`Columns ${a} and ${b} are both ${field}.`, "Remove or rename one of them."],
    vi: [`Cột ${a} và cột ${b} đều là ${fieldWord(field)}.`, "Xóa hoặc đổi tên một trong hai cột."],
  }),
  missingColumn: (spec: ColumnNames): Wording => ({
    en: [
      `There is no column for ${spec.field}.`,
      `Accepted headers: ${quoted([spec.header, ...spec.names.slice(0, 3)])}.`,
    ],
    vi: [
      `Không có cột ${fieldWord(spec.field)}.`,
      `Thêm cột này, hoặc sửa tiêu đề của cột đã có; tiêu đề được nhận: ${quoted(headersOf(spec))}.${
        spec.cell.words === undefined ? "" : ` Mỗi dòng ghi một trong: ${quoted(spec.cell.words)}.`
      }`,
    ],
  }),
  noHeader: (isEmpty: boolean, rows: number, specs: readonly ColumnNames[]): Wording => ({
    en: [
      isEmpty
        ? "The table is empty."
        : `No header was found in the first ${rows} rows: at least two known columns are needed.`,
      `Expected columns such as ${quoted(specs.map(({ header }) => header))}.`,
    ],
    vi: [
      isEmpty
        ? "Bảng không có dòng nào."
        : `Không thấy dòng tiêu đề trong ${rows} dòng đầu: cần ít nhất hai cột nhận ra được.`,
      `Cần các cột như ${quoted(specs.map((spec) => headersOf(spec)[0] ?? spec.header))}.`,
    ],
  }),
  badAnswer: (answer: string, specs: readonly ColumnNames[]): Wording => ({
    en: [
      `The answer ${quote(answer)} is no column.`,
      `Answer with one of: ${specs.map(({ header }) => header).join(", ")}.`,
    ],
    vi: [
      `Câu trả lời ${quote(answer)} không phải là cột nào.`,
      `Trả lời bằng một trong: ${quoted(specs.flatMap((spec) => headersOf(spec)[0] ?? []))}.`,
    ],
  }),
  notYear: (text: string): Wording => ({
    en: [
      `${quote(text)} is neither a year nor a date.`,
      "Write the year, such as 2030, or leave it blank if it is not known.",
    ],
    vi: [
      `${quote(text)} không phải là năm hay ngày tháng.`,
      "Ghi năm, ví dụ 2030, hoặc để trống nếu chưa biết.",
    ],
  }),
  notDate: (text: string): Wording => ({
    en: [
      `${quote(text)} is not a date.`,
      "Write day/month/year, such as 31/12/2026, or year-month-day.",
    ],
    vi: [`${quote(text)} không phải là ngày tháng.`, "Ghi ngày/tháng/năm, ví dụ 31/12/2026."],
  }),
  emptyCell: (fix?: Wording): Wording => ({
    en: ["The cell is empty.", fix?.en[0] ?? "A value is required."],
    vi: ["Ô để trống.", fix?.vi[0] ?? "Cột này phải có giá trị ở mọi dòng."],
  }),
  /** What a schema says of a cell. */
  badCell: (text: string, { en, vi }: Wording, fix?: Wording): Wording => ({
    en: [`${text}: ${en[0]}.`, fix?.en[0] ?? en[1]],
    vi: [`${text}: ${vi[0]}.`, fix?.vi[0] ?? vi[1]],
  }),
  divideList: (): Wording => ({
    en: ['Divide several entries by ";" or "|".'],
    vi: ['Nhiều giá trị trong một ô thì ngăn bằng ";" hoặc "|".'],
  }),
  doubledId: (id: string, row: number): Wording => ({
    en: [
      `The id ${quote(id)} stands in row ${row} already.`,
      'Every record needs an id of its own; what cannot be seen makes no difference. Correct the id, or answer "bỏ dòng này" to leave this row out.',
    ],
    vi: [
      `Mã ${quote(id)} đã có ở dòng ${row}.`,
      'Mỗi dòng phải có mã riêng; ký tự không nhìn thấy được không làm mã khác đi. Sửa mã, hoặc trả lời "bỏ dòng này" để bỏ dòng lặp lại.',
    ],
  }),
  moreIssues: (count: number): Wording => ({
    en: [`… and ${count} more problems of this file.`],
    vi: [`… và ${count} lỗi khác của tệp này.`],
  }),
  otherSheets: (file: string, sheets: readonly string[]): Remark => ({
    message: `${file}: sheets not read: ${sheets.map((name) => quote(name)).join(", ")}`,
    vi: `${file}: các trang tính không đọc: ${sheets.map((name) => quote(name)).join(", ")}`,
  }),
  moreNotices: (file: string, count: number): Remark => ({
    message: `${file}: ${count} more remarks, see \`didoi import\`.`,
    vi: `${file}: còn ${count} lưu ý khác, xem bằng lệnh \`didoi import\`.`,
  }),
  readsAsMissing: (text: string, field: string): Wording => ({
    en: [`${quote(text)} in ${field} would be read as "not known".`, "Call it something else."],
    vi: [
      `${quote(text)} ở cột ${fieldWord(field)} sẽ được hiểu là chưa có số liệu.`,
      "Đặt tên khác.",
    ],
  }),
  tornList: (item: string, field: string): Wording => ({
    en: [`${quote(item)} in ${field} holds the mark that divides a list.`],
    vi: [`${quote(item)} ở cột ${fieldWord(field)} có chứa dấu ngăn các giá trị.`],
  }),
};

const withUnit = (spec: ColumnNames): string => {
  const { field, cell } = spec;
  return `${fieldWord(field)}${cell.unit === undefined ? "" : ` (${unitWord(cell.unit)})`}`;
};
