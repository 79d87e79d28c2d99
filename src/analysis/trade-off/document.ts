/** The form of the document of a trade-off: the part that was asked for. */
import * as z from "zod";
import { orderResult } from "./order.js";
import { shareCurveResult } from "./share-curve.js";
import { front } from "./trade-off.js";

/** What `didoi tradeoff --json` prints. */
export const tradeOffDocument = z.strictObject({
  format: z.literal("didoi-tradeoff/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  front: front.optional(),
  shares: shareCurveResult.optional(),
  order: orderResult.optional(),
});
/** A front, a curve along the share, or a sequence, of a problem. */
export type TradeOffDocument = z.infer<typeof tradeOffDocument>;
