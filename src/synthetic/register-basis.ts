/**
 * What `generateRegister` draws from, as data that is written beside a register: the figures are those of
 * `register-calibration.ts`, the ranges and reasons stand here.
 */
import type { RegisterAssumption, RegisterBasis } from "../domain/register-basis.js";
import { once } from "../once.js";
import {
  borrowedShare,
  cityCalibration,
  criterionPercent,
  domesticWastewaterM3PerDayPerWorker,
  exposureAreaKm2,
  exposureFactor,
  foreignFundsFactor,
  foreignPercent,
  intensityFactor,
  kmPerDegree,
  leaseFromYear,
  leaseYearsMaximum,
  machineryKnownShare,
  machineryMillionVndPerWorker,
  meanLandHa,
  meanWorkers,
  measuredFromM3PerDay,
  orchardPlantFactor,
  ownFundsMillionVndPerWorker,
  sectorCalibration,
  weakFactor,
  weakShare,
  workersPerHa,
  workersRange,
  workersSigmaLog,
} from "./register-calibration.js";

interface Basis {
  readonly name: string;
  readonly unit: string;
  /** Left out: nobody says. */
  readonly range?: string;
  readonly reason: string;
  /** Default `assumed`. */
  readonly grade?: "derived";
}

// By name: a namespace taken as a whole would go into every bundle.
const figures = {
  meanWorkers,
  workersSigmaLog,
  workersRange,
  meanLandHa,
  workersPerHa,
  domesticWastewaterM3PerDayPerWorker,
  intensityFactor,
  machineryMillionVndPerWorker,
  machineryKnownShare,
  leaseFromYear,
  leaseYearsMaximum,
  exposureAreaKm2,
  exposureFactor,
  kmPerDegree,
  measuredFromM3PerDay,
  criterionPercent,
  weakShare,
  weakFactor,
  foreignPercent,
  ownFundsMillionVndPerWorker,
  foreignFundsFactor,
  borrowedShare,
  orchardPlantFactor,
};

const bases: Readonly<Record<keyof typeof figures | "enterprisesByCity" | "sectorShares", Basis>> =
  {
    meanWorkers: {
      name: "Lao động bình quân",
      unit: "lao động mỗi doanh nghiệp",
      range: "99-104",
      reason: "288.500-290.000 lao động trên 2.800-2.900 doanh nghiệp",
      grade: "derived",
    },
    workersSigmaLog: {
      name: "Độ phân tán của số lao động",
      unit: "độ lệch chuẩn của logarit",
      range: "1-1,5",
      reason: "không có phân bố quy mô công bố; trung vị thành 46 lao động",
    },
    workersRange: {
      name: "Số lao động ít nhất và nhiều nhất",
      unit: "lao động",
      reason: "dưới 5 là hộ sản xuất; doanh nghiệp lớn nhất được báo chí nêu tên có hơn 2.000",
    },
    meanLandHa: {
      name: "Đất bình quân",
      unit: "ha mỗi doanh nghiệp",
      range: "0,8-1,5",
      reason: "100 lao động với 65 (Biên Hòa 1) đến 121 lao động mỗi ha (Bình Đường), suy ra",
    },
    workersPerHa: {
      name: "Mật độ lao động",
      unit: "lao động mỗi ha: thấp, hay gặp, cao",
      range: "38-160",
      reason: "khu đã biết: 38 (mới) đến 121 (cũ), suy ra; cơ sở ngoài khu chật hơn",
    },
    domesticWastewaterM3PerDayPerWorker: {
      name: "Nước thải sinh hoạt",
      unit: "m³/ngày mỗi lao động",
      range: "0,03-0,06",
      reason: "mức thiết kế thường dùng",
    },
    intensityFactor: {
      name: "Mức phát thải so với mức của ngành",
      unit: "lần mức của ngành: thấp, hay gặp, cao",
      reason: "các cơ sở cùng ngành rất khác nhau; trung bình là 1",
    },
    machineryMillionVndPerWorker: {
      name: "Giá trị máy móc",
      unit: "triệu đồng mỗi lao động: thấp, hay gặp, cao",
      range: "50-400",
      reason: "không có số công bố; trung bình 150",
    },
    machineryKnownShare: {
      name: "Phần doanh nghiệp ghi giá trị máy móc",
      unit: "phần doanh nghiệp có ghi",
      range: "0-1",
      reason: "danh sách thật thiếu số này ở nhiều hàng",
    },
    leaseFromYear: {
      name: "Năm đầu tính thời hạn thuê",
      unit: "năm",
      reason: "năm đầu của kế hoạch",
    },
    leaseYearsMaximum: {
      name: "Thời hạn thuê còn lại nhiều nhất",
      unit: "năm còn lại, phân bố đều từ 0",
      range: "20-50",
      reason: "Bình Đường: còn trên 20 năm (công bố)",
    },
    exposureAreaKm2: {
      name: "Diện tích chịu ảnh hưởng quanh nhà máy",
      unit: "km²",
      range: "0,03-0,8",
      reason: "bán kính 200 m (100-500 m) quanh nhà máy",
    },
    exposureFactor: {
      name: "Mật độ dân quanh nhà máy so với phường",
      unit: "lần mật độ của phường: thấp, hay gặp, cao",
      reason: "mật độ quanh từng nhà máy không có số",
    },
    kmPerDegree: {
      name: "Độ dài một độ vĩ, một độ kinh",
      unit: "km mỗi độ",
      reason: "độ dài một độ ở vĩ độ 10,9",
      grade: "derived",
    },
    measuredFromM3PerDay: {
      name: "Mức nước thải từ đó có số đo",
      unit: "m³/ngày",
      range: "20-200",
      reason: "103 trạm đo 85 % nước thải công nghiệp (VNA 01/03/2022): chỉ cơ sở lớn có số đo",
    },
    criterionPercent: {
      name: "Kết quả từng tiêu chí",
      unit: "% doanh nghiệp: không khắc phục được, khắc phục được, chưa rõ",
      range: "C1-C3 không khắc phục được 5-20; C4 30-60",
      reason: "chưa công bố tỷ lệ nào; cơ sở nhỏ ít được kiểm tra, quy hoạch đang làm lại",
    },
    weakShare: {
      name: "Phần doanh nghiệp có nhiều vi phạm cùng lúc",
      unit: "phần doanh nghiệp",
      range: "0,1-0,3",
      reason: "vi phạm không khắc phục được của C1-C3 hay gặp ở cùng một cơ sở",
    },
    weakFactor: {
      name: "Số lần vi phạm nhiều hơn ở các doanh nghiệp ấy",
      unit: "lần",
      range: "1-6",
      reason: "ở 1 các tiêu chí độc lập; ở 6 chín phần mười vi phạm dồn vào 15 % cơ sở",
    },
    foreignPercent: {
      name: "Phần doanh nghiệp vốn nước ngoài",
      unit: "% doanh nghiệp theo quy mô",
      range: "cả thảy 8-40",
      reason:
        "cả thảy 25 % như ngành gỗ (25,5 %, công bố); Biên Hòa 1: 6 trên 76 = 8 % (suy ra); doanh nghiệp nước ngoài lớn hơn",
    },
    ownFundsMillionVndPerWorker: {
      name: "Vốn tự có để di dời",
      unit: "triệu đồng mỗi lao động theo quy mô: thấp, hay gặp, cao",
      range: "100-400",
      reason:
        "không có số công bố; bồi thường ở Biên Hòa 1 là 357 triệu mỗi lao động (7.500 tỷ, 21.000 lao động, suy ra)",
    },
    foreignFundsFactor: {
      name: "Vốn của doanh nghiệp nước ngoài so với trong nước",
      unit: "lần",
      range: "1-2",
      reason: "công ty mẹ góp vốn",
    },
    borrowedShare: {
      name: "Phần vốn vay",
      unit: "phần vay trong số huy động được",
      range: "0-0,75",
      reason:
        "ngân hàng cho vay theo quyền thuê đất và nhà xưởng mới; 0,65 không đủ cho chỉ tiêu 30 % vào năm 2028",
    },
    orchardPlantFactor: {
      name: "Số doanh nghiệp ở xã vườn so với dân số",
      unit: "lần số doanh nghiệp theo dân",
      range: "0-0,5",
      reason: "An Sơn là xã vườn cây ăn trái",
    },
    enterprisesByCity: {
      name: "Số doanh nghiệp theo thành phố",
      unit: "doanh nghiệp",
      range: "±20 %",
      reason: "2.850 của năm thành phố chia theo dân số 2024; không có số công bố theo thành phố",
    },
    sectorShares: {
      name: "Tỷ lệ doanh nghiệp theo ngành",
      unit: "% doanh nghiệp",
      reason:
        "không có số công bố; mức phát thải mỗi lao động của từng ngành cũng là giả định, xem hướng dẫn của ví dụ",
    },
  };

/** Words for the keys of figures that have several parts. */
const keyWords: Readonly<Record<string, string>> = {
  lat: "vĩ",
  lon: "kinh",
  c1: "C1",
  c2: "C2",
  c3: "C3",
  c4: "C4",
  unfixable: "không khắc phục được",
  fixable: "khắc phục được",
  unknown: "chưa rõ",
  micro: "siêu nhỏ",
  small: "nhỏ",
  medium: "vừa",
  large: "lớn",
};

const format = once(
  () => new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4, useGrouping: false }),
);

/** Several numbers in a line: parts after semicolons, those of a part in brackets. */
function inWords(value: unknown): string {
  if (typeof value === "number") return format().format(value);
  if (Array.isArray(value)) return value.map(inWords).join("; ");
  return Object.entries(value as object)
    .map(([key, inner]) => {
      const said = inWords(inner);
      return `${keyWords[key] ?? key} ${typeof inner === "number" ? said : `(${said})`}`;
    })
    .join("; ");
}

/** What a register of `generateRegister` rests on: every assumption of the generator, with its reason. */
export function generatedRegisterBasis(): RegisterBasis {
  const values: Readonly<Record<keyof typeof bases, unknown>> = {
    ...figures,
    enterprisesByCity: Object.fromEntries(
      cityCalibration.map(({ city, enterprises }) => [city, enterprises]),
    ),
    sectorShares: Object.fromEntries(
      sectorCalibration.map(({ name, sharePercent }) => [name, sharePercent]),
    ),
  };
  const assumptions = (Object.keys(bases) as (keyof typeof bases)[]).map((id) => {
    const value = values[id];
    const said = typeof value === "number" ? value : inWords(value);
    return { grade: "assumed", ...bases[id], value: said } satisfies RegisterAssumption;
  });
  return { synthetic: true, assumptions };
}
