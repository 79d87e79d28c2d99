/** What is taken away from the page: the report, the workbook of the department, the plan. */
import { anonymise, type Plan, type Problem, planPapers, reportHtml } from "didoi";
import { papersWorkbook } from "didoi/node";
import type { Asks } from "./asks.js";
import type { Session } from "./session.js";

export async function paperOf(
  { planned }: Session,
  { kind, language, anonymises }: Asks["paper"]["ask"],
): Promise<Asks["paper"]["answer"]> {
  if (planned === undefined) return null;
  const { problem, plan } = anonymises ? coded(planned, language) : planned;
  if (kind === "plan") return `${JSON.stringify(plan, null, 1)}\n`;
  if (kind === "report") {
    const plans = [{ name: "plan.json", plan }];
    return reportHtml(problem, { plans, language, coarse: anonymises }).html;
  }
  return new Uint8Array(await papersWorkbook(planPapers(problem, plan, language)));
}

type Planned = NonNullable<Session["planned"]>;

function coded({ problem, plan }: Planned, language: "vi" | "en"): Planned {
  const { problem: under, documents } = anonymise(problem, [plan], language);
  return { problem: under satisfies Problem, plan: documents[0] as Plan };
}
