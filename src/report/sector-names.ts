/** Divisions of the Vietnamese Standard Industrial Classification (VSIC 2018, Decision 27/2018/QĐ-TTg), shortened. */
import type { Language } from "../language.js";

const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "10": { vi: "Chế biến thực phẩm", en: "Food" },
  "11": { vi: "Đồ uống", en: "Beverages" },
  "12": { vi: "Thuốc lá", en: "Tobacco" },
  "13": { vi: "Dệt", en: "Textiles" },
  "14": { vi: "Trang phục", en: "Wearing apparel" },
  "15": { vi: "Da và sản phẩm liên quan", en: "Leather" },
  "16": { vi: "Gỗ và sản phẩm từ gỗ", en: "Wood products" },
  "17": { vi: "Giấy và sản phẩm từ giấy", en: "Paper" },
  "18": { vi: "In, sao chép bản ghi", en: "Printing" },
  "19": { vi: "Than cốc, dầu mỏ tinh chế", en: "Coke and refined petroleum" },
  "20": { vi: "Hóa chất", en: "Chemicals" },
  "21": { vi: "Thuốc, hóa dược và dược liệu", en: "Pharmaceuticals" },
  "22": { vi: "Cao su và nhựa", en: "Rubber and plastics" },
  "23": { vi: "Khoáng phi kim loại", en: "Non-metallic minerals" },
  "24": { vi: "Kim loại", en: "Basic metals" },
  "25": { vi: "Sản phẩm từ kim loại đúc sẵn", en: "Fabricated metal products" },
  "26": { vi: "Điện tử, máy vi tính, quang học", en: "Electronics and optics" },
  "27": { vi: "Thiết bị điện", en: "Electrical equipment" },
  "28": { vi: "Máy móc, thiết bị", en: "Machinery" },
  "29": { vi: "Xe có động cơ", en: "Motor vehicles" },
  "30": { vi: "Phương tiện vận tải khác", en: "Other transport equipment" },
  "31": { vi: "Giường, tủ, bàn, ghế", en: "Furniture" },
  "32": { vi: "Chế biến, chế tạo khác", en: "Other manufacturing" },
  "33": { vi: "Sửa chữa, lắp đặt máy móc", en: "Repair and installation" },
};

/** The code with its name, `16 Gỗ và sản phẩm từ gỗ`; the code alone where it is no manufacturing. */
export function sectorName(code: string, language: Language): string {
  const name = names[code.slice(0, 2)]?.[language];
  return name === undefined ? code : `${code} ${name}`;
}
