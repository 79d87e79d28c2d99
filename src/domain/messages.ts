/** What records say against each other, in words. */
import { quote, type Wording } from "../errors.js";
import { figureVi } from "../vietnamese.js";

/** "Did you mean …?" where a name is near, else what to do. */
export function nearFix(near: string | undefined, en: string, vi: string): Wording {
  return near === undefined
    ? { en: [en], vi: [vi] }
    : { en: [`Did you mean ${quote(near)}?`], vi: [`Có phải ý bạn là ${quote(near)}?`] };
}

const say = (value: number | undefined): string => figureVi(value ?? Number.NaN);

const lists: Readonly<Record<string, string>> = {
  enterprises: "doanh nghiệp",
  parks: "khu, cụm",
  zones: "vùng",
  assumptions: "giả định",
};

/** `parks[3]` as "khu, cụm thứ 4". */
const entry = (list: string, index: number): string => `${lists[list] ?? list} thứ ${index + 1}`;

/** What a park's figures say against each other. */
export const parkContradictions = {
  phases: (phased: number, room: number): Wording => ({
    en: [`delivers more land (${phased} ha) than it has (${room} ha).`],
    vi: [`Các giai đoạn giao nhiều đất (${say(phased)} ha) hơn số đất có (${say(room)} ha).`],
  }),
  leasable: (leasable: number, total: number | undefined): Wording => ({
    en: [`has more leasable land (${leasable} ha) than land (${total} ha).`],
    vi: [`Đất cho thuê (${say(leasable)} ha) nhiều hơn tổng diện tích (${say(total)} ha).`],
  }),
  remaining: (remaining: number, most: number): Wording => ({
    en: [`has more land left (${remaining} ha) than there is (${most} ha).`],
    vi: [`Đất còn lại (${say(remaining)} ha) nhiều hơn số đất có (${say(most)} ha).`],
  }),
  years: (opens: number, closes: number): Wording => ({
    en: [`closes (${closes}) before it opens (${opens}).`],
    vi: [`Năm đóng (${closes}) trước năm mở (${opens}).`],
  }),
  readyBuilt: (): Wording => ({
    en: ["has ready-built space and an opening: who rents there would not count as using it."],
    vi: [
      "Vừa có nhà xưởng cho thuê vừa có chi phí mở khu: người thuê xưởng sẽ không được tính là dùng khu.",
    ],
  }),
  halfPlace: (): Wording => ({
    en: ["has only one of lat and lon."],
    vi: ["Chỉ có một trong hai: vĩ độ và kinh độ."],
  }),
};

export const problemSaid = {
  unparsed: (): Wording => ({
    en: [
      "This is not a checked problem.",
      "Check it first: planRelocation(parseProblem(input)), and the same for other functions.",
    ],
    vi: [
      "Bài toán này chưa được kiểm tra.",
      'Gọi "parseProblem" trước, rồi dùng bài toán mà hàm đó trả về.',
    ],
  }),
};

export const recordSaid = {
  sameId: (list: string, index: number): Wording => ({
    en: [`the id is already used by ${list}[${index}].`, "Give each record an id of its own."],
    vi: [`Mã đã dùng cho ${entry(list, index)}.`, "Cho mỗi bản ghi một mã riêng."],
  }),
  /** @param hidden what cannot be seen, and in which id; undefined: accents differ in their encoding */
  alikeId: (
    list: string,
    index: number,
    hidden:
      | { readonly codePoint: string; readonly position: number; readonly of: string }
      | undefined,
  ): Wording => {
    const [en, vi] =
      hidden === undefined
        ? ["how accents are encoded", "cách mã hóa dấu"]
        : [
            `what cannot be seen, ${hidden.codePoint} as character ${hidden.position} of ${quote(hidden.of)}`,
            `ký tự không nhìn thấy được: ${hidden.codePoint} ở vị trí ${hidden.position} của ${quote(hidden.of)}`,
          ];
    return {
      en: [
        `the id cannot be told from that of ${list}[${index}]: they differ only in ${en}.`,
        "Write the id again without it, or give each record an id of its own.",
      ],
      vi: [
        `Không phân biệt được mã này với mã của ${entry(list, index)}: chỉ khác nhau ở ${vi}.`,
        "Gõ lại mã, bỏ ký tự đó, hoặc cho mỗi bản ghi một mã riêng.",
      ],
    };
  },
  unknownPark: (id: string, near: string | undefined): Wording => {
    const { en, vi } = nearFix(
      near,
      "Correct the id or add the park.",
      "Sửa mã, hoặc thêm khu này.",
    );
    return {
      en: [`names park ${quote(id)}, which is not in parks.`, en[0]],
      vi: [`Không có khu, cụm nào có mã ${quote(id)}.`, vi[0]],
    };
  },
  lockParkWithoutMove: (): Wording => ({
    en: [
      "has a park to move to but is not locked to move.",
      'Set lock to "move" or leave the park out.',
    ],
    vi: [
      "Có khu đã chốt nhưng chưa chốt là di dời.",
      'Ghi quyết định đã chốt là "di dời" ("move" trong tệp JSON), hoặc bỏ khu đã chốt.',
    ],
  }),
  lockYearWithoutMove: (): Wording => ({
    en: [
      "has a year to move in but is not locked to move.",
      'Set lock to "move" or leave the year out.',
    ],
    vi: [
      "Có năm đã chốt nhưng chưa chốt là di dời.",
      'Ghi quyết định đã chốt là "di dời" ("move" trong tệp JSON), hoặc bỏ năm đã chốt.',
    ],
  }),
  lockedToBanned: (): Wording => ({
    en: ["is locked to a park that it is banned from.", "Drop one of the two."],
    vi: ["Khu đã chốt lại nằm trong các khu không được vào.", "Bỏ một trong hai."],
  }),
  halfPlace: (): Wording => ({
    en: ["has only one of lat and lon.", "Give both or neither."],
    vi: ["Chỉ có một trong hai: vĩ độ và kinh độ.", "Ghi cả hai, hoặc bỏ cả hai."],
  }),
  noPlace: (ward: string, near: string | undefined): Wording => {
    const { en, vi } = nearFix(
      near,
      "Give lat and lon, or a ward of Thuận An or Dĩ An before 1 July 2025.",
      "Ghi vĩ độ và kinh độ, hoặc ghi phường của Thuận An, Dĩ An theo tên trước 01/07/2025.",
    );
    return {
      en: [
        `cannot be located: ward ${quote(ward)} is not known and there are no coordinates.`,
        en[0],
      ],
      vi: [`Không biết vị trí: không có phường ${quote(ward)} và không có tọa độ.`, vi[0]],
    };
  },
  parkFigures: ({ en, vi }: Wording): Wording => ({
    en: [en[0], "Correct one of the two figures."],
    vi: [vi[0], "Sửa một trong hai số liệu."],
  }),
  unknownZone: (zone: string, near: string | undefined): Wording => {
    const { en, vi } = nearFix(
      near,
      "Correct the id or add the zone.",
      "Sửa mã, hoặc thêm vùng này.",
    );
    return {
      en: [`names zone ${quote(zone)}, which is not in zones.`, en[0]],
      vi: [`Không có vùng nào có mã ${quote(zone)}.`, vi[0]],
    };
  },
  gateCircle: (): Wording => ({
    en: ["waits for itself in the end.", "Correct the id of the other park."],
    vi: ["Điều kiện mở khu dẫn vòng về chính khu này.", "Sửa mã của khu phải chờ."],
  }),
  gateUnknown: (id: string, near: string | undefined): Wording => {
    const { en, vi } = nearFix(
      near,
      "Correct the id of the other park.",
      "Sửa mã của khu phải chờ.",
    );
    return {
      en: [`waits for park ${quote(id)}, which is not there.`, en[0]],
      vi: [`Điều kiện mở khu chờ khu ${quote(id)}, nhưng không có khu này.`, vi[0]],
    };
  },
  unknownEnd: (id: string, near: string | undefined): Wording => {
    const { en, vi } = nearFix(
      near,
      "Correct the id or leave the row out.",
      "Sửa mã, hoặc bỏ dòng này.",
    );
    return {
      en: [`names ${quote(id)}, which is neither an enterprise nor a park.`, en[0]],
      vi: [`${quote(id)} không phải là mã doanh nghiệp, cũng không phải là mã khu.`, vi[0]],
    };
  },
  sameWay: (): Wording => ({
    en: ["speaks of the same way as an earlier row.", "Keep one of the two."],
    vi: ["Đoạn đường này đã có ở một dòng trước.", "Chỉ giữ một trong hai dòng."],
  }),
  wrongKey: (key: string, id: string): Wording => ({
    en: [
      `stands under the key of ${quote(key)}.`,
      `Give it the key ${quote(id)}, or correct its id.`,
    ],
    vi: [
      `Giả định ${quote(id)} lại đứng ở mục ${quote(key)}.`,
      `Đổi tên mục thành ${quote(id)}, hoặc sửa tên giả định.`,
    ],
  }),
  otherUnit: (given: string, expected: string): Wording => ({
    en: [`is in ${quote(given)}.`, `Give it in ${quote(expected)}.`],
    vi: [`Giả định tính bằng ${quote(given)}.`, `Đổi sang ${quote(expected)}.`],
  }),
  outsideRange: (value: number, low: number, high: number): Wording => ({
    en: [
      `${value} is outside its range ${low} to ${high}.`,
      "Correct the value, or give a wider range with the reason.",
    ],
    vi: [
      `${value} nằm ngoài khoảng ${low} đến ${high}.`,
      "Sửa giá trị, hoặc ghi khoảng rộng hơn kèm lý do.",
    ],
  }),
};
