/** What is said where tables are imported. */
import { formatPlace, type Place, quote, type Wording } from "../../errors.js";
import type { TableKindName } from "./table-kinds.js";

export const importSaid = {
  /** @param columns what each kind of table must have, as headers */
  noTable: (columns: Readonly<Record<TableKindName, readonly string[]>>): Wording => {
    const listed = (names: readonly string[]): string =>
      names.map((name) => quote(name)).join(", ");
    const { enterprises, parks, distances, zones } = columns;
    return {
      en: [
        "No table of enterprises, parks, distances or zones was found: too few headers are known.",
        `Rename the headers. Enterprises need ${listed(enterprises)}; parks ${listed(parks)}; distances ${listed(distances)}; zones ${listed(zones)}.`,
      ],
      vi: [
        "Không thấy bảng doanh nghiệp, khu, khoảng cách hay vùng: quá ít tiêu đề nhận ra được.",
        `Sửa tên các tiêu đề. Bảng doanh nghiệp cần ${listed(enterprises)}; bảng khu, cụm cần ${listed(parks)}; bảng khoảng cách cần ${listed(distances)}; bảng vùng cần ${listed(zones)}.`,
      ],
    };
  },
  /** @param same whether the id is the very same, or likely one by its id or tax code */
  idTwice: (id: string, first: Place, same: boolean): Wording => {
    const [en, vi] = [formatPlace(first, "en"), formatPlace(first, "vi")];
    return {
      en: [
        `${quote(id)} ${same ? "stands" : "likely stands"} in another table already: ${en}.`,
        `Answer "bỏ dòng này" to leave this row out${same ? ", or correct the id" : ', or "khác nhau" if it is another record'}.`,
      ],
      vi: [
        `Mã ${quote(id)} ${same ? "đã có" : "có thể đã có"} ở bảng khác: ${vi}.`,
        `Trả lời "bỏ dòng này" để bỏ dòng này${same ? ", hoặc sửa mã" : ', hoặc "khác nhau" nếu là bản ghi khác'}.`,
      ],
    };
  },
  badMapping: (): Wording => ({
    en: [
      "This is no file of answers.",
      'Expected {"format": "didoi-mapping/1", "answers": {"question": "answer"}}.',
    ],
    vi: [
      "Đây không phải là tệp trả lời.",
      'Cần {"format": "didoi-mapping/1", "answers": {"câu hỏi": "trả lời"}}.',
    ],
  }),
  twoCorrections: (one: string, other: string): Wording => ({
    en: [
      `loi.xlsx and loi.csv correct the same thing as ${quote(one)} and as ${quote(other)}.`,
      "Empty one of the two cells.",
    ],
    vi: [
      `loi.xlsx và loi.csv sửa cùng một chỗ thành ${quote(one)} và ${quote(other)}.`,
      "Xóa một trong hai ô sửa lại.",
    ],
  }),
  placelessCorrection: (value: string): Wording => ({
    en: [
      `It is not known what ${quote(value)} corrects: the line names no cell and no question.`,
      "Mend the file itself, or empty the cell of the correction.",
    ],
    vi: [
      `Không biết ${quote(value)} sửa chỗ nào: dòng này không có ô cụ thể và không có câu hỏi.`,
      "Sửa ngay trong tệp nguồn, hoặc xóa ô sửa lại.",
    ],
  }),
  otherTables: (files: readonly string[]): Wording => ({
    en: [
      `The folder has ${files.join(", ")} of an earlier import, which this one does not write.`,
      "Choose another folder, or remove them first.",
    ],
    vi: [
      `Thư mục còn ${files.join(", ")} của lần trước mà lần này không ghi lại.`,
      "Chọn thư mục khác, hoặc xóa các tệp đó trước.",
    ],
  }),
  notTheSame: (kind: string): Wording => ({
    en: [`The table of ${kind} would not be read back as it is.`, "Please report this."],
    vi: [`Bảng ${kind} sẽ không đọc lại được như cũ.`, "Đề nghị báo lỗi này."],
  }),
};
