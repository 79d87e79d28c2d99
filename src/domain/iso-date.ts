import * as z from "zod/mini";

const day =
  /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/;

/** A day as 2026-12-31. Not `z.iso.date`, with which every form of dates and times would be loaded. */
export const isoDate = z.stringFormat("date", day);
