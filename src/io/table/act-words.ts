/** What tables write for what enterprises and parks do. */
import type { AlternativeKind } from "../../domain/alternative-kinds.js";
import type { Tenure } from "../../domain/tenure.js";

/** What tables write for the alternatives to moving. */
export const alternativeWords: Readonly<Record<AlternativeKind, string>> = {
  remedy: "khắc phục tại chỗ",
  convert: "chuyển đổi công năng",
  close: "chấm dứt hoạt động",
  leave: "chuyển ra ngoài TP.HCM",
};

/** What tables write for moving to a park. */
export const moveWord = "di dời";

/** What tables write for the ways to hold a place at a park. */
export const tenureWords: Readonly<Record<Tenure, string>> = {
  lease: "thuê đất",
  rent: "thuê nhà xưởng",
};

/** What tables write for opening a park and for a plant that grows. */
export const actWords = { open: "mở khu", expand: "mở rộng" } as const;

/** What tables write for who does nothing: due and waiting, not chosen, not asked to move. */
export const stayWords = {
  postponed: "gia hạn",
  unplaced: "chưa bố trí",
  exempt: "không thuộc diện",
} as const;
