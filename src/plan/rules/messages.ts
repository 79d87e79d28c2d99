/** What is said of a broken rule. The Vietnamese follows the name of who or what breaks it. */
import type { Remark } from "../../language.js";
import { figureVi as say } from "../../vietnamese.js";

/** Rules of a single act. */
export const actSaid = {
  locked: (to: string): Remark => ({
    message: `the enterprise is locked to ${to}`,
    vi: `doanh nghiệp đã chốt là ${to === "stay" ? "ở lại" : "di dời"}`,
  }),
  lockedPark: (park: string): Remark => ({
    message: `the enterprise is locked to park ${park}`,
    vi: `doanh nghiệp đã chốt đến khu "${park}"`,
  }),
  lockedYear: (year: number): Remark => ({
    message: `the enterprise is locked to ${year}`,
    vi: `doanh nghiệp đã chốt năm ${year}`,
  }),
  exempt: (): Remark => ({
    message: "the enterprise is exempt",
    vi: "doanh nghiệp không thuộc diện di dời",
  }),
  onlyIfDue: (kind: string): Remark => ({
    message: `${kind} is open to those who are due, and the enterprise is not`,
    vi: "phương án chỉ dành cho doanh nghiệp đến hạn, doanh nghiệp này chưa đến hạn",
  }),
  onlyIfJust: (kind: string, criteria: readonly string[]): Remark => ({
    message: `${kind} is open to those who fail just ${criteria.join(", ")}`,
    vi: `phương án chỉ dành cho doanh nghiệp chỉ vướng tiêu chí ${criteria.map((key) => key.slice(1)).join(", ")}`,
  }),
  notListed: (kind: string): Remark => ({
    message: `${kind} is not open to this enterprise`,
    vi: "phương án không dành cho doanh nghiệp này",
  }),
  notRemediable: (): Remark => ({
    message: "a criterion cannot be met on site",
    vi: "có tiêu chí không thể khắc phục tại chỗ",
  }),
  parkStatus: (status: string): Remark => ({
    message: `the park is ${status}`,
    vi: "khu ở tình trạng không được chọn",
  }),
  parkDistrict: (): Remark => ({
    message: "the park's district is not offered",
    vi: "khu ở huyện không được chọn",
  }),
  parkArea: (): Remark => ({
    message: "no area of the park is known",
    vi: "chưa biết diện tích của khu",
  }),
  sector: (sector: string): Remark => ({
    message: `the park does not take sector ${sector}`,
    vi: `khu không nhận ngành ${sector}`,
  }),
  banned: (): Remark => ({
    message: "the enterprise is banned from the park",
    vi: "doanh nghiệp không được vào khu này",
  }),
  noReadyBuilt: (): Remark => ({
    message: "the park has no ready-built space",
    vi: "khu không có nhà xưởng cho thuê",
  }),
  readyBuiltSize: (upTo: string): Remark => ({
    message: `ready-built space is for enterprises up to ${upTo}`,
    vi: "doanh nghiệp lớn hơn quy mô được thuê nhà xưởng",
  }),
  minimumLot: (needed: number, least: number): Remark => ({
    message: `needs ${needed} ha, the smallest lot is ${least} ha`,
    vi: `cần ${say(needed)} ha, lô nhỏ nhất là ${say(least)} ha`,
  }),
  clusterSize: (size: string): Remark => ({
    message: `a cluster does not take a ${size} enterprise`,
    vi: "cụm công nghiệp không nhận quy mô này",
  }),
  noDistance: (): Remark => ({
    message: "the distance is not known",
    vi: "chưa biết khoảng cách",
  }),
  tooFar: (km: number, farthest: number): Remark => ({
    message: `${km} km is farther than ${farthest} km`,
    vi: `${say(km)} km xa hơn mức cho phép ${say(farthest)} km`,
  }),
  outsideHorizon: (year: number): Remark => ({
    message: `${year} is not in the horizon`,
    vi: `năm ${year} nằm ngoài kỳ kế hoạch`,
  }),
  offeredFrom: (year: number): Remark => ({
    message: `the policy offers the park from ${year}`,
    vi: `chính sách chỉ đưa khu vào chọn từ năm ${year}`,
  }),
  opensIn: (year: number): Remark => ({
    message: `the park opens in ${year}`,
    vi: `khu mở năm ${year}`,
  }),
  closedIn: (year: number): Remark => ({
    message: `the park closed in ${year}`,
    vi: `khu đã đóng năm ${year}`,
  }),
  late: (due: number, latest: number): Remark =>
    latest === due
      ? { message: `the enterprise is due in ${due}`, vi: `doanh nghiệp đến hạn năm ${due}` }
      : {
          message: `the enterprise is due in ${due} and may wait to the end of ${latest - 1} only`,
          vi: `doanh nghiệp đến hạn năm ${due}, chỉ được chờ đến hết năm ${latest - 1}`,
        },
  means: (own: number, means: number): Remark => ({
    message: `its own part is ${own} million VND, it can raise ${means}`,
    vi: `phần tự chi là ${say(own)} triệu đồng, chỉ lo được ${say(means)} triệu đồng`,
  }),
};

/** Rules of the whole list of decisions. */
export const ruleSaid = {
  notInRegister: (): Remark => ({
    message: "is not in the register",
    vi: "không có trong danh sách doanh nghiệp",
  }),
  notOffered: (choice: string): Remark => ({
    message: `the policy does not offer ${choice}`,
    vi: "chính sách không có phương án này",
  }),
  noSuchPark: (): Remark => ({
    message: "is not a park of the problem",
    vi: "không phải là khu, cụm của bài toán",
  }),
  actsTwice: (): Remark => ({
    message: "acts more than once",
    vi: "có nhiều hơn một quyết định",
  }),
  lockedButStays: (): Remark => ({
    message: "is locked to move but stays",
    vi: "đã chốt là di dời nhưng lại ở lại",
  }),
  mustAct: (due: number): Remark => ({
    message: `must act by ${due} but stays`,
    vi: `phải thực hiện đến hết năm ${due} nhưng lại ở lại`,
  }),
  apart: (own: string, group: string, other: string): Remark => ({
    message: `${own}, others of ${group}: ${other}`,
    vi: `làm khác các doanh nghiệp cùng nhóm "${group}"`,
  }),
  wholeArea: (acting: number, all: number): Remark => ({
    message: `${acting} of ${all} enterprises act: all or none may`,
    vi: `${acting} trên ${all} doanh nghiệp thực hiện: phải là tất cả hoặc không ai`,
  }),
  afterArea: (year: number, area: string): Remark => ({
    message: `acts after ${year}, when ${area} closes`,
    vi: `thực hiện sau năm ${year}, khi "${area}" đã đóng`,
  }),
  gate: (park: string, let_: number, needed: number): Remark => ({
    message: `${park} has let ${let_} ha by then, ${needed} ha are needed`,
    vi: `đến lúc đó khu "${park}" mới cho thuê ${say(let_)} ha, cần ${say(needed)} ha`,
  }),
  cannotOpen: (): Remark => ({
    message: "cannot be opened, or is opened twice",
    vi: "không mở được, hoặc được mở hai lần",
  }),
  notOpened: (): Remark => ({
    message: "takes somebody but is not opened",
    vi: "có doanh nghiệp vào nhưng chưa được mở",
  }),
  noStep: (): Remark => ({
    message: "no step can be built then",
    vi: "năm đó không xây được bước nào",
  }),
  manySteps: (count: number, most: number): Remark => ({
    message: `${count} steps are more than ${most}`,
    vi: `${count} bước, nhiều nhất là ${most} bước`,
  }),
  above: (value: number, limit: number): Remark => ({
    message: `${value} is above the limit ${limit}`,
    vi: `đạt ${say(value)}, nhiều nhất là ${say(limit)}`,
  }),
  below: (value: number, limit: number): Remark => ({
    message: `${value} is below the limit ${limit}`,
    vi: `đạt ${say(value)}, ít nhất là ${say(limit)}`,
  }),
};
