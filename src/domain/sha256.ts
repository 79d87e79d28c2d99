/**
 * SHA-256 (FIPS 180-4) in hosts of every kind and without waiting, which their own functions ask for.
 * Names as in the standard: K constants, H state, W schedule, Ch, Maj, Σ, σ.
 */

/** First 32 bits of the fractions of roots of the first primes. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++)
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

// The nearest of these to a whole number is 1,000 times farther from it than Math.cbrt may be wrong.
const constants = fractions(64, Math.cbrt);
const start = fractions(8, Math.sqrt);

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** One block of 64 bytes into the state. */
function compress(state: Uint32Array, block: DataView, w: Uint32Array): void {
  for (let t = 0; t < 64; t++) {
    if (t < 16) {
      w[t] = block.getUint32(4 * t);
      continue;
    }
    const [x, y] = [w[t - 15]!, w[t - 2]!];
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[t] = w[t - 16]! + s0 + w[t - 7]! + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  for (let t = 0; t < 64; t++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const t1 = h + s1 + ((e & f) ^ (~e & g)) + constants[t]! + w[t]!;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, k) => {
    state[k] = state[k]! + word;
  });
}

/** SHA-256 of bytes, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  const state = start.slice();
  const schedule = new Uint32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  const end = new Uint8Array(bytes.length - whole < 56 ? 64 : 128);
  end.set(bytes.subarray(whole));
  end[bytes.length - whole] = 0x80;
  const length = new DataView(end.buffer, end.length - 8);
  length.setUint32(0, bytes.length / 2 ** 29);
  length.setUint32(4, bytes.length * 8);
  for (const part of [bytes.subarray(0, whole), end])
    for (let at = 0; at < part.length; at += 64)
      compress(state, new DataView(part.buffer, part.byteOffset + at, 64), schedule);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}
