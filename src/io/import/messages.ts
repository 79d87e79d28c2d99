/** What is said where tables are imported. */
import { quote, type Wording } from "../../errors.js";

export const importSaid = {
  noTable: (): Wording => ({
    en: [
      "No table of enterprises, parks, distances or zones was found: too few headers are known.",
      "Rename the headers.",
    ],
    vi: [
      "Không thấy bảng doanh nghiệp, khu, khoảng cách hay vùng: quá ít tiêu đề nhận ra được.",
      "Sửa tên các tiêu đề.",
    ],
  }),
  idTwice: (id: string, file: string, row: number): Wording => ({
    en: [`The id ${quote(id)} stands in row ${row} of ${file} already.`, "Remove one of the rows."],
    vi: [`Mã ${quote(id)} đã có ở dòng ${row} của ${file}.`, "Xóa một trong hai dòng."],
  }),
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
