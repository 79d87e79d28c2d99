/** Damage to a good file: bytes, lines or values of JSON, changed at random. */

/** Numbers in [0, 1). */
export type Draw = () => number;
export const below = (draw: Draw, count: number): number => Math.floor(draw() * count);
const oneOf = <T>(draw: Draw, all: readonly T[]): T => all[below(draw, all.length)] as T;

/** One change. @param isJson also of a value of the document */
export function damaged(bytes: Uint8Array, draw: Draw, isJson: boolean): Uint8Array {
  if (isJson && draw() < 0.6) return mutateJson(bytes, draw);
  return draw() < 0.5 ? mutateBytes(bytes, draw) : mutateLines(bytes, draw);
}

function mutateBytes(bytes: Uint8Array, draw: Draw): Uint8Array {
  const at = below(draw, bytes.length + 1);
  const cut = below(draw, 3) === 0 ? below(draw, 40) : 0;
  const added = Uint8Array.from({ length: below(draw, 6) }, () => below(draw, 256));
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + cut)]);
}

const pieces = [
  "",
  ",",
  '"',
  ";",
  "1e999",
  "-5",
  "NaN",
  "'=1+1",
  "\u0000",
  "\u202e",
  "9".repeat(400),
];

function mutateLines(bytes: Uint8Array, draw: Draw): Uint8Array {
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  const at = below(draw, lines.length);
  const line = lines[at] ?? "";
  const kind = below(draw, 4);
  if (kind === 0) lines.splice(at, 1);
  else if (kind === 1) lines.splice(below(draw, lines.length), 0, line);
  else if (kind === 2) lines[at] = line.slice(0, below(draw, line.length + 1));
  else {
    const cells = line.split(",");
    cells[below(draw, cells.length)] = oneOf(draw, pieces);
    lines[at] = cells.join(",");
  }
  return Buffer.from(lines.join("\n"), "latin1");
}

const odd: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  1.5,
  2 ** 53,
  "",
  "x",
  "__proto__",
  [],
  {},
  [null],
  { a: 1 },
  "y".repeat(5000),
];

/** One value somewhere in the document becomes another, is left out, or is doubled. */
function mutateJson(bytes: Uint8Array, draw: Draw): Uint8Array {
  const text = Buffer.from(bytes).toString("utf8");
  const lines = text.trimEnd().split("\n");
  const whole = parsed(text);
  if (whole !== undefined) return Buffer.from(JSON.stringify(changed(whole, draw)));
  const at = below(draw, lines.length);
  const line = parsed(lines[at] ?? "");
  if (line === undefined) return mutateBytes(bytes, draw);
  lines[at] = JSON.stringify(changed(line, draw)) ?? "";
  return Buffer.from(`${lines.join("\n")}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function changed(value: unknown, draw: Draw): unknown {
  if (typeof value !== "object" || value === null || draw() < 0.05) return oneOf(draw, odd);
  const keys = Object.keys(value);
  if (keys.length === 0) return oneOf(draw, odd);
  const key = oneOf(draw, keys);
  const inner = (value as Record<string, unknown>)[key];
  if (Array.isArray(value)) {
    const kind = draw();
    if (kind < 0.1) return value.toSpliced(Number(key), 1);
    if (kind < 0.2) return [...value, inner];
    return value.with(Number(key), changed(inner, draw));
  }
  const { [key]: _out, ...rest } = value as Record<string, unknown>;
  if (draw() < 0.1) return rest;
  if (draw() < 0.1) return { ...value, [`${key}x`]: inner };
  return { ...rest, [key]: changed(inner, draw) };
}
