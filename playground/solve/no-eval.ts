/**
 * Imported before the library: schemas are otherwise compiled by `new Function` as they are made, which the
 * page forbids.
 */
import { config } from "zod";

config({ jitless: true });
