/** Numbers per block at most. */
const largestBlock = 1 << 20;

/**
 * A list of numbers that grows by blocks: nothing is copied until `finish` joins the blocks, so the
 * peak is the final array and its blocks, one array at a time.
 */
export class Growing<T extends Float64Array | Int32Array | Uint8Array> {
  length = 0;
  private readonly full: T[] = [];
  private used = 0;
  constructor(
    private readonly make: (length: number) => T,
    private block: T = make(16),
  ) {}

  push(value: number): void {
    if (this.used === this.block.length) this.grow(Math.min(this.length, largestBlock));
    this.block[this.used++] = value;
    this.length++;
  }

  /** Makes room for `capacity` numbers in all. */
  reserve(capacity: number): void {
    const missing = capacity - this.length - (this.block.length - this.used);
    if (missing > 0) this.grow(capacity - this.length);
  }

  private grow(size: number): void {
    if (this.used > 0) this.full.push(this.block.subarray(0, this.used) as T);
    this.block = this.make(size);
    this.used = 0;
  }

  /** All numbers in one array; the list is empty afterwards. */
  finish(): T {
    const last = this.block.subarray(0, this.used) as T;
    let joined = last;
    // A single block is handed out as it is unless a fifth of it would be wasted.
    if (this.full.length > 0 || this.used * 1.2 < this.block.length) {
      joined = this.make(this.length);
      let at = 0;
      for (const block of [...this.full, last]) {
        joined.set(block as never, at);
        at += block.length;
      }
    }
    this.full.length = 0;
    this.block = this.make(0);
    this.used = 0;
    this.length = 0;
    return joined;
  }
}

export const floats = (): Growing<Float64Array> => new Growing((n) => new Float64Array(n));
export const integers = (): Growing<Int32Array> => new Growing((n) => new Int32Array(n));
export const bytes = (): Growing<Uint8Array> => new Growing((n) => new Uint8Array(n));

/** A copy of `array` with room for at least `length` numbers (and half as many again). */
export function grown<T extends Float64Array | Int32Array | Uint8Array | Int8Array>(
  array: T,
  length: number,
): T {
  if (length <= array.length) return array;
  const next = new (array.constructor as new (n: number) => T)(Math.ceil(length * 1.5));
  next.set(array as never);
  return next;
}
