/** What is said of workbooks, and the errors that say it. */
import { DidoiError, type ErrorCode, type Issue, type Place, quote } from "../../errors.js";

type Text = readonly [message: string, fix?: string];
interface Wording {
  readonly en: Text;
  readonly vi: Text;
}

/** A problem of a workbook in both languages. */
export function bookIssue(code: ErrorCode, { en, vi }: Wording, at: Place): Issue {
  const [message, fix] = en;
  const [viMessage, viFix] = vi;
  return {
    code,
    message,
    ...(fix === undefined ? {} : { fix }),
    vi: { message: viMessage, ...(viFix === undefined ? {} : { fix: viFix }) },
    at,
  };
}

/** A problem of a workbook as an error. */
export const bookError = (code: ErrorCode, wording: Wording, file: string): DidoiError =>
  new DidoiError([bookIssue(code, wording, { file })]);

const MiB = 1024 * 1024;
const large = (en: string, vi: string): Wording => ({
  en: [en, "Keep only the tables that are needed, or save them as CSV UTF-8."],
  vi: [vi, "Chỉ giữ những bảng cần dùng, hoặc lưu chúng thành CSV UTF-8."],
});

const damaged = (en: string, vi: string): Wording => ({
  en: [
    `The workbook is damaged: ${en}.`,
    "Get it again from where it comes from, or open it in a spreadsheet and save it as .xlsx.",
  ],
  vi: [
    `Tệp bảng tính bị hỏng: ${vi}.`,
    "Lấy lại tệp từ nơi gửi, hoặc mở bằng phần mềm bảng tính rồi lưu lại thành .xlsx.",
  ],
});

export const bookSaid = {
  parts: (most: number) =>
    large(
      `The workbook has more than ${most} parts; every sheet is one.`,
      `Tệp bảng tính có hơn ${most} phần; mỗi trang tính là một phần.`,
    ),
  cells: (most: number) =>
    large(
      `The workbook has more than ${most} cells; empty ones before the last cell of a sheet count.`,
      `Tệp bảng tính có hơn ${most} ô, kể cả ô trống nằm trước ô cuối của trang tính.`,
    ),
  swollen: (bytes: number, ratio: number) =>
    large(
      `Unpacked, the workbook would be larger than ${Math.floor(bytes / MiB)} MiB, or a part of it more than ${ratio} times as large.`,
      `Khi giải nén, tệp bảng tính lớn hơn ${Math.floor(bytes / MiB)} MiB, hoặc có phần phình ra hơn ${ratio} lần.`,
    ),
  slow: (ms: number) =>
    large(
      `The workbook was not read within ${ms / 1000} s.`,
      `Không đọc xong tệp bảng tính trong ${ms / 1000} giây.`,
    ),
  memory: () =>
    large("The workbook does not fit into memory.", "Tệp bảng tính quá lớn so với bộ nhớ."),
  torn: () => damaged("a piece of it is missing", "thiếu một phần nội dung"),
  twice: () => damaged("a part is there twice", "một phần bị lặp lại"),
  packing: () => damaged("a part is packed in an unknown way", "cách nén không được hỗ trợ"),
  lying: () =>
    damaged(
      "a part has another size than it says",
      "một phần có kích thước khác với khai báo trong tệp",
    ),
  unreadable: () => damaged("it cannot be read", "không đọc được nội dung"),
  encrypted: (): Wording => ({
    en: ["The workbook is encrypted.", "Save it without a password."],
    vi: ["Tệp bảng tính được đặt mật khẩu.", "Lưu lại tệp không có mật khẩu."],
  }),
  macros: (): Wording => ({
    en: ["The workbook holds macros, which are not opened.", "Save it as .xlsx."],
    vi: ['Tệp bảng tính chứa "macro" nên không được mở.', "Lưu lại thành .xlsx."],
  }),
  notRead: (): Wording => ({
    en: ["This is no workbook that can be read.", "Save the table as .xlsx or as CSV UTF-8."],
    vi: ["Đây không phải là tệp bảng tính đọc được.", "Lưu bảng thành .xlsx hoặc CSV UTF-8."],
  }),
  empty: (): Wording => ({
    en: ["The workbook has no sheet with cells.", "Give a workbook with a table."],
    vi: ["Tệp bảng tính không có trang tính nào có dữ liệu.", "Chọn tệp có bảng số liệu."],
  }),
  whichSheet: (file: string, sheets: readonly string[]): Wording => {
    const names = sheets.map((name) => quote(name)).join(", ");
    const flag = `--sheet ${quote(`${file}=${sheets[0] ?? ""}`)}`;
    return {
      en: [
        `Several sheets could be the table: ${names}.`,
        `Say which one: ${flag}, or the option sheet.`,
      ],
      vi: [
        `Có nhiều trang tính có thể là bảng cần đọc: ${names}.`,
        `Cho biết trang tính cần đọc: ${flag}.`,
      ],
    };
  },
  noSheet: (wanted: string, sheets: readonly string[]): Wording => {
    const names = sheets.map((name) => quote(name)).join(", ");
    return {
      en: [`There is no sheet ${quote(wanted)}.`, `Its sheets are ${names}.`],
      vi: [`Không có trang tính ${quote(wanted)}.`, `Tệp có các trang tính: ${names}.`],
    };
  },
} as const;
