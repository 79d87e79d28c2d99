/** The example's policy at three floors of the share, side by side: what 30, 35 and 40 % cost and bring. */
import { planRelocation } from "didoi";
import { readProblem } from "didoi/node";

const { problem } = await readProblem("examples/binh-duong");
const { policy } = problem;
const last = policy.quotas.findIndex(
  ({ measure, lower }) => measure === "enterprises" && lower > 0,
);
const format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const head = [
  "Mức sàn",
  "DN",
  "Lao động",
  "Đất (ha)",
  "Ô nhiễm (điểm)",
  "Tỷ đồng",
  "Chờ",
  "Cách (%)",
];

console.log(head.map((text) => text.padStart(15)).join(""));
for (const lower of [0.3, 0.35, 0.4]) {
  const upper = Math.max(0.4, lower + 0.01);
  const quotas = policy.quotas.map((quota, k) => (k === last ? { ...quota, lower, upper } : quota));
  const outcome = await planRelocation(
    { ...problem, policy: { ...policy, quotas } },
    { gap: 0.001, timeLimitMs: 20_000 },
  );
  if (!("plan" in outcome)) {
    console.log(
      `${format.format(lower * 100)} %: ${"reason" in outcome ? outcome.reason : outcome.status}`,
    );
    continue;
  }
  const { summary, objective } = outcome.plan;
  const figures = [
    summary.base.moved,
    summary.workersMoved,
    summary.landFreedHa,
    summary.reliefPoints,
    summary.costMillionVnd / 1000,
    summary.postponed.enterprises,
  ].map((figure) => format.format(figure));
  const gap = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 3 }).format(
    objective.gap * 100,
  );
  const row = [`${format.format(lower * 100)} %`, ...figures, gap];
  console.log(row.map((text) => text.padStart(15)).join(""));
}
