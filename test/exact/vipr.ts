/**
 * A checker of VIPR 1.0 files, written from the format alone: reads the text, follows every derivation in
 * exact numbers, and says what is wrong. Knows `lin` and `rnd`, without assumptions.
 */
import {
  add,
  compare,
  floor,
  fraction,
  isWhole,
  multiply,
  negate,
  type Rational,
  reduced,
  zero,
} from "../../src/model/rational.js";

type Terms = ReadonlyMap<number, Rational>;

interface Constraint {
  readonly name: string;
  readonly sense: string;
  readonly rhs: Rational;
  readonly terms: Terms;
}

export interface ViprFile {
  readonly columns: readonly string[];
  readonly whole: ReadonlySet<number>;
  readonly sense: "min" | "max";
  readonly objective: Terms;
  readonly constraints: readonly Constraint[];
  readonly goal: "infeas" | { readonly lower: Rational | null; readonly upper: Rational | null };
  readonly solutions: readonly Terms[];
}

/** The file, and what is wrong with it; an empty list: the goal is proved. */
export interface Checked {
  readonly file: ViprFile;
  readonly faults: readonly string[];
}

export function checkVipr(text: string): Checked {
  const words = new Words(text);
  const file = header(words);
  const faults = file.solutions.flatMap((point, at) =>
    keeps(file, point) ? [] : [`solution ${at} breaks a constraint`],
  );
  const lines = [...file.constraints];
  words.expect("DER");
  const count = words.count();
  for (let at = 0; at < count; at++) {
    const line = constraint(words);
    words.expect("{");
    const by = words.next();
    const of = terms(words);
    words.expect("}");
    words.next();
    const fault = followsNot(file, lines, { line, by, of });
    if (fault !== undefined) faults.push(`${line.name}: ${fault}`);
    lines.push(line);
  }
  words.end();
  faults.push(...missed(file, lines.slice(file.constraints.length)));
  return { file, faults };
}

class Words {
  private readonly all: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.all = text
      .split("\n")
      .filter((line) => !line.startsWith("%"))
      .join(" ")
      .split(/\s+/)
      .filter((word) => word !== "");
  }

  next(): string {
    const word = this.all[this.at++];
    if (word === undefined) throw new Error("the file ends early");
    return word;
  }

  expect(word: string): void {
    const found = this.next();
    if (found !== word) throw new Error(`${word} is expected, ${found} found`);
  }

  count(): number {
    const word = this.next();
    if (!/^\d+$/.test(word)) throw new Error(`a count is expected, ${word} found`);
    return Number(word);
  }

  number(): Rational {
    const word = this.next();
    const [, n, d = "1"] = /^(-?\d+)(?:\/([1-9]\d*))?$/.exec(word) ?? [];
    if (n === undefined) throw new Error(`a fraction is expected, ${word} found`);
    return fraction(BigInt(n), BigInt(d));
  }

  end(): void {
    if (this.at !== this.all.length) throw new Error("the file goes on");
  }
}

function terms(words: Words): Terms {
  const found = new Map<number, Rational>();
  const length = words.count();
  for (let k = 0; k < length; k++) {
    const at = words.count();
    if (found.has(at)) throw new Error(`index ${at} comes twice`);
    found.set(at, words.number());
  }
  return found;
}

function constraint(words: Words): Constraint {
  const name = words.next();
  const sense = words.next();
  if (!"LGE".includes(sense)) throw new Error(`${sense} is no sense`);
  const rhs = words.number();
  return { name, sense, rhs, terms: terms(words) };
}

function header(words: Words): ViprFile {
  const list = <T>(one: () => T): T[] => Array.from({ length: words.count() }, one);
  words.expect("VER");
  words.expect("1.0");
  words.expect("VAR");
  const columns = list(() => words.next());
  words.expect("INT");
  const whole = new Set(list(() => words.count()));
  words.expect("OBJ");
  const sense = words.next();
  if (sense !== "min" && sense !== "max") throw new Error(`${sense} is no sense of an objective`);
  const objective = terms(words);
  words.expect("CON");
  const length = words.count();
  words.count();
  const constraints = Array.from({ length }, () => constraint(words));
  words.expect("RTP");
  const goal = goalOf(words);
  words.expect("SOL");
  const solutions = list(() => {
    words.next();
    return terms(words);
  });
  return { columns, whole, sense, objective, constraints, goal, solutions };
}

function goalOf(words: Words): ViprFile["goal"] {
  const kind = words.next();
  if (kind === "infeas") return "infeas";
  if (kind !== "range") throw new Error(`${kind} is no goal`);
  const bound = (none: string): Rational | null => {
    const word = words.next();
    return word === none ? null : new Words(word).number();
  };
  return { lower: bound("-inf"), upper: bound("inf") };
}

function at(of: Terms, point: Terms): Rational {
  let sum = zero;
  for (const [c, a] of of) sum = add(sum, multiply(a, point.get(c) ?? zero));
  return sum;
}

function keeps({ constraints, whole }: ViprFile, point: Terms): boolean {
  return (
    [...whole].every((c) => isWhole(point.get(c) ?? zero)) &&
    constraints.every(({ sense, rhs, terms: own }) => {
      const over = compare(at(own, point), rhs);
      return (sense === "L" && over <= 0) || (sense === "G" && over >= 0) || over === 0;
    })
  );
}

interface Step {
  readonly line: Constraint;
  readonly by: string;
  readonly of: Terms;
}

function followsNot(file: ViprFile, lines: readonly Constraint[], step: Step): string | undefined {
  const { line, by, of } = step;
  if (by !== "lin" && by !== "rnd") return `${by} is no reason`;
  const sum = new Map<number, Rational>();
  let rhs = zero;
  let [atMost, atLeast] = [true, true];
  for (const [index, weight] of of) {
    const used = lines[index];
    if (used === undefined) return `line ${index} is not there yet`;
    const sign = compare(weight, zero);
    if (used.sense !== "E" && sign !== 0) {
      const below = (used.sense === "L") === sign > 0;
      if (below) atLeast = false;
      else atMost = false;
    }
    rhs = add(rhs, multiply(weight, used.rhs));
    for (const [c, a] of used.terms) sum.set(c, add(sum.get(c) ?? zero, multiply(weight, a)));
  }
  if (line.sense !== "G" && !atMost) return "the sum is no upper bound";
  if (line.sense !== "L" && !atLeast) return "the sum is no lower bound";
  if (!isSame(sum, line.terms)) return "the terms are not the sum";
  if (by === "lin") return beats(rhs, line) ? undefined : "the right-hand side is stronger";
  if (line.sense === "E") return "an equation is not rounded";
  if (![...line.terms].every(([c, a]) => file.whole.has(c) && isWhole(a)))
    return "not all of it is whole";
  const rounded = line.sense === "L" ? floor(rhs) : -floor(negate(rhs));
  return beats({ n: rounded, d: 1n }, line) ? undefined : "the right-hand side is stronger";
}

/** Is what was derived at least as strong as what is stated? */
function beats(rhs: Rational, line: Constraint): boolean {
  const over = compare(rhs, line.rhs);
  return line.sense === "L" ? over <= 0 : line.sense === "G" ? over >= 0 : over === 0;
}

function isSame(one: Terms, other: Terms): boolean {
  return [...new Set([...one.keys(), ...other.keys()])].every(
    (c) => compare(one.get(c) ?? zero, other.get(c) ?? zero) === 0,
  );
}

/** What of the goal is not proved. */
function missed(file: ViprFile, derived: readonly Constraint[]): string[] {
  const { goal, sense, objective, solutions } = file;
  if (goal === "infeas") {
    const isProof = ({ sense: way, rhs, terms: own }: Constraint): boolean =>
      [...own.values()].every(({ n }) => n === 0n) &&
      ((way !== "G" && rhs.n < 0n) || (way !== "L" && rhs.n > 0n));
    return derived.some(isProof) ? [] : ["that nothing fits is not derived"];
  }
  const [proved, reached] = sense === "max" ? [goal.upper, goal.lower] : [goal.lower, goal.upper];
  const way = sense === "max" ? "L" : "G";
  const isBound = (line: Constraint): boolean =>
    line.sense === way &&
    isSame(line.terms, objective) &&
    compare(line.rhs, proved ?? zero) * (way === "L" ? 1 : -1) <= 0;
  const isReached = (point: Terms): boolean =>
    compare(at(objective, point), reached ?? zero) * (way === "L" ? 1 : -1) >= 0;
  return [
    ...(proved === null || derived.some(isBound) ? [] : ["the bound is not derived"]),
    ...(reached === null || solutions.some(isReached) ? [] : ["no solution is so good"]),
  ];
}

/** A number as the file writes it. */
export const written = (value: Rational): string => {
  const { n, d } = reduced(value);
  return d === 1n ? `${n}` : `${n}/${d}`;
};
