/** A department's file is read right, or what is not is said: never a difference in silence. */
import { describe, expect, it } from "vitest";
import { bookOf, departmentFile, kinds } from "../../fixtures/department-files.js";
import { parkFile, parkKinds } from "../../fixtures/department-parks.js";
import { judge } from "../../fixtures/judge-reading.js";

describe("files of departments", () => {
  it("come in at least forty kinds", () => {
    expect(new Set(kinds.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))("%s", async (_, kind) => {
    for (const seed of [1, 2, 3]) {
      const { how, silent } = await judge(departmentFile(seed, [kind]));
      expect(silent).toEqual([]);
      if (kind.exact) expect(how).toBe("exact");
    }
  });

  it.each(parkKinds.map((kind) => [kind.name, kind] as const))("parks: %s", async (_, kind) => {
    for (const seed of [1, 2]) {
      const { how, silent } = await judge(parkFile(seed, [kind]));
      expect(silent).toEqual([]);
      if (kind.exact) expect(["exact", "said"]).toContain(how);
    }
  });

  it("in workbooks, nothing differs in silence", async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const file = seed % 3 === 0 ? parkFile(seed) : departmentFile(seed);
      const { silent } = await judge(file, await bookOf(file.sheet));
      expect({ seed, kinds: file.kinds, silent }).toEqual({ seed, kinds: file.kinds, silent: [] });
    }
  });

  it("in a hundred draws of several kinds, nothing differs in silence", async () => {
    for (let seed = 1; seed <= 100; seed++) {
      const file = departmentFile(seed);
      const { silent } = await judge(file);
      expect({ seed, kinds: file.kinds, silent }).toEqual({ seed, kinds: file.kinds, silent: [] });
    }
  });
});
