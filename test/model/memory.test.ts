import { estimateMemory, refuseTooLarge, relocationModel } from "didoi";
import { memoryLimits } from "didoi/node";
import { describe, expect, it } from "vitest";

const sized = (units: number) => relocationModel({ units, destinations: 10, seed: 1 });

describe("the estimate of memory", () => {
  it("grows with the model, and is larger for a general solver", () => {
    for (const solver of ["decomposition", "highs"]) {
      const [small, large] = [200, 4000].map((units) => estimateMemory(sized(units), { solver }));
      expect(large!.totalMb).toBeGreaterThan(small!.totalMb);
      expect(large!.heapMb).toBeGreaterThan(small!.heapMb);
    }
    const model = sized(4000);
    const ours = estimateMemory(model, { solver: "decomposition", relaxation: true });
    expect(estimateMemory(model, { solver: "highs" }).totalMb).toBeGreaterThan(ours.totalMb);
  });

  it("refuses with the figure and the flag that raises it", () => {
    const how = { solver: "highs" };
    const { totalMb, heapMb } = estimateMemory(sized(1000), how);
    refuseTooLarge(sized(1000), how, { totalMb, heapMb });
    const refused = (limits: { totalMb: number; heapMb: number }) => () =>
      refuseTooLarge(sized(1000), how, limits);
    expect(refused({ totalMb: 100, heapMb })).toThrow(/takes about \d+ MB.*--max-memory-mb \d+/);
    expect(refused({ totalMb, heapMb: 10 })).toThrow(/--max-old-space-size=\d+.*E_LIMIT/);
  });

  it("is compared with what this machine has", () => {
    const { totalMb, heapMb } = memoryLimits();
    expect(totalMb).toBeGreaterThan(50);
    expect(heapMb).toBeGreaterThan(16);
    expect(memoryLimits(123).totalMb).toBe(123);
  });
});
