/** The kinds of tables of a problem, each with its columns and the schema of its records. */
import type * as z from "zod/mini";
import { enterprise } from "../../domain/enterprise.js";
import { park } from "../../domain/park.js";
import { roadDistance } from "../../domain/road-distance.js";
import { zone } from "../../domain/zone.js";
import type { ColumnSpec } from "../table/columns.js";
import { distanceColumns } from "../table/columns-distance.js";
import { enterpriseColumns } from "../table/columns-enterprise.js";
import { parkColumns } from "../table/columns-park.js";
import { zoneColumns } from "../table/columns-zone.js";

/** The name of a kind is that of its file in a folder, without the ending. */
export const tableKindNames = ["enterprises", "parks", "distances", "zones"] as const;
/** Name of a kind of table. */
export type TableKindName = (typeof tableKindNames)[number];

export interface TableKind {
  readonly name: TableKindName;
  readonly specs: readonly ColumnSpec[];
  readonly schema: z.ZodMiniType<object>;
}

export const tableKinds: readonly TableKind[] = [
  { name: "enterprises", specs: enterpriseColumns, schema: enterprise },
  { name: "parks", specs: parkColumns, schema: park },
  { name: "distances", specs: distanceColumns, schema: roadDistance },
  { name: "zones", specs: zoneColumns, schema: zone },
];
