import { once } from "../once.js";
import { nameKey } from "./name-key.js";

/**
 * Residents per km² of the receiving districts before 1 July 2025, published for 2024 (district list of
 * kehoachviet.com), rounded to two or three figures. Districts that are not here have no published figure.
 */
const perKm2: Readonly<Record<string, number>> = {
  "Tân Uyên": 1990,
  "Bến Cát": 1340,
  "Bàu Bàng": 280,
  "Bắc Tân Uyên": 170,
  "Phú Giáo": 170,
  "Dầu Tiếng": 160,
};

const byKey = once(
  () =>
    new Map(
      Object.entries(perKm2).map(([district, density]) => [nameKey("district", district), density]),
    ),
);

/** Of the densest of these districts; undefined where none is known. */
export function densityAround(districts: readonly string[]): number | undefined {
  const found = districts.flatMap((name) => byKey().get(nameKey("district", name)) ?? []);
  return found.length === 0 ? undefined : Math.max(...found);
}
