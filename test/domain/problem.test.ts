import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseProblem, problemJsonSchema } from "../../src/domain/problem.js";
import { DidoiError, type Issue } from "../../src/errors.js";

const place = { wardOld: "Dĩ An", city: "Dĩ An", sector: "16", landHa: 1, workers: 10 };
const kcn = { name: "KCN", kind: "park", status: "operating", districts: ["Bàu Bàng"] } as const;

/** A small problem without a fault, fresh each time. */
const sound = () => ({
  name: "Bài toán",
  enterprises: [
    { id: "a", name: "A", ...place, criteria: { c1: "pass" }, loadsKgPerDay: { cod: 1 } },
    { id: "b", name: "B", ...place, lock: "move", lockPark: "k", bannedParks: [], grades: {} },
  ],
  parks: [{ id: "k", ...kcn, totalAreaHa: 100, lat: 11.2, lon: 106.6 }],
  policy: {
    name: "Chính sách",
    horizon: { from: 2026, to: 2026 },
    quotas: [{ measure: "enterprises", lower: 0.3, upper: 0.4 }],
    destinations: { districts: ["Bàu Bàng"] },
    mediaWeights: { water: 1 },
    obligationRule: {},
    budgets: [{ perYear: 1 }],
  },
  assumptions: [{ id: "relocationShare", value: 0.3 }],
});

function issuesOf(input: unknown): readonly Issue[] {
  try {
    parseProblem(input);
  } catch (error) {
    if (error instanceof DidoiError) return error.issues;
    throw error;
  }
  return [];
}

describe("parseProblem", () => {
  it.each([
    ["policy.deadlines", '"deadlines":{"Dĩ An":2028,"__proto__":2027}'],
    ["policy.budgets[0].years", '"budgets":[{"years":{"__proto__":5}}]'],
  ])("refuses a key __proto__ in %s, which would be dropped", (path, field) => {
    const policy = JSON.parse(`{"name":"p","horizon":{"from":2026,"to":2026},${field}}`);
    expect(issuesOf({ ...sound(), policy }).map(({ at }) => at?.path)).toEqual([
      `${path}.__proto__`,
    ]);
  });

  it("takes a sound problem, with defaults in their place", () => {
    const problem = parseProblem(sound());
    expect(problem.enterprises[1]?.criteria.c4).toBe("unknown");
    expect(problem.assumptions.relocationShare).toMatchObject({ value: 0.3, set: true });
    expect(problem.assumptions.netLeasableShare.set).toBe(false);
    expect(problem.policy.destinations.statuses).toEqual(["operating", "building"]);
  });

  it("reports what records say against each other all at once, each with its place", () => {
    const { enterprises, parks, policy } = sound();
    const [first] = enterprises;
    const input = {
      name: "x",
      enterprises: [
        ...enterprises,
        { ...first, id: "a" },
        { ...first, id: "c", lock: "move", lockPark: "nowhere" },
        { ...first, id: "d", bannedParks: ["nowhere"] },
        { ...first, id: "e", lockPark: "k" },
        { ...first, id: "f", lock: "move", lockPark: "k", bannedParks: ["k"] },
        { ...first, id: "g", lat: 10.9 },
        { ...first, id: "h", wardOld: "Phường lạ" },
      ],
      parks: [
        ...parks,
        { ...kcn, id: "k" },
        { ...kcn, id: "l", totalAreaHa: 10, leasableHa: 11 },
        { ...kcn, id: "m", leasableHa: 10, remainingHa: 11 },
        { ...kcn, id: "n", opensYear: 2030, closesYear: 2029 },
        { ...kcn, id: "o", lon: 106 },
      ],
      policy: {
        ...policy,
        quotas: [{ lower: 0.5, upper: 0.4 }, { group: "Dĩ An" }, { by: "city", group: "Thủ Đức" }],
        destinations: { districts: ["Không có"] },
        mediaWeights: { water: 0, air: 0, waste: 0 },
      },
      assumptions: [
        { id: "relocationShare", value: 7 },
        { id: "relocationShare", value: 0.3 },
        { id: "downtimeMonths", value: 3, unit: "days" },
      ],
    };
    const found = issuesOf(input).map(({ code, at }) => `${code} ${at?.path}`);
    expect(found.toSorted()).toEqual(
      [
        "E_DUPLICATE policy.quotas[1]",
        "E_DUPLICATE enterprises[2]",
        "E_REFERENCE enterprises[3]",
        "E_REFERENCE enterprises[4]",
        "E_CONTRADICTION enterprises[5]",
        "E_CONTRADICTION enterprises[6]",
        "E_SCHEMA enterprises[7]",
        "E_SCHEMA enterprises[8]",
        "E_DUPLICATE parks[1]",
        "E_CONTRADICTION parks[2]",
        "E_CONTRADICTION parks[3]",
        "E_CONTRADICTION parks[4]",
        "E_CONTRADICTION parks[5]",
        "E_CONTRADICTION policy.quotas[0]",
        "E_CONTRADICTION policy.quotas[1]",
        "E_REFERENCE policy.quotas[2]",
        "E_REFERENCE policy.destinations.districts",
        "E_SCHEMA policy.mediaWeights",
        "E_SCHEMA assumptions[0]",
        "E_DUPLICATE assumptions[1]",
        "E_SCHEMA assumptions[2]",
      ].toSorted(),
    );
  });

  it("says of each problem what is wrong and how to mend it", () => {
    const input = { ...sound(), assumptions: [{ id: "relocationShare", value: 7 }] };
    expect(issuesOf(input)).toEqual([
      {
        code: "E_SCHEMA",
        message: "7 is outside its range 0.05 to 1.",
        fix: "Correct the value, or give a wider range with the reason.",
        vi: {
          message: "7 nằm ngoài khoảng 0.05 đến 1.",
          fix: "Sửa giá trị, hoặc ghi khoảng rộng hơn kèm lý do.",
        },
        at: { path: "assumptions[0]", id: "relocationShare" },
      },
    ]);
  });

  it("reports every bad field at once", () => {
    const input = sound();
    Object.assign(input.enterprises[0] as object, { landHa: -1, workers: "10", sector: "abc" });
    Object.assign(input.parks[0] as object, { status: "closed", occupancyPercent: 101 });
    expect(issuesOf(input).map(({ at }) => at?.path)).toEqual([
      "enterprises[0].sector",
      "enterprises[0].landHa",
      "enterprises[0].workers",
      "parks[0].status",
      "parks[0].occupancyPercent",
    ]);
  });

  it("refuses soft rules that would soften nothing: single enterprises, parks that are not there", () => {
    const input = sound();
    const park = (input.parks[0] as { id: string }).id;
    const softWith = (rule: string): string[] =>
      issuesOf({
        ...input,
        policy: { ...input.policy, soft: [{ rule, penaltyMillionVnd: 1 }] },
      }).map(({ code, at }) => `${code} ${at?.path}`);
    expect(softWith("minimum-lot/DN-1")).toEqual(["E_SCHEMA policy.soft[0].rule"]);
    expect(softWith("capacity/nowhere")).toEqual(["E_REFERENCE policy.soft[0]"]);
    for (const rule of ["minimum-lot", "capacity", `capacity/${park}`, "budget/budget/2027"])
      expect(() =>
        parseProblem({
          ...input,
          policy: { ...input.policy, soft: [{ rule, penaltyMillionVnd: 1 }] },
        }),
      ).not.toThrow();
  });

  it("stops counting at 100 issues", () => {
    const input = sound();
    const [first] = input.enterprises;
    const enterprises = Array.from({ length: 300 }, () => ({ ...first, workers: -1 }));
    expect(issuesOf({ ...input, enterprises })).toHaveLength(100);
    expect(issuesOf({ ...input, enterprises: enterprises.map(() => first) })).toHaveLength(100);
  });

  it("refuses an unknown key in every record", () => {
    const input = sound();
    const [first] = input.enterprises;
    const [park] = input.parks;
    const { policy } = input;
    const extra = { "tên lạ": 1 };
    const altered: Record<string, unknown> = {
      "(root)": { ...input, ...extra },
      "enterprises[0]": { ...input, enterprises: [{ ...first, ...extra }] },
      "enterprises[0].criteria": { ...input, enterprises: [{ ...first, criteria: extra }] },
      "enterprises[0].loadsKgPerDay": {
        ...input,
        enterprises: [{ ...first, loadsKgPerDay: extra }],
      },
      "enterprises[0].grades": { ...input, enterprises: [{ ...first, grades: extra }] },
      "parks[0]": { ...input, parks: [{ ...park, ...extra }] },
      policy: { ...input, policy: { ...policy, ...extra } },
      "policy.quotas[0]": { ...input, policy: { ...policy, quotas: [extra] } },
      "policy.destinations": { ...input, policy: { ...policy, destinations: extra } },
      "policy.budgets[0]": { ...input, policy: { ...policy, budgets: [{ perYear: 1, ...extra }] } },
      "policy.horizon": {
        ...input,
        policy: { ...policy, horizon: { from: 2026, to: 2026, ...extra } },
      },
      "policy.mediaWeights": { ...input, policy: { ...policy, mediaWeights: extra } },
      "policy.obligationRule": { ...input, policy: { ...policy, obligationRule: extra } },
      "policy.objective": {
        ...input,
        policy: { ...policy, objective: { kind: "relief", ...extra } },
      },
      "assumptions[0]": { ...input, assumptions: [{ id: "downtimeMonths", value: 3, ...extra }] },
    };
    for (const [path, problem] of Object.entries(altered)) {
      const issues = issuesOf(problem);
      expect(issues, path).toHaveLength(1);
      expect(issues[0], path).toMatchObject({ code: "E_SCHEMA" });
      expect(issues[0]?.at?.path?.startsWith(path), `${path}: ${issues[0]?.at?.path}`).toBe(true);
    }
  });

  it("throws nothing but a DidoiError, whatever it is given", () => {
    const hostile = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(hostile, (input) => {
        expect(issuesOf(input)).not.toEqual([]);
      }),
    );
    const paths = [
      ["name"],
      ["enterprises"],
      ["enterprises", 0],
      ["enterprises", 0, "id"],
      ["enterprises", 0, "wardOld"],
      ["enterprises", 0, "criteria"],
      ["enterprises", 0, "loadsKgPerDay"],
      ["enterprises", 0, "grades"],
      ["enterprises", 1, "lockPark"],
      ["enterprises", 1, "bannedParks"],
      ["parks"],
      ["parks", 0],
      ["parks", 0, "districts"],
      ["policy"],
      ["policy", "quotas"],
      ["policy", "deadlines"],
      ["policy", "mediaWeights"],
      ["policy", "objective"],
      ["assumptions"],
      ["assumptions", 0],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...paths), hostile, (path, value) => {
        const input = sound();
        let at = input as unknown as Record<PropertyKey, unknown>;
        for (const step of path.slice(0, -1)) at = at[step] as Record<PropertyKey, unknown>;
        at[path.at(-1) as PropertyKey] = value;
        for (const issue of issuesOf(input)) expect(issue.message.length).toBeGreaterThan(0);
      }),
    );
  });

  it("does not change its input and does not depend on key order", () => {
    const freeze = (value: unknown): unknown => {
      if (typeof value === "object" && value !== null) {
        Object.values(value).forEach(freeze);
        Object.freeze(value);
      }
      return value;
    };
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    expect(parseProblem(reversed(sound()))).toEqual(parseProblem(freeze(sound())));
  });
});

describe("the JSON schema", () => {
  it("names the same records and refuses unknown keys", () => {
    const schema = problemJsonSchema();
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties as object)).toEqual([
      "name",
      "enterprises",
      "parks",
      "policy",
      "distances",
      "zones",
      "assumptions",
      "register",
      "filled",
    ]);
    expect(() => JSON.stringify(schema)).not.toThrow();
  });
});

describe("texts of a problem", () => {
  const withIds = (...ids: readonly string[]) => {
    const [first] = sound().enterprises;
    return { ...sound(), enterprises: ids.map((id) => ({ ...first, id })) };
  };

  it("refuses half a character in any text or key, which a digest could not tell from another", () => {
    const half = fc.constantFrom("\ud800x", "a\udfffb");
    const put: readonly [string, (text: string) => unknown][] = [
      ["name", (name) => ({ ...sound(), name })],
      ["enterprises[0].id", (id) => withIds(id)],
      ["policy.name", (name) => ({ ...sound(), policy: { ...sound().policy, name } })],
      [
        "policy.deadlines.",
        (city) => ({ ...sound(), policy: { ...sound().policy, deadlines: { [city]: 2026 } } }),
      ],
      [
        "parks[0].districts[1]",
        (district) => {
          const [park] = sound().parks;
          return { ...sound(), parks: [{ ...park, districts: ["Bàu Bàng", district] }] };
        },
      ],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...put), half, ([path, of], text) => {
        const issues = issuesOf(of(text)).filter(({ message }) => message.includes("half of"));
        expect(issues).toMatchObject([{ code: "E_SCHEMA" }]);
        expect(issues[0]?.at?.path?.startsWith(path)).toBe(true);
        expect(issuesOf(of("😀"))).toEqual([]);
      }),
    );
  });

  it.each([
    ["E1", "E\u200b1", "U+200B as character 2"],
    ["E\ufeff1", "E1", "U+FEFF as character 2"],
    ["Đẹp", "Đẹp".normalize("NFD"), "accents"],
  ])("refuses two ids that nobody can tell apart, %s and %s", (one, other, said) => {
    const [issue, ...more] = issuesOf(withIds("a", one, other));
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: "E_DUPLICATE", at: { path: "enterprises[2]", id: other } });
    expect(issue?.message).toContain(said);
    expect(issue?.message).toContain("enterprises[1]");
    for (const id of [one, other]) expect(issuesOf(withIds("a", id))).toEqual([]);
  });

  it("refuses an id of which nothing can be seen", () => {
    for (const id of ["\u200b", " \u00ad\u2060 ", "\u3164"])
      expect(issuesOf(withIds(id))).toMatchObject([
        { code: "E_SCHEMA", at: { path: "enterprises[0].id" } },
      ]);
  });

  it("finds a ward whose accents are loose, as a Mac writes them", () => {
    const [first] = sound().enterprises;
    const wardOld = "Tân Đông Hiệp".normalize("NFD");
    expect(issuesOf({ ...sound(), enterprises: [{ ...first, wardOld }] })).toEqual([]);
  });
});
