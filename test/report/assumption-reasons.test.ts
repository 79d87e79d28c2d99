/** English reports say our reasons in English, and quote those of the problem. */
import { describe, expect, it } from "vitest";
import { assumptionIds } from "../../src/domain/assumption-ids.js";
import { defaultAssumptions } from "../../src/domain/default-assumptions.js";
import { reasonIn } from "../../src/report/assumption-reasons.js";
import { foreignInEnglish, foreignInVietnamese } from "../language/foreign.js";

describe("the reason of an assumption", () => {
  const reasons = Object.entries(defaultAssumptions).map(([id, { reason }]) => ({ id, reason }));

  it("of the library is in the language of the reader", () => {
    expect(reasons.length).toBe(assumptionIds.length);
    for (const one of reasons) {
      expect(reasonIn(one, "vi")).toBe(one.reason);
      expect(foreignInEnglish(reasonIn(one, "en")), one.id).toEqual([]);
      expect(foreignInVietnamese(one.reason), one.id).toEqual([]);
    }
    expect(new Set(reasons.map((one) => reasonIn(one, "en"))).size).toBe(reasons.length);
  });

  it("has the figures of its Vietnamese", () => {
    const figures = (text: string, mark: string): string[] =>
      [...text.matchAll(/\d+(?:[.,]\d+)*/g)]
        .map(([figure]) => figure.replaceAll(mark, ""))
        .map((figure) => figure.replace(",", "."))
        .sort();
    for (const one of reasons) {
      const words = reasonIn(one, "en").replace("nine months", "9").replace("second quarter", "2");
      expect(figures(words, ","), one.id).toEqual(figures(one.reason, "."));
    }
  });

  it("of the problem is quoted as it is given", () => {
    expect(reasonIn({ id: "rentYears", reason: "Theo hợp đồng mẫu" }, "en")).toBe(
      "“Theo hợp đồng mẫu”",
    );
  });
});
