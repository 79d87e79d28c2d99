/** What is said of a question about a plan that cannot be asked. */

import { nearFix } from "../domain/messages.js";
import { quote, type Wording } from "../errors.js";

export const askedSaid = {
  otherProblem: (): Wording => ({
    en: ["The plan is of another problem.", "Give the problem that it was made for."],
    vi: ["Kế hoạch này thuộc một bài toán khác.", "Đưa đúng bài toán mà kế hoạch được lập cho."],
  }),
  noEnterprise: (id: string, near: string | undefined): Wording => {
    const { en, vi } = nearFix(
      near,
      "Give the id of an enterprise of the register.",
      "Ghi mã của một doanh nghiệp trong danh sách.",
    );
    return {
      en: [`There is no enterprise ${quote(id)}.`, en[0]],
      vi: [`Không có doanh nghiệp nào có mã ${quote(id)}.`, vi[0]],
    };
  },
};
