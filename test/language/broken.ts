/** Inputs that are wrong, each in one way that people get them wrong, and what ends them. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importance } from "../../src/analysis/importance/importance.js";
import { scenarioSaid } from "../../src/analysis/messages.js";
import { order } from "../../src/analysis/trade-off/order.js";
import { shareCurve } from "../../src/analysis/trade-off/share-curve.js";
import { tradeOff } from "../../src/analysis/trade-off/trade-off.js";
import { runScenarios } from "../../src/analysis/uncertainty/run-scenarios.js";
import { mergeScenarios, parseScenarios } from "../../src/analysis/uncertainty/scenario-file.js";
import { parseShard } from "../../src/analysis/uncertainty/shard-text.js";
import { parseProblem } from "../../src/domain/problem.js";
import { mistake } from "../../src/errors.js";
import { csvText } from "../../src/io/csv/csv-write.js";
import { fileSaid } from "../../src/io/messages.js";
import { readDecisions } from "../../src/io/read-decisions.js";
import { readJson, utf8Text } from "../../src/io/read-json.js";
import { readProblem } from "../../src/io/read-problem.js";
import { readDistances, readParks, readZones } from "../../src/io/read-tables.js";
import { writeTemplate } from "../../src/io/template/write-template.js";
import { prepareFile } from "../../src/io/write-target.js";
import { parseJson } from "../../src/json-text.js";
import { modelFromJson } from "../../src/model/formats/model-json.js";
import { modelFromJsonStream } from "../../src/model/formats/model-json-stream.js";
import { modelFromNdjson } from "../../src/model/formats/model-ndjson.js";
import { refuseTooLarge, refuseTooLargeProblem } from "../../src/model/memory.js";
import { statePlan } from "../../src/plan/state-plan.js";
import { baseMapOf } from "../../src/report/html/base-map.js";
import { poolSaid } from "../../src/scenario-pool/messages.js";
import { runScenariosToFile } from "../../src/scenario-pool/scenario-store.js";
import { solverByName } from "../../src/solvers/registry.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";
import { relocationModel } from "../../src/synthetic/relocation-family.js";
import { register, required } from "../io/reading.js";

const place = { wardOld: "Dĩ An", city: "Dĩ An", sector: "16", landHa: 1, workers: 10 };
const kcn = { name: "KCN", kind: "park", status: "operating", districts: ["Bàu Bàng"] };
const at = { lat: 11.2, lon: 106.6, totalAreaHa: 100 };

type Fields = Record<string, unknown>;

const sound = (): Record<"enterprises" | "parks", Fields[]> & { policy: Fields } & Fields => ({
  name: "Bài toán",
  enterprises: [
    { id: "a", name: "A", ...place, originArea: "Khu A" },
    { id: "b", name: "B", ...place },
  ],
  parks: [{ id: "k", ...kcn, ...at }],
  policy: { name: "Chính sách", horizon: { from: 2026, to: 2027 } },
});

/** The problem with fields put into its first enterprise, its park and its policy. */
function withFields(given: { enterprise?: Fields; park?: Fields; policy?: Fields; all?: Fields }) {
  const problem = sound();
  Object.assign(problem.enterprises[0] ?? {}, given.enterprise);
  Object.assign(problem.parks[0] ?? {}, given.park);
  Object.assign(problem.policy, given.policy);
  return { ...problem, ...given.all };
}

const toFile = (path: string) => runScenariosToFile(path, parseProblem(sound()), { scenarios: 1 });

/** A shard that is torn, one of another study twice, and one that is missing. */
async function mergeShards(): Promise<void> {
  const shard = async (seed: number, index: number) => {
    let text = "";
    const write = (line: string): void => {
      text += line;
    };
    const options = { scenarios: 3, seed, shard: { index, of: 3 } };
    await runScenarios(parseProblem(sound()), options, { write });
    return text;
  };
  const [torn, other] = [(await shard(0, 1)).slice(0, -9), await shard(1, 2)];
  const texts = [torn, other, other];
  mergeScenarios(texts.map((text, k) => ({ name: `${k}.ndjson`, text })));
}

async function anotherStudy(path: string): Promise<void> {
  await toFile(path);
  await runScenariosToFile(path, parseProblem(sound()), { scenarios: 1, seed: 1 });
}

const problems: readonly Parameters<typeof withFields>[0][] = [
  { enterprise: { landHa: -1, workers: "10", sector: "abc", criteria: { c1: "passed" } } },
  { enterprise: { name: "", city: null, listedFrom: "31/12/2026", loadsKgPerDay: { codd: 1 } } },
  { enterprise: { workers: undefined, traditionalCraft: "x", bannedParks: "k", grades: [] } },
  { enterprise: { id: "\u200b", note: "x".repeat(3000), leaseEndYear: 2020.5, work: 3 } },
  { enterprise: { lockPark: "kk", lockYear: 2026, bannedParks: ["kk"] } },
  { enterprise: { lat: 10.9, wardOld: "Dĩ Ann" } },
  { enterprise: { id: "b" } },
  { enterprise: { id: "b\u200b" } },
  { enterprise: { zone: "z" } },
  { park: { status: "closed", occupancyPercent: 101, kind: "cụm", greenShare: 30 } },
  { park: { opensWhen: { park: "k", letShare: 0.5 } } },
  { park: { opensWhen: { park: "kl", letShare: 0.5 } } },
  { park: { leasableHa: 200, remainingHa: 300, opensYear: 2027, closesYear: 2026 } },
  { park: { lat: undefined, phases: [{ year: 2026, landHa: 500 }] } },
  { park: { id: "close" } },
  { policy: { quotas: [{ lower: 30, upper: 0.4 }], quota: [], horizn: {} } },
  { policy: { quotas: [{ lower: 0.5, upper: 0.4, year: 2040 }, {}, {}] } },
  {
    policy: {
      quotas: [
        { by: "city", group: "Dĩ Ann" },
        { group: "x", measure: "workers" },
      ],
    },
  },
  { policy: { horizon: { from: 2030, to: 2026 } } },
  { policy: { horizon: { from: 2026 }, deadlines: { "Dĩ An": "2026" } } },
  { policy: { budgets: [{}, { perYear: 1, years: { "2040": 1 } }, { years: { x: 1 } }] } },
  { policy: { budgets: [{ perYear: 1 }, { perYear: 2 }], pace: { moves: { "2040": 1 } } } },
  { policy: { pace: { moves: "many" }, limits: { jobs: [{ kind: "closed" }] } } },
  { policy: { soft: [{ rule: "mandatry", penaltyMillionVnd: 1 }] } },
  { policy: { soft: [{ rule: "mandatory", penaltyMillionVnd: 1 }], postpone: {} } },
  { policy: { soft: [{ rule: "capacity/kk", penaltyMillionVnd: 1 }] } },
  {
    policy: {
      extraRows: [
        { name: "x/y", terms: [{ where: { sector: "abc" }, coefficient: 1 }] },
        { name: "x", lower: 2, upper: 1, terms: [{ coefficient: "1" }] },
      ],
    },
  },
  { policy: { extraRows: [{ name: "x", terms: [{ coefficient: 1 }] }] } },
  {
    policy: {
      extraRows: ["x", "x"].map((name) => ({
        ...{ name, lower: 2, upper: 1 },
        terms: [
          {
            where: { enterprise: "aa", park: "kk", alternative: "close", year: 2050 },
            coefficient: 1,
          },
        ],
      })),
    },
  },
  { policy: { mediaWeights: { water: 0, air: 0, waste: 0 } } },
  { policy: { destinations: { districts: ["Bàu Bang"], alsoFrom: { kl: 2027 } } } },
  { policy: { closesAsAWhole: [{ area: "Khu B", year: 2027 }] } },
  { policy: { grounds: [{ field: "budgets[3].x", source: "x", grade: "assumed" }] } },
  { policy: { alternatives: [{ kind: "close", enterprises: ["aa"] }, { kind: "close" }] } },
  { policy: { stability: { earlier: [{ enterprise: "c", choice: "kk", year: 2026 }] } } },
  { policy: { fairness: [{ by: "city", year: 2050, maximumDifference: 0.1 }] } },
  { all: { assumptions: [{ id: "relocationShare", value: 7, unit: "x" }] } },
  { all: { assumptions: { relocationShare: { id: "networkShare", value: 0.1 } } } },
  { all: { assumptions: { relocationShare: { id: "netLeasableShare", value: 0.5 } } } },
  { all: { assumptions: "none" } },
  {
    all: {
      distances: [
        { enterprise: "z", park: "kk", km: 1 },
        { park: "k", km: 2 },
      ],
    },
  },
  {
    all: {
      distances: [
        { wardOld: "x", park: "k", km: 1 },
        { wardOld: "x", park: "k", km: 1 },
      ],
    },
  },
  { all: { distances: [{ enterprise: "z", park: "kk", km: 1 }] } },
  { all: { name: "\ud800" } },
  { all: { unknwon: 1 } },
];

const texts = [
  "",
  "{",
  '{"a":1,}',
  '{"a" 1}',
  '{"a":0,3}',
  "{'a':1}",
  '{"a":"x\n"}',
  '{"a":"\\q"}',
  '{"a":"x}',
  '{"a":1}{}',
  "[1 2]",
  "nul",
  '{"a":01}',
  '{"a":1,"a":2}',
  '{"a":"\\ud800"}',
  `${"[".repeat(200)}${"]".repeat(200)}`,
];

const line = (cells: string) => `${required}\n${cells}\n`;
const good = "E1,A,An Phú,Thuận An,31,2,20";

const registers = [
  "",
  "x,y\n1,2\n",
  "id,name\nE1,A\n",
  line("E1,A,An Phú,Thuận An,31,x,20"),
  line("E1,A,An Phú,Thuận An,31,1e5,-"),
  line("E1,A,An Phú,Thuận An,31,0x1,#REF!"),
  line("E1,A,An Phú,Thuận An,31,NaN,007"),
  line("E1,A,An Phú,Thuận An,31,+1,12345678901234567890"),
  line("E1,A,An Phú,Thuận An,31,１,20"),
  line("8.01E+12,A,An Phú,Thuận An,31,2,20"),
  line(`${good},more`),
  line(`,A,An Phú,Thuận An,31,2,20`),
  line(`${good}\n${good}`),
  line(`${good}\n"E2,A`),
  line(`${good}\n"E2"x,A`),
  line(`${good}\nE\u0001,A`),
  line(`${good.replace("31", "ba mốt")}`),
  `${required},c1,lock\n${good},tốt,đi\n`,
  `${required},land_ha\n${good},2\n`,
  `${required.replace("land_ha", "Diện tích (acre)")}\n${good}\n`,
  `${required.replace("land_ha", "Diện tihc đất")}\n${good}\n`,
  `${required.replaceAll(",", ";")}\n${good.replaceAll(",", ";").replace(";2;", ";1.234;")}\n`,
  `${required.replaceAll(",", ";")}\n${good.replaceAll(",", ";").replace(";2;", ";1,5;")}\n${good
    .replaceAll(",", ";")
    .replace("E1", "E2")
    .replace(";2;", ";1.5;")}\n`,
];

const model = {
  format: "didoi-model/1",
  name: "m",
  sense: "maximise",
  rows: [{ name: "r", lower: null, upper: 1 }],
  units: [{ name: "u", mustAct: false, entries: [[0, 1]], options: [] }],
};
const unit = model.units[0];

const models: readonly unknown[] = [
  "{",
  [],
  { ...model, format: "x" },
  { ...model, sense: "up", rows: {}, extra: [] },
  { ...model, name: 1, offset: "1", units: {} },
  { ...model, rows: [{ name: "r", lower: "0", uper: 1 }] },
  { ...model, units: [{ ...unit, entries: [[0], [3, 1], [-1, "x"]], options: "none" }] },
  { ...model, units: [{ ...unit, mustAct: 0, options: [{ name: 1, value: null, entries: 1 }] }] },
  { ...model, extras: [{ name: "e", value: 1, upper: -1, integer: "no", entries: [] }] },
  { ...model, name: "\ud800" },
];

const decisions = [
  "enterprise,choice,year\na,k,soon\n",
  "enterprise,choice,year\na,,2026\n",
  "enterprise,choice,year,act\na,k,2026,mở khu\n,k,2026,mở rộng\n",
  "enterprise,park,alternative,year\na,k,chấm dứt hoạt động,2026\na,di dời,,2026\n",
  "enterprise,choice,year,tenure\na,k,2026,mua\n",
];

const positions = Array.from({ length: 1_000_001 }, () => [106, 11]);
const noArc = { type: "LineString", arcs: [0] };

const solvable = () => relocationModel({ units: 3, destinations: 2, seed: 1 });

/** Each ends with a mistake. */
export function broken(): (readonly [name: string, run: () => unknown])[] {
  const folder = mkdtempSync(join(tmpdir(), "didoi-broken-"));
  const file = join(folder, "x.json");
  writeFileSync(file, "{}");
  symlinkSync(file, join(folder, "link.json"));
  const [fresh = "", half = "", twice = ""] = ["fresh", "half", "twice"].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  });
  writeFileSync(join(half, "enterprises.csv"), "");
  for (const ending of ["csv", "ods"]) writeFileSync(join(twice, `parks.${ending}`), "");
  const problem = () => parseProblem(sound());
  const parks = { name: "parks.csv", text: "id,name,kind\nk,K,nhà\n" };
  return [
    ...problems.map((one, k) => [`problem ${k}`, () => parseProblem(withFields(one))] as const),
    ["a list", () => parseProblem([])],
    ["a hidden key", () => parseProblem(JSON.parse('{"__proto__":{}}'))],
    ["deep", () => statePlan(problem(), JSON.parse(`${"[".repeat(150)}${"]".repeat(150)}`))],
    ...texts.map((text, k) => [`JSON ${k}`, () => parseJson(text, { file: "x.json" })] as const),
    ...registers.map((text, k) => [`register ${k}`, () => register(text)] as const),
    ["many rows", () => register(line(good), { limits: { rows: 1 } })],
    ["long cell", () => register(line(good), { limits: { cellCharacters: 3 } })],
    ["long row", () => register(line(good), { limits: { recordCharacters: 9 } })],
    ["long quote", () => register(`"${line(good)}`, { limits: { recordCharacters: 60 } })],
    ["many columns", () => register(line(good), { limits: { columns: 3 } })],
    ["large", () => register(line(good), { limits: { bytes: 3 } })],
    ["waiting", () => register(registers.at(-2) ?? "", { waitingRows: 0 })],
    ["encoding", () => register("", { encoding: "tcvn3" as never })],
    ["delimiter", () => register("", { delimiter: '"' })],
    ["parks", () => readParks(parks)],
    ["zones", () => readZones({ name: "zones.csv", text: "id,name,use\nz,Z,chơi\n" })],
    ["roads", () => readDistances({ name: "d.csv", text: "park,km,ward\nk,xa,\n" })],
    ["workbook", () => readParks({ name: "p", bytes: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) })],
    ["bytes", () => readParks({ name: "p", bytes: Buffer.from([0xff, 0x41, 0x0a]) })],
    ["no text", () => utf8Text(Buffer.from([0xff, 0xfe, 0x41]), "x.json")],
    ...decisions.map(
      (text, k) =>
        [
          `decisions ${k}`,
          () => readDecisions({ name: "decisions.csv", text }, problem()),
        ] as const,
    ),
    ["decisions", () => statePlan(problem(), { acts: [{ enterprise: "" }] })],
    ["no plan beside", () => statePlan(problem(), { acts: [] }, { beside: {} })],
    ...models.flatMap((one, k) => [
      [`model ${k}`, () => modelFromJson(typeof one === "string" ? one : one)] as const,
      [`stream ${k}`, () => modelFromJsonStream([JSON.stringify(one)])] as const,
    ]),
    ["no lines", () => modelFromNdjson([""])],
    ["brackets", () => modelFromJsonStream(['{"units":[{}}'])],
    ["units twice", () => modelFromJsonStream(['{"units":[],"units":[]}'])],
    ["memory", () => refuseTooLarge(solvable(), { solver: "highs" }, { totalMb: 1, heapMb: 1 })],
    ["heap", () => refuseTooLarge(solvable(), { solver: "highs" }, { totalMb: 1e9, heapMb: 1 })],
    [
      "large problem",
      () => refuseTooLargeProblem({ enterprises: 1e6, parks: 1e3, years: 5 }, { heapMb: 10 }),
    ],
    ["solver", () => solverByName("decompositon")],
    [
      "options",
      () =>
        solveModel(solvable(), {
          ...{ gap: -1, timeLimitMs: 0, seed: -1, relaxation: "x", statistics: 1, start: 1 },
        } as never),
    ],
    [
      "unsupported",
      () =>
        solveModel(solvable(), {
          solver: { ...solverByName("highs"), supports: () => "this one takes nothing" },
        }),
    ],
    ["counts", () => relocationModel({ units: 0, destinations: 1, seed: 1 })],
    ["model seed", () => relocationModel({ units: 1, destinations: 1, seed: 0.5 })],
    ["density", () => relocationModel({ units: 1, destinations: 1, seed: 1, density: 2 })],
    ["seed", () => generateRegister({ seed: 0.5 })],
    ["count", () => generateRegister({ seed: 1, count: -1 })],
    ["cities", () => generateRegister({ seed: 1, cities: ["Huế"] })],
    ["csv width", () => csvText({ headers: ["a"], rows: [[1, 2]] })],
    ["csv figure", () => csvText({ headers: ["a"], rows: [[Number.NaN]] })],
    ["no file", () => readJson(join(folder, "none.json"))],
    ["folder", () => readJson(folder)],
    ["small limit", () => readJson(file, { bytes: 1 })],
    ["no limit", () => readJson(file, { bytes: -1 })],
    ["no problem", () => readProblem(join(folder, "none"))],
    ["empty folder", () => readProblem(folder)],
    ["not filled in", () => writeTemplate(fresh).then(() => readProblem(fresh))],
    ["no policy", () => readProblem(half)],
    ["table twice", () => writeTemplate(twice)],
    ["taken", () => prepareFile(file)],
    ["link", () => prepareFile(join(folder, "link.json"))],
    ["not a file", () => prepareFile(folder, { force: true })],
    ["nowhere", () => prepareFile(join(folder, "no", "x.json"))],
    ["fraction", () => shareCurve(parseProblem(sound()), { from: 2, points: 1 })],
    ["slices", () => order(parseProblem(sound()), { slices: 1 })],
    ["no budget", () => order(parseProblem(sound()))],
    ["same axes", () => tradeOff(parseProblem(sound()), { x: "cost", y: "cost" })],
    ["shard", () => parseShard("5/4", {})],
    ["scheduler", () => parseShard("auto/4", {})],
    ["no scenarios", () => parseScenarios("x")],
    ["nothing to merge", () => mergeScenarios([])],
    [
      "plan of another problem",
      () => importance(parseProblem(sound()), { problem: { digest: "x" } } as never),
    ],
    ["scenarios elsewhere", () => toFile(folder)],
    ["scenarios nowhere", () => toFile(join(folder, "no", "x.ndjson"))],
    ["no file of scenarios", () => toFile(file)],
    ["shards", () => mergeShards()],
    ["another study", () => anotherStudy(join(folder, "study.ndjson"))],
    [
      "threads",
      () => {
        throw mistake("E_INTERNAL", poolSaid.crashed(1, 3, "the thread ended"));
      },
    ],
    [
      "scenario",
      () => {
        throw mistake("E_INTERNAL", scenarioSaid.ended(1, "stopped"));
      },
    ],
    ["no base map", () => baseMapOf({})],
    ["metres", () => baseMapOf({ type: "LineString", coordinates: [[600_000, 1_200_000]] })],
    ["many positions", () => baseMapOf({ type: "LineString", coordinates: positions })],
    ["no arc", () => baseMapOf({ type: "Topology", arcs: [], objects: { a: noArc } })],
    [
      "fault of ours",
      () => {
        throw mistake("E_INTERNAL", fileSaid.noReport());
      },
    ],
  ];
}
