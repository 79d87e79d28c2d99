/** What is said of threads of scenarios and of the file that they are kept in. */
import { quote, type Wording } from "../errors.js";

export const poolSaid = {
  crashed: (index: number, attempts: number, why: string): Wording => ({
    en: [`Scenario ${index} was tried ${attempts} times, and each time its thread failed: ${why}.`],
    vi: [
      `Đã thử kịch bản ${index} ${attempts} lần, lần nào luồng tính cũng hỏng; hệ thống báo ${quote(why)}.`,
    ],
  }),
  otherStudy: (): Wording => ({
    en: ["The file holds scenarios of another study.", "Name another file, or delete this one."],
    vi: ["Tệp đang chứa kịch bản của một lần tính khác.", "Đặt tên tệp khác, hoặc xóa tệp này."],
  }),
};
