/** What is said of options and files of the analyses, and of what should not have happened in them. */
import { nearFix } from "../domain/messages.js";
import { quote, type Wording } from "../errors.js";
import { once } from "../once.js";

const figure = once(() => new Intl.NumberFormat("vi-VN", { maximumSignificantDigits: 12 }));
const say = (value: number): string => figure().format(value);

const again = [
  "Run that shard again, with the same problem, plans and options.",
  "Chạy lại phần đó với cùng bài toán, kế hoạch và tùy chọn.",
] as const;

const ofShards = (en: string, vi: string): Wording => ({ en: [en, again[0]], vi: [vi, again[1]] });

export const optionSaid = {
  count: (name: string, value: number, least: number): Wording => ({
    en: [`${name} is ${value}; expected a whole number of at least ${least}.`],
    vi: [`${quote(name)} là ${say(value)}; cần một số nguyên từ ${say(least)} trở lên.`],
  }),
  fraction: (name: string, value: number): Wording => ({
    en: [`${name} is ${value}; expected a fraction from 0 to 1.`],
    vi: [`${quote(name)} là ${say(value)}; cần một tỷ lệ từ 0 đến 1.`],
  }),
  sameAxes: (axes: readonly string[]): Wording => ({
    en: ["Both axes are the same.", `Choose two of: ${axes.join(", ")}.`],
    vi: [
      "Hai mặt cần so sánh trùng nhau.",
      `Chọn hai mặt khác nhau trong: ${axes.map(quote).join(", ")}.`,
    ],
  }),
  noBudget: (): Wording => ({
    en: ["The policy has no budget that could come in slices.", "Give the policy a budget."],
    vi: ["Chính sách chưa có ngân sách để chia thành từng phần.", "Thêm ngân sách vào chính sách."],
  }),
  shard: (text: string, variables: readonly string[]): Wording => ({
    en: [
      `The shard ${quote(text)} makes no sense.`,
      `Write i/n with i from 1 to n; auto/n needs one of ${variables.join(", ")}, below n.`,
    ],
    vi: [
      `Phần ${quote(text)} không hợp lệ.`,
      `Ghi "i/n" với "i" từ 1 đến "n"; "auto/n" cần một trong các biến môi trường ${variables.map(quote).join(", ")}, nhỏ hơn "n".`,
    ],
  }),
};

export const planSaid = {
  ofAnother: (): Wording => ({
    en: [
      "The plan is of another problem: its digest differs.",
      "Solve this problem again, or give the problem that the plan was made of.",
    ],
    vi: [
      "Kế hoạch thuộc một bài toán khác: mã kiểm tra không khớp.",
      "Giải lại bài toán này, hoặc chỉ ra đúng bài toán đã dùng để lập kế hoạch.",
    ],
  }),
  breaks: (rule: string, broken: { readonly message: string; readonly vi: string }): Wording => ({
    en: [`A plan of the front breaks ${rule}: ${broken.message}.`],
    vi: [`Một phương án vi phạm quy tắc ${quote(rule)}: ${broken.vi}.`],
  }),
};

export const scenarioSaid = {
  torn: (): Wording =>
    ofShards("This shard is torn or unfinished.", "Phần này bị hỏng hoặc chưa chạy xong."),
  other: (): Wording =>
    ofShards("This shard is of another study.", "Phần này thuộc một lần tính khác."),
  missing: (): Wording => ofShards("This shard is missing.", "Thiếu phần này."),
  doubled: (): Wording => ({
    en: ["This shard is there twice.", "Give each shard once."],
    vi: ["Phần này có hai lần.", "Chỉ ghi mỗi phần một lần."],
  }),
  notScenarios: (): Wording => ({
    en: ["This is no file of scenarios.", "Give a file that `didoi uncertainty` wrote."],
    vi: ["Đây không phải là tệp kịch bản.", "Chỉ ra tệp do lệnh `didoi uncertainty` ghi."],
  }),
  none: (): Wording => ({
    en: ["There is no file to merge.", "Name the files of all shards."],
    vi: ["Không có tệp nào để gộp.", "Ghi tên tệp của mọi phần."],
  }),
  ended: (index: number, status: string): Wording => ({
    en: [`Scenario ${index} ended as ${status}.`],
    vi: [`Kịch bản ${say(index)} kết thúc ở trạng thái ${quote(status)}.`],
  }),
};

export const askedSaid = {
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
  noChoice: (id: string, near: string | undefined): Wording => {
    const { en, vi } = nearFix(
      near,
      'Give the id of a park, an alternative of the policy, or "stay".',
      'Ghi mã của một khu, một phương án của chính sách, hoặc "stay" (ở lại).',
    );
    return {
      en: [`There is no choice ${quote(id)}.`, en[0]],
      vi: [`Không có lựa chọn nào là ${quote(id)}.`, vi[0]],
    };
  },
};
