/** A register by columns, in which equal figures stand beside each other and pack well. */
type Row = Readonly<Record<string, unknown>>;

export interface Columns {
  readonly keys: readonly string[];
  /** One list for each key; null where a row has no such field. */
  readonly values: readonly (readonly unknown[])[];
}

export function columnsOf(rows: readonly object[]): Columns {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values = keys.map((key) => rows.map((row) => (row as Row)[key] ?? null));
  return { keys, values };
}

export function rowsOfColumns({ keys, values }: Columns): object[] {
  return (values[0] ?? []).map((_, k) =>
    Object.fromEntries(
      keys.flatMap((key, c) => {
        const value = values[c]?.[k] ?? null;
        return value === null ? [] : [[key, value]];
      }),
    ),
  );
}
