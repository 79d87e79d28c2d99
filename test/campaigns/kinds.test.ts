import { describe, expect, it } from "vitest";
import { modelFromJson, modelToJson } from "../../src/model/formats/model-json.js";
import { Random } from "../../src/random.js";
import { mixed } from "./draw.js";
import { kinds } from "./kinds.js";

describe.each(kinds)("models of the kind %s", (_, draw) => {
  const text = (n: number): string => JSON.stringify(modelToJson(draw(new Random(mixed(1, n)))));

  it("are small, can be written and read, and are the same for the same seed", () => {
    const seen = new Set<string>();
    for (let n = 0; n < 50; n++) {
      const document = text(n);
      seen.add(document);
      expect(text(n)).toBe(document);
      const model = modelFromJson(document);
      expect(model.unitCount).toBeLessThanOrEqual(9);
      expect(model.optionCount).toBeLessThanOrEqual(4 * model.unitCount);
      expect(model.extraCount).toBeLessThanOrEqual(4);
    }
    expect(seen.size).toBeGreaterThan(45);
  });
});
