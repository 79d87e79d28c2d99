/** What `checkProblem` says of names of places, in Vietnamese and English. */
import { quote } from "../errors.js";
import type { Language } from "../language.js";
import type { Said } from "./check-words.js";

export interface PlaceWords {
  readonly noDeadline: (count: number, city: string, meant: string | undefined) => Said;
  readonly deadlineOfNobody: (city: string, meant: string | undefined) => Said;
  readonly unknownWard: (count: number, ward: string, meant: string | undefined) => Said;
  /** @param merged the old wards that became the ward of that name */
  readonly newWard: (count: number, ward: string, merged: string) => Said;
  readonly otherCity: (
    count: number,
    id: string,
    ward: string,
    city: string,
    should: string,
  ) => Said;
  readonly otherNewWard: (
    count: number,
    id: string,
    ward: string,
    wardNew: string,
    should: string,
  ) => Said;
  readonly unknownDistrict: (count: number, district: string, meant: string | undefined) => Said;
  readonly zoneOfNobody: (zone: string, ward: string, meant: string | undefined) => Said;
  readonly riverOfNobody: (river: string, meant: string | undefined) => Said;
}

const nearestVi = (meant: string | undefined, otherwise: string): string =>
  meant === undefined ? otherwise : `Tên gần giống nhất là ${quote(meant)}: nếu đúng thì sửa lại.`;
const nearestEn = (meant: string | undefined, otherwise: string): string =>
  meant === undefined
    ? otherwise
    : `The nearest name is ${quote(meant)}: correct it if that is meant.`;

const vi: PlaceWords = {
  noDeadline: (count, city, meant) => [
    `${count} doanh nghiệp bắt buộc ở ${quote(city)} không có thời hạn nào, nên không bị ràng buộc.`,
    nearestVi(meant, "Thêm thời hạn cho nơi này, hoặc dùng * cho tất cả nơi còn lại."),
  ],
  deadlineOfNobody: (city, meant) => [
    `thời hạn của ${quote(city)} không ràng buộc ai: không doanh nghiệp nào trong danh sách ở đó.`,
    nearestVi(meant, "Sửa tên thành phố, hoặc dùng * cho tất cả nơi còn lại."),
  ],
  unknownWard: (count, ward, meant) => [
    `${count} doanh nghiệp ở phường cũ ${quote(ward)}, không có trong danh mục của Thuận An và Dĩ An.`,
    nearestVi(meant, "Kiểm tra tên phường; hiện chỉ dùng tọa độ."),
  ],
  newWard: (count, ward, merged) => [
    `${count} doanh nghiệp ghi phường cũ là ${quote(ward)}, nhưng đó là phường lập từ ngày 01/07/2025, gồm ${merged}.`,
    "Ghi phường cũ ở cột phường trước 01/07/2025, phường này ở cột phường từ 01/07/2025.",
  ],
  otherCity: (count, id, ward, city, should) => [
    `${count} doanh nghiệp có phường không thuộc thành phố đã ghi, ví dụ ${id}: phường ${ward} thuộc ${should}, không phải ${city}.`,
    "Sửa phường hoặc thành phố: thời hạn và chỉ tiêu tính theo thành phố.",
  ],
  otherNewWard: (count, id, ward, wardNew, should) => [
    `${count} doanh nghiệp có phường cũ và phường mới không khớp, ví dụ ${id}: ${ward} nay thuộc ${should}, không phải ${wardNew}.`,
    "Sửa một trong hai phường.",
  ],
  unknownDistrict: (count, district, meant) => [
    `${count} khu, cụm ở huyện ${quote(district)} không khớp với huyện nào của chính sách và không có trong danh mục, nên không được chọn.`,
    nearestVi(meant, "Kiểm tra tên huyện."),
  ],
  zoneOfNobody: (zone, ward, meant) => [
    `vùng ${zone} gồm phường ${quote(ward)}, không doanh nghiệp nào ở đó.`,
    nearestVi(meant, "Kiểm tra tên phường."),
  ],
  riverOfNobody: (river, meant) => [
    `giới hạn của sông ${quote(river)} không ràng buộc khu nào.`,
    nearestVi(meant, "Kiểm tra tên sông trong bảng khu, cụm."),
  ],
};

const en: PlaceWords = {
  noDeadline: (count, city, meant) => [
    `${count} mandatory enterprises in ${quote(city)} have no deadline, so that nothing binds them.`,
    nearestEn(meant, "Give that place a deadline, or use * for all others."),
  ],
  deadlineOfNobody: (city, meant) => [
    `the deadline of ${quote(city)} binds nobody: no enterprise of the register lies there.`,
    nearestEn(meant, "Correct the name of the city, or use * for all others."),
  ],
  unknownWard: (count, ward, meant) => [
    `${count} enterprises lie in the old ward ${quote(ward)}, which is none of Thuận An and Dĩ An.`,
    nearestEn(meant, "Check the name of the ward; only coordinates count for now."),
  ],
  newWard: (count, ward, merged) => [
    `${count} enterprises have ${quote(ward)} as their old ward, but that is a ward since 01/07/2025, made of ${merged}.`,
    "Give the old ward in the column of wards before 01/07/2025, this one in that of wards since 01/07/2025.",
  ],
  otherCity: (count, id, ward, city, should) => [
    `${count} enterprises have a ward that is not of their city, for instance ${id}: ${ward} is of ${should}, not of ${city}.`,
    "Correct the ward or the city: deadlines and quotas go by the city.",
  ],
  otherNewWard: (count, id, ward, wardNew, should) => [
    `${count} enterprises have an old and a new ward that do not go together, for instance ${id}: ${ward} became ${should}, not ${wardNew}.`,
    "Correct one of the two wards.",
  ],
  unknownDistrict: (count, district, meant) => [
    `${count} parks lie in district ${quote(district)}, which matches none of the policy and is not known, so that they are not offered.`,
    nearestEn(meant, "Check the name of the district."),
  ],
  zoneOfNobody: (zone, ward, meant) => [
    `zone ${zone} covers ward ${quote(ward)}, where no enterprise lies.`,
    nearestEn(meant, "Check the name of the ward."),
  ],
  riverOfNobody: (river, meant) => [
    `the limit of river ${quote(river)} binds no park.`,
    nearestEn(meant, "Check the name of the river in the table of parks."),
  ],
};

export const placeWords: Readonly<Record<Language, PlaceWords>> = { vi, en };
