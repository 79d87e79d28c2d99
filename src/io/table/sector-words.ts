/** What tables write for a sector instead of its code, and the code that is meant. */
import { textKey } from "./text-key.js";

const words: readonly (readonly [code: string, ...phrases: string[]])[] = [
  ["08", "khai thác đá", "khai thác cát", "khai khoáng"],
  [
    "10",
    "thực phẩm",
    "chế biến thực phẩm",
    "thủy sản",
    "thức ăn chăn nuôi",
    "bánh kẹo",
    "sữa",
    "food",
  ],
  ["11", "đồ uống", "nước giải khát", "bia", "rượu bia", "beverages"],
  ["12", "thuốc lá", "tobacco"],
  ["13", "dệt", "dệt nhuộm", "nhuộm", "sợi", "vải", "textiles"],
  ["14", "may mặc", "may", "trang phục", "quần áo", "garments", "apparel"],
  ["15", "giày dép", "da giày", "giày da", "thuộc da", "túi xách", "footwear", "leather"],
  ["16", "gỗ", "chế biến gỗ", "sản phẩm từ gỗ", "wood"],
  ["17", "giấy", "bột giấy", "bao bì giấy", "paper"],
  ["18", "in", "in ấn", "printing"],
  ["19", "than cốc", "lọc dầu"],
  ["20", "hóa chất", "sơn", "keo", "keo dán", "phân bón", "mỹ phẩm", "chất tẩy rửa", "chemicals"],
  ["21", "dược", "dược phẩm", "thuốc tân dược", "pharmaceuticals"],
  ["22", "nhựa", "cao su", "nhựa cao su", "bao bì nhựa", "plastics", "rubber"],
  [
    "23",
    "gốm",
    "gốm sứ",
    "vật liệu xây dựng",
    "xi măng",
    "gạch",
    "thủy tinh",
    "bê tông",
    "ceramics",
  ],
  ["24", "luyện kim", "thép", "sắt thép", "luyện thép", "đúc kim loại", "basic metals"],
  ["25", "cơ khí", "gia công cơ khí", "sản phẩm kim loại", "kết cấu thép", "metal products"],
  ["2592", "xi mạ", "mạ", "mạ kim loại", "electroplating"],
  ["26", "điện tử", "linh kiện điện tử", "electronics"],
  ["27", "thiết bị điện", "dây cáp điện", "electrical equipment"],
  ["28", "máy móc", "máy móc thiết bị", "machinery"],
  ["29", "ô tô", "xe có động cơ", "phụ tùng ô tô"],
  ["30", "xe máy", "xe đạp", "phương tiện vận tải"],
  ["31", "nội thất", "đồ gỗ nội thất", "giường tủ bàn ghế", "furniture"],
  ["33", "sửa chữa máy móc", "sửa chữa máy móc thiết bị"],
  ["38", "tái chế", "xử lý chất thải", "thu gom rác", "recycling"],
  ["52", "kho bãi", "logistics"],
];

const byPhrase = new Map(
  words.flatMap(([code, ...phrases]) => phrases.map((phrase) => [textKey(phrase), code] as const)),
);

/** Words before the name of a sector that say nothing of it. */
const lead = /^(?:(?:nganh|cong nghiep|san xuat|sx|che bien|gia cong|manufacture of) )+/;

/** A code that words may mean. */
export interface SectorGuess {
  readonly code: string;
  /** 1 is certain. From 0.8 on the guess is taken, below it is asked. */
  readonly confidence: number;
}

/** The codes that words may mean, the likeliest first. */
export function sectorGuesses(text: string): SectorGuess[] {
  const key = textKey(text);
  const exact = byPhrase.get(key) ?? byPhrase.get(key.replace(lead, ""));
  if (exact !== undefined) return [{ code: exact, confidence: 0.9 }];
  const padded = ` ${key} `;
  const found = [...byPhrase].filter(([phrase]) => padded.includes(` ${phrase} `));
  found.sort(([a], [b]) => b.length - a.length);
  const codes = [...new Set(found.map(([, code]) => code))];
  return codes.slice(0, 3).map((code, at) => ({ code, confidence: at === 0 ? 0.6 : 0.4 }));
}
