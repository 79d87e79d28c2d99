/** What is said of a text that is to be JSON. */
import { quote, type Wording } from "./errors.js";

/** What a JSON text lacks or has too much of. */
export type JsonSlip =
  | "value"
  | "key"
  | "colon"
  | "comma"
  | "string"
  | "control"
  | "escape"
  | "end"
  | "more";

const slips: Readonly<Record<JsonSlip, Wording>> = {
  value: {
    en: [
      "a value is missing or is not written as JSON",
      "Write a text in quotes, a number with a point, true, false, null, { or [; no comma before } or ].",
    ],
    vi: [
      "thiếu giá trị, hoặc giá trị không viết đúng dạng JSON",
      'Viết chữ trong dấu nháy kép, số thập phân dùng dấu chấm (0.3), hoặc "true", "false", "null", { , [; bỏ dấu phẩy thừa trước } hoặc ].',
    ],
  },
  key: {
    en: [
      "a key in quotes is missing",
      "Write the key in double quotes; no comma before }; decimals begin with a point (0.3).",
    ],
    vi: [
      "thiếu tên mục trong dấu nháy kép",
      "Viết tên mục trong dấu nháy kép; bỏ dấu phẩy thừa trước }; số thập phân dùng dấu chấm (0.3).",
    ],
  },
  colon: {
    en: ["a colon is missing", "Write a colon between a key and its value."],
    vi: ["thiếu dấu hai chấm", "Viết dấu hai chấm giữa tên mục và giá trị."],
  },
  comma: {
    en: [
      "a comma or a closing bracket is missing",
      "Put a comma between two entries, or close the bracket; decimals begin with a point.",
    ],
    vi: [
      "thiếu dấu phẩy hoặc dấu đóng ngoặc",
      "Viết dấu phẩy giữa hai mục, hoặc đóng ngoặc; số thập phân dùng dấu chấm (0.3).",
    ],
  },
  string: {
    en: ["a quote is opened and never closed", "Close the quote."],
    vi: ["dấu nháy kép mở mà không đóng", "Đóng dấu nháy kép."],
  },
  control: {
    en: [
      "a text holds a line end or another control character",
      "Write \\n for a line end within a text, and close every quote in its line.",
    ],
    vi: [
      "trong chữ có dấu xuống dòng hoặc ký tự điều khiển",
      "Đóng dấu nháy kép ngay trên cùng dòng; muốn xuống dòng trong chữ thì viết \\n.",
    ],
  },
  escape: {
    en: ["a backslash is followed by what JSON does not know", "Write \\\\ for a backslash."],
    vi: [
      "sau dấu gạch chéo ngược là ký tự không hợp lệ",
      "Muốn có dấu gạch chéo ngược thì viết \\\\.",
    ],
  },
  end: {
    en: ["the text ends too early", "Close every bracket; perhaps the file was cut off."],
    vi: ["nội dung kết thúc quá sớm", "Đóng đủ các dấu ngoặc; có thể tệp đã bị cắt."],
  },
  more: {
    en: ["something follows the document", "Leave it out; a file of lines is named .ndjson."],
    vi: [
      "còn nội dung sau khi tài liệu đã kết thúc",
      "Xóa phần thừa; tệp nhiều dòng phải có đuôi .ndjson.",
    ],
  },
};

export const jsonSaid = {
  notJson: (slip: JsonSlip): Wording => {
    const { en, vi } = slips[slip];
    return {
      en: [`This is not JSON: ${en[0]}`, en[1]],
      vi: [`Nội dung không đúng dạng JSON: ${vi[0]}`, vi[1]],
    };
  },
  /** Where the reader says no more than that it is not JSON. */
  unreadable: (): Wording => ({
    en: ["This is not JSON", "Save it again as JSON."],
    vi: ["Nội dung không đúng dạng JSON", "Lưu lại tệp ở dạng JSON."],
  }),
  doubledKey: (key: string): Wording => ({
    en: [`The key ${quote(key)} is there twice in one object`, "Leave one of the two out."],
    vi: [`Mục ${quote(key)} có hai lần trong cùng một chỗ`, "Bỏ một trong hai."],
  }),
};
