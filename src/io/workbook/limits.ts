const MiB = 1024 * 1024;

/** Against files that would fill the memory or never end. */
export interface WorkbookLimits {
  /** Bytes of the file, default 50 MiB. */
  readonly bytes: number;
  /** Parts in the file, of which every sheet is one; default 200. */
  readonly parts: number;
  /** Bytes of all parts when unpacked, default 300 MiB. */
  readonly unpackedBytes: number;
  /** How many times as large a part of more than 1 MiB may become, default 100. */
  readonly ratio: number;
  /** Cells of all sheets, empty ones with a format included; default 5,000,000. */
  readonly cells: number;
  /** Milliseconds until the reading is given up, default 60,000. */
  readonly timeMs: number;
}

export const defaultWorkbookLimits: WorkbookLimits = {
  bytes: 50 * MiB,
  parts: 200,
  unpackedBytes: 300 * MiB,
  ratio: 100,
  cells: 5_000_000,
  timeMs: 60_000,
};
