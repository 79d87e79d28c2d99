/** The words of a diagnosis. */
import type { Language } from "../language.js";

export interface DiagnosisWords {
  readonly feasible: string;
  readonly unknown: string;
  readonly none: string;
  readonly closed: (count: string, some: string) => string;
  readonly atMost: (limit: string, bound: string, reach: string) => string;
  readonly atLeast: (limit: string, bound: string, reach: string) => string;
  readonly because: string;
  readonly enterprises: (count: string) => string;
  readonly together: string;
  readonly duty: (name: string) => string;
  readonly duties: string;
  readonly factsAlone: string;
  readonly repairs: string;
  readonly change: (what: string, from: string, to: string) => string;
  readonly added: (what: string, which: string) => string;
  readonly apply: string;
  /** Fields of a policy that are no figure of a limit, by their lever. */
  readonly levers: Readonly<Record<string, string>>;
  readonly waits: string;
  readonly statuses: (which: string) => string;
  readonly districts: string;
  /** @param what the alternative @param who how many enterprises, some by name */
  readonly alternative: (what: string, who: string) => string;
  readonly unlocked: (who: string) => string;
  readonly some: (count: string, names: string) => string;
  /** Of parks. */
  readonly status: Readonly<Record<string, string>>;
}

const vi: DiagnosisWords = {
  feasible: "Chính sách này có kế hoạch khả thi.",
  unknown: "Chưa biết có kế hoạch khả thi hay không: phép tính dừng trước khi kết luận.",
  none: "Không có kế hoạch nào giữ được mọi quy định. Nguyên nhân:",
  closed: (count, some) =>
    `${count} doanh nghiệp bắt buộc phải thực hiện nhưng không còn nơi nào phù hợp (${some})`,
  atMost: (limit, bound, reach) => `${limit}: cần ít nhất ${bound}, nhiều nhất chỉ đạt ${reach}`,
  atLeast: (limit, bound, reach) => `${limit}: được nhiều nhất ${bound}, ít nhất đã là ${reach}`,
  because: "do",
  enterprises: (count) => `${count} doanh nghiệp`,
  together: "Những điều sau không thể cùng giữ",
  duty: (name) => `${name} bắt buộc phải thực hiện`,
  duties: "các doanh nghiệp bắt buộc phải thực hiện đúng hạn",
  factsAlone:
    "Các dữ kiện đã mâu thuẫn với nhau: không thay đổi nào của chính sách khắc phục được.",
  repairs: "Có thể sửa chính sách theo một trong các cách sau (cách đầu thay đổi ít nhất):",
  change: (what, from, to) => `${what}: từ ${from} thành ${to}`,
  added: (what, which) => `${what}: thêm ${which}`,
  apply: "Ghi cách đầu vào một tệp chính sách mới: thêm tùy chọn --apply và tên tệp.",
  levers: {
    deadline: "Thời hạn di dời",
    distance: "Khoảng cách xa nhất (km)",
    "cluster-size": "Quy mô được vào cụm công nghiệp",
    "park-status": "Khu, cụm được tiếp nhận thêm",
    "park-district": "Địa bàn tiếp nhận",
  },
  statuses: (which) => `Tiếp nhận mọi khu, cụm có tình trạng: ${which}`,
  districts: "Tiếp nhận tại mọi địa bàn",
  alternative: (what, who) => `Cho phép ${what} thay cho di dời: ${who}`,
  unlocked: (who) => `Bỏ việc ấn định di dời: ${who}`,
  some: (count, names) => `${count} doanh nghiệp (${names})`,
  status: { operating: "đang hoạt động", building: "đang xây dựng", planned: "quy hoạch" },
  waits: "Cho doanh nghiệp đến hạn mà chưa bố trí được gia hạn đến hết kỳ kế hoạch",
};

const en: DiagnosisWords = {
  feasible: "There is a plan under this policy.",
  unknown: "Whether there is a plan is not known: the search ended before.",
  none: "No plan keeps all rules. What is in the way:",
  closed: (count, some) => `${count} enterprises must act and have nowhere to go (${some})`,
  atMost: (limit, bound, reach) =>
    `${limit}: at least ${bound} is asked for, at most ${reach} is possible`,
  atLeast: (limit, bound, reach) =>
    `${limit}: at most ${bound} is allowed, at least ${reach} cannot be avoided`,
  because: "because of",
  enterprises: (count) => `${count} enterprises`,
  together: "These cannot be kept together",
  duty: (name) => `${name} must act`,
  duties: "those who are due act in time",
  factsAlone: "The facts contradict each other: no change of the policy helps.",
  repairs: "The policy can be changed in one of these ways (the first changes least):",
  change: (what, from, to) => `${what}: from ${from} to ${to}`,
  added: (what, which) => `${what}: also ${which}`,
  apply: "To write the first into a new policy file, give --apply and a file.",
  levers: {
    deadline: "Deadlines",
    distance: "Longest move (km)",
    "cluster-size": "Sizes that clusters take",
    "park-status": "Parks offered besides",
    "park-district": "Districts offered",
  },
  statuses: (which) => `Offer every park that is ${which}`,
  districts: "Offer parks of every district",
  alternative: (what, who) => `Allow in place of a move: ${what}, for ${who}`,
  unlocked: (who) => `Lift the lock to move of ${who}`,
  some: (count, names) => `${count} enterprises (${names})`,
  status: { operating: "operating", building: "under construction", planned: "planned" },
  waits: "Let those who are due and cannot be placed wait to the end",
};

export const diagnosisWords: Readonly<Record<Language, DiagnosisWords>> = { vi, en };
