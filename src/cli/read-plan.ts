import { mistake, type Plan, planSchema } from "didoi";
import { readJson } from "didoi/node";
import { inputBytes, type ReadFlags } from "./options.js";

/** Reads a plan. @throws DidoiError E_FORMAT when it is none */
export async function readPlan(path: string, flags: ReadFlags): Promise<Plan> {
  const parsed = planSchema.safeParse(await readJson(path, inputBytes(flags)));
  if (parsed.success) return parsed.data;
  throw mistake(
    "E_FORMAT",
    {
      en: ["This is no plan of today's form.", "Give a plan.json that this version wrote."],
      vi: [
        "Đây không phải là kế hoạch theo định dạng hiện nay.",
        "Đưa tệp plan.json do phiên bản này ghi.",
      ],
    },
    { file: path },
  );
}
