/** What a policy says against itself or names without its being there, in words. */
import { quote, type Wording } from "../errors.js";
import { fieldWord } from "./field-words.js";
import { nearFix } from "./messages.js";

const orLeaveOut = (near: string | undefined): Wording =>
  nearFix(near, "Correct the name or leave it out.", "Sửa tên, hoặc bỏ đi.");

/** What is not there, with the nearest that is. */
function absent(en: string, vi: string, { en: fixEn, vi: fixVi }: Wording): Wording {
  return { en: [en, fixEn[0]], vi: [vi, fixVi[0]] };
}

export const policySaid = {
  horizon: (from: number, to: number, most: number): Wording => ({
    en: [
      `${from} to ${to} is not 1 to ${most} years.`,
      "Give the first and the last year of the plan.",
    ],
    vi: [
      `Từ ${from} đến ${to} không phải là 1 đến ${most} năm.`,
      "Ghi năm đầu và năm cuối của kế hoạch.",
    ],
  }),
  /** @param widen whether another horizon would do as well */
  outsideHorizon: (year: string | number, from: number, to: number, widen: boolean): Wording => ({
    en: [
      `year ${year} is not in the horizon ${from}-${to}.`,
      widen ? "Leave it out or widen the horizon." : "Give a year of the horizon.",
    ],
    vi: [
      `Năm ${year} nằm ngoài kỳ kế hoạch ${from}–${to}.`,
      widen ? "Bỏ năm này, hoặc kéo dài kỳ kế hoạch." : "Ghi một năm trong kỳ kế hoạch.",
    ],
  }),
  crossed: (lower: number, upper: number): Wording => ({
    en: [`the floor ${lower} is above the ceiling ${upper}.`, "Exchange them."],
    vi: [`Mức sàn ${lower} cao hơn mức trần ${upper}.`, "Đổi chỗ hai mức."],
  }),
  softAndWaiting: (rule: string): Wording => ({
    en: [
      `${quote(rule)} is soft, but the due may wait (postpone).`,
      "Keep one of the two: postpone names who waits, a soft rule only counts breaches.",
    ],
    vi: [
      `Quy tắc ${quote(rule)} được phép nới, trong khi chính sách đã cho gia hạn ("postpone").`,
      "Chỉ giữ một trong hai: gia hạn nêu rõ ai được chờ, còn quy tắc nới chỉ đếm số lần vi phạm.",
    ],
  }),
  groupWithoutField: (): Wording => ({
    en: ["names a group but not by which field.", 'Add "by".'],
    vi: ["Nêu tên nhóm nhưng không nói chia nhóm theo gì.", 'Thêm mục "by".'],
  }),
  nobodyInGroup: (by: string, group: string, near: string | undefined): Wording =>
    absent(
      `no enterprise has ${by} ${quote(group)}.`,
      `Không doanh nghiệp nào có ${fieldWord(by)} là ${quote(group)}.`,
      nearFix(near, "Correct the name of the group.", "Sửa tên nhóm."),
    ),
  quotaTwice: (): Wording => ({
    en: [
      "speaks of the same measure, group and year as an earlier one.",
      "Make one quota of the two, or name the groups.",
    ],
    vi: [
      "Trùng đại lượng, nhóm và năm với một chỉ tiêu trước.",
      "Gộp hai chỉ tiêu làm một, hoặc ghi rõ từng nhóm.",
    ],
  }),
  twice: (key: string): Wording => ({
    en: [`${quote(key)} is there already.`, "Make one of the two."],
    vi: [`Đã có ${quote(key)} ở trên.`, "Gộp hai mục làm một."],
  }),
  noWeight: (): Wording => ({
    en: ["all weights are 0.", "Give at least one medium a weight."],
    vi: ["Mọi trọng số đều bằng 0.", "Cho ít nhất một môi trường trọng số lớn hơn 0."],
  }),
  unknownDistrict: (district: string, near: string | undefined): Wording =>
    absent(
      `no park lies in district ${quote(district)}.`,
      `Không khu, cụm nào nằm ở huyện ${quote(district)}.`,
      orLeaveOut(near),
    ),
  unknownArea: (area: string, near: string | undefined): Wording =>
    absent(
      `no enterprise is in area ${quote(area)}.`,
      `Không doanh nghiệp nào ở khu vực ${quote(area)}.`,
      nearFix(near, "Correct the name of the area.", "Sửa tên khu vực."),
    ),
  noField: (field: string): Wording => ({
    en: [
      `${quote(field)} is not a field of the policy.`,
      "Correct the path, such as budgets[0].perYear.",
    ],
    vi: [
      `Chính sách không có mục ${quote(field)}.`,
      'Sửa đường dẫn của mục, ví dụ "budgets[0].perYear".',
    ],
  }),
  unknownPark: (id: string, near: string | undefined): Wording =>
    absent(
      `names park ${quote(id)}, which is not there.`,
      `Không có khu, cụm nào có mã ${quote(id)}.`,
      nearFix(near, "Correct the id of the park.", "Sửa mã khu."),
    ),
  unknownEnterprise: (id: string, near: string | undefined): Wording =>
    absent(
      `names enterprise ${quote(id)}, which is not in the register.`,
      `Không có doanh nghiệp nào có mã ${quote(id)} trong danh sách.`,
      nearFix(near, "Correct the id or leave it out.", "Sửa mã, hoặc bỏ đi."),
    ),
  unknownChoice: (choice: string, near: string | undefined, kinds: readonly string[]): Wording =>
    absent(
      `${quote(choice)} is neither a park nor an alternative.`,
      `${quote(choice)} không phải là mã khu, cũng không phải là phương án khác.`,
      nearFix(
        near,
        `Give the id of a park or one of ${kinds.join(", ")}.`,
        `Ghi mã khu hoặc một trong: ${kinds.map((kind) => quote(kind)).join(", ")}.`,
      ),
    ),
  softPark: (rule: string, park: string, near: string | undefined): Wording =>
    absent(
      `${quote(rule)} names park ${quote(park)}, which is not there.`,
      `${quote(rule)} nêu khu ${quote(park)}, nhưng không có khu này.`,
      nearFix(near, "Correct the id of the park.", "Sửa mã khu."),
    ),
  parkAndAlternative: (): Wording => ({
    en: ["names a park and an alternative, and no decision is both.", "Make two terms of it."],
    vi: [
      "Nêu cả khu, cụm lẫn phương án khác, trong khi một quyết định chỉ là một trong hai.",
      "Tách thành hai mục.",
    ],
  }),
  parkLikeAlternative: (id: string): Wording => ({
    en: [
      `a park has the id ${quote(id)}, which is the name of an alternative.`,
      "Give the park another id.",
    ],
    vi: [`Mã khu ${quote(id)} trùng tên một phương án khác.`, "Cho khu một mã khác."],
  }),
};
