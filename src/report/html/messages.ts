/** What is said of base maps. */
import type { Wording } from "../../errors.js";

export const baseMapSaid = {
  noMap: (): Wording => ({
    en: [
      "The base map has no area and no line.",
      "Give GeoJSON or TopoJSON with polygons or lines.",
    ],
    vi: [
      "Nền bản đồ không có vùng hay đường nào.",
      'Dùng tệp "GeoJSON" hoặc "TopoJSON" có vùng hoặc đường.',
    ],
  }),
  notDegrees: (): Wording => ({
    en: [
      "The base map is not in degrees: longitude, then latitude.",
      "Convert it to WGS 84 (EPSG:4326).",
    ],
    vi: [
      "Nền bản đồ không theo độ: kinh độ trước, vĩ độ sau.",
      'Chuyển tệp sang hệ "WGS 84" (EPSG:4326).',
    ],
  }),
  tooLarge: (most: number): Wording => ({
    en: [`The base map has more than ${most} positions.`, "Simplify it."],
    vi: [`Nền bản đồ có hơn ${most} điểm.`, "Làm giản lược đường nét của tệp."],
  }),
  noArc: (index: number): Wording => ({
    en: [`The base map refers to arc ${index}, which it does not have.`, "Export it anew."],
    vi: [`Nền bản đồ dẫn tới đường số ${index} mà tệp không có.`, "Xuất lại tệp."],
  }),
};
