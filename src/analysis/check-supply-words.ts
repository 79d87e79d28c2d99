/** What `checkProblem` says of demand against supply, of the size of money and of outliers, in both languages. */
import type { Language } from "../language.js";
import type { Said } from "./check-words.js";

/** What an outlier is of. */
export type Series =
  | "land"
  | "workers"
  | "residents"
  | "wastewater"
  | "waste"
  | "machinery"
  | "means"
  | "cod"
  | "tss"
  | "dust"
  | "so2"
  | "nox"
  | "voc"
  | "parkArea"
  | "parkPrice"
  | "parkWastewater";

export interface SupplyWords {
  readonly locale: string;
  readonly resources: Readonly<Record<string, string>>;
  readonly byYear: (year: number, resource: string, need: string, room: string) => Said;
  readonly atPark: (park: string, resource: string, need: string, room: string) => Said;
  readonly quotaRoom: (
    floor: string,
    year: number,
    resource: string,
    need: string,
    room: string,
  ) => Said;
  readonly quotaBudget: (floor: string, year: number, least: string, given: string) => Said;
  readonly districtPace: (must: string, most: string) => Said;
  readonly budgetHuge: (given: string, times: string, all: string) => Said;
  readonly budgetTiny: (given: string, least: string) => Said;
  readonly outlier: (
    series: Series,
    count: number,
    id: string,
    value: string,
    median: string,
  ) => Said;
}

const seriesVi: Readonly<Record<Series, string>> = {
  land: "diện tích đất trên một lao động (m²)",
  workers: "số lao động",
  residents: "số dân chịu ảnh hưởng",
  wastewater: "nước thải trên một lao động (m³/ngày đêm)",
  waste: "chất thải nguy hại trên một lao động (tấn/năm)",
  machinery: "giá trị máy móc trên một lao động (triệu đồng)",
  means: "khả năng tài chính trên một lao động (triệu đồng)",
  cod: "COD trên một lao động (kg/ngày)",
  tss: "TSS trên một lao động (kg/ngày)",
  dust: "bụi trên một lao động (kg/ngày)",
  so2: "SO₂ trên một lao động (kg/ngày)",
  nox: "NOₓ trên một lao động (kg/ngày)",
  voc: "VOC trên một lao động (kg/ngày)",
  parkArea: "diện tích khu (ha)",
  parkPrice: "giá thuê đất của khu (USD/m²)",
  parkWastewater: "công suất nước thải còn lại của khu (m³/ngày đêm)",
};
const seriesEn: Readonly<Record<Series, string>> = {
  land: "land per worker (m²)",
  workers: "workers",
  residents: "residents exposed",
  wastewater: "wastewater per worker (m³/day)",
  waste: "hazardous waste per worker (t/year)",
  machinery: "machines per worker (million VND)",
  means: "means per worker (million VND)",
  cod: "COD per worker (kg/day)",
  tss: "TSS per worker (kg/day)",
  dust: "dust per worker (kg/day)",
  so2: "SO₂ per worker (kg/day)",
  nox: "NOₓ per worker (kg/day)",
  voc: "VOC per worker (kg/day)",
  parkArea: "area of the park (ha)",
  parkPrice: "lease price of the park (USD/m²)",
  parkWastewater: "wastewater that the park can take (m³/day)",
};

const vi: SupplyWords = {
  locale: "vi-VN",
  resources: {
    landHa: "ha đất",
    wastewaterM3PerDay: "m³ nước thải/ngày đêm",
    codKgPerDay: "kg COD/ngày",
    powerMw: "MW điện",
    labourWorkers: "lao động",
  },
  byYear: (year, resource, need, room) => [
    `các doanh nghiệp bắt buộc di dời đến hết năm ${year} cần ${need} ${resource}, đến năm đó các khu chỉ có ${room}.`,
    "Thêm khu, giao đất sớm hơn, lùi thời hạn, hoặc cho phép phương án khác.",
  ],
  atPark: (park, resource, need, room) => [
    `các doanh nghiệp được chỉ định vào ${park} cần ${need} ${resource}, khu chỉ còn ${room}.`,
    "Chỉ định bớt doanh nghiệp sang khu khác, hoặc kiểm tra số liệu của khu.",
  ],
  quotaRoom: (floor, year, resource, need, room) => [
    `muốn đạt mức sàn ${floor} đến hết năm ${year} phải có ít nhất ${need} ${resource}, tất cả các khu chỉ có ${room}.`,
    "Hạ mức sàn, thêm khu hoặc giao đất sớm hơn, hoặc cho phương án khác được tính.",
  ],
  quotaBudget: (floor, year, least, given) => [
    `muốn đạt mức sàn ${floor} đến hết năm ${year} phải chi ít nhất ${least} triệu đồng, tất cả các năm chỉ cấp ${given} triệu đồng.`,
    "Tăng ngân sách hoặc hạ mức sàn.",
  ],
  districtPace: (must, most) => [
    `${must} doanh nghiệp bắt buộc di dời, các huyện tiếp nhận chỉ nhận nhiều nhất ${most} trong cả kỳ.`,
    "Nâng giới hạn của các huyện, hoặc thêm huyện.",
  ],
  budgetHuge: (given, times, all) => [
    `ngân sách các năm là ${given} triệu đồng, gấp ${times} lần chi phí nếu mọi doanh nghiệp đều chọn cách đắt nhất (${all} triệu đồng).`,
    "Ngân sách tính bằng triệu đồng; nếu đang ghi bằng đồng thì chia cho 1.000.000.",
  ],
  budgetTiny: (given, least) => [
    `ngân sách các năm là ${given} triệu đồng, không đủ cho một doanh nghiệp nào (ít nhất ${least} triệu đồng).`,
    "Ngân sách tính bằng triệu đồng; nếu đang ghi bằng tỷ đồng thì nhân với 1.000.",
  ],
  outlier: (series, count, id, value, median) => [
    `${count} giá trị lệch hẳn các dòng khác: ${seriesVi[series]}, ví dụ ${id}: ${value}, trung vị ${median}.`,
    "Kiểm tra dấu thập phân và đơn vị của ô này.",
  ],
};

const en: SupplyWords = {
  locale: "en-GB",
  resources: {
    landHa: "ha of land",
    wastewaterM3PerDay: "m³ of wastewater/day",
    codKgPerDay: "kg of COD/day",
    powerMw: "MW of power",
    labourWorkers: "workers",
  },
  byYear: (year, resource, need, room) => [
    `enterprises that must move by ${year} need ${need} ${resource}, by then the parks have ${room}.`,
    "Offer more parks, deliver land sooner, put deadlines later, or allow alternatives.",
  ],
  atPark: (park, resource, need, room) => [
    `enterprises that are locked to ${park} need ${need} ${resource}, the park has ${room}.`,
    "Lock some of them to another park, or check the figures of the park.",
  ],
  quotaRoom: (floor, year, resource, need, room) => [
    `reaching the floor of ${floor} by ${year} takes at least ${need} ${resource}, all parks have ${room}.`,
    "Lower the floor, offer more parks or land sooner, or let alternatives count.",
  ],
  quotaBudget: (floor, year, least, given) => [
    `reaching the floor of ${floor} by ${year} costs at least ${least} million VND, all years together give ${given} million VND.`,
    "Raise the budget or lower the floor.",
  ],
  districtPace: (must, most) => [
    `${must} enterprises must move, the receiving districts take at most ${most} in all years.`,
    "Raise the limits of the districts, or offer more of them.",
  ],
  budgetHuge: (given, times, all) => [
    `the budget of all years is ${given} million VND, ${times} times what all enterprises cost by their dearest choice (${all} million VND).`,
    "Budgets are in million VND; divide by 1,000,000 if this one is in VND.",
  ],
  budgetTiny: (given, least) => [
    `the budget of all years is ${given} million VND, not enough for a single enterprise (at least ${least} million VND).`,
    "Budgets are in million VND; multiply by 1,000 if this one is in billion VND.",
  ],
  outlier: (series, count, id, value, median) => [
    `${count} values are far from all others: ${seriesEn[series]}, for instance ${id}: ${value}, median ${median}.`,
    "Check the decimal mark and the unit of the cell.",
  ],
};

export const supplyWords: Readonly<Record<Language, SupplyWords>> = { vi, en };
