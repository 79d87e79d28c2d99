/** What is said of a CSV file that cannot be taken apart, or not be written. */
import { quote, type Wording } from "../../errors.js";

const tooMuch = (en: string, vi: string): Wording => ({
  en: [en, "Split the file, or raise the limit."],
  vi: [vi, "Chia nhỏ tệp, hoặc nâng giới hạn."],
});

export const csvSaid = {
  encoding: (name: string): Wording => ({
    en: [
      `The text is not ${name}.`,
      name === "utf-8"
        ? "Save the file as CSV UTF-8, or give the option encoding: windows-1258 (Vietnamese Windows), windows-1252, utf-16le or utf-16be. Fonts such as TCVN3 (.VnTime) and VNI must be converted to Unicode first."
        : "Give the right option encoding, or save the file as CSV UTF-8.",
    ],
    vi: [
      `Chữ trong tệp không đúng bảng mã ${quote(name)}.`,
      'Trong Excel chọn "CSV UTF-8" khi lưu tệp; chữ gõ bằng phông TCVN3 (.VnTime) hay VNI phải chuyển sang Unicode trước.',
    ],
  }),
  unknownEncoding: (name: string, known: readonly string[]): Wording => ({
    en: [`The encoding ${name} is not supported.`, `Use one of ${known.join(", ")}.`],
    vi: [
      `Không đọc được bảng mã ${quote(name)}.`,
      `Chọn một trong: ${known.map((one) => quote(one)).join(", ")}.`,
    ],
  }),
  delimiter: (): Wording => ({
    en: ["A delimiter is one character, not a quote and not a line end."],
    vi: ["Dấu phân cách phải là một ký tự, không phải dấu nháy kép hay dấu xuống dòng."],
  }),
  workbook: (): Wording => ({
    en: ["This is a workbook, not a CSV file.", "Save it as CSV UTF-8."],
    vi: ["Đây là tệp bảng tính, không phải tệp CSV.", 'Trong Excel chọn "CSV UTF-8" khi lưu tệp.'],
  }),
  records: (error: unknown): Wording => {
    const reason = quote(error instanceof Error ? error.message : error);
    return {
      en: [`The records cannot be told apart: ${reason}.`],
      vi: [`Không tách được các dòng của tệp: ${reason}.`],
    };
  },
  openQuote: (): Wording => ({
    en: ["A quote is opened and never closed.", "Close the quote."],
    vi: ["Dấu nháy kép mở mà không đóng.", "Đóng dấu nháy kép."],
  }),
  longQuote: (most: number): Wording => ({
    en: [
      `A quote that is opened in this row is not closed within ${most} characters.`,
      "Close the quote, or remove it.",
    ],
    vi: [
      `Dấu nháy kép mở ở dòng này mà ${most} ký tự sau chưa đóng.`,
      "Đóng dấu nháy kép, hoặc xóa đi.",
    ],
  }),
  afterQuote: (): Wording => ({
    en: [
      "Text follows the closing quote of a cell.",
      'Write a quote inside a quoted cell twice: "".',
    ],
    vi: [
      "Có chữ sau dấu nháy kép đóng của ô.",
      'Trong ô có dấu nháy kép, mỗi dấu nháy bên trong viết hai lần: "".',
    ],
  }),
  control: (codePoint: string, isZero: boolean): Wording => ({
    en: [
      `The text holds the control character ${codePoint}.`,
      isZero
        ? "Save the file as CSV UTF-8; it may be UTF-16 without a byte order mark."
        : "Remove it, or give the right option encoding.",
    ],
    vi: [
      `Trong tệp có ký tự điều khiển ${codePoint}.`,
      isZero
        ? 'Trong Excel chọn "CSV UTF-8" khi lưu tệp.'
        : "Xóa ký tự đó, hoặc lưu lại tệp ở dạng CSV UTF-8.",
    ],
  }),
  longRow: (most: number): Wording =>
    tooMuch(`The row is longer than ${most} characters.`, `Dòng dài hơn ${most} ký tự.`),
  longCell: (most: number): Wording =>
    tooMuch(`A cell is longer than ${most} characters.`, `Một ô dài hơn ${most} ký tự.`),
  manyCells: (most: number): Wording =>
    tooMuch(`The row has more than ${most} cells.`, `Dòng có hơn ${most} ô.`),
  manyRows: (most: number): Wording =>
    tooMuch(`The file has more than ${most} rows.`, `Tệp có hơn ${most} dòng.`),
  width: (row: number, cells: number, headers: number): Wording => ({
    en: [`Row ${row} has ${cells} cells, the headers are ${headers}.`],
    vi: [`Dòng ${row} có ${cells} ô, còn tiêu đề có ${headers} ô.`],
  }),
  unwritable: (value: number): Wording => ({
    en: [`${value} cannot be written to a CSV file.`],
    vi: [`Không ghi được giá trị ${quote(value)} vào tệp CSV.`],
  }),
};
