/**
 * Numbers the distinct tuples of rows 0, 1, 2 …, so that each is stored once.
 * An open-addressing hash table on integers; a look-up allocates nothing.
 */
export class PlaceTable {
  count = 0;
  private tuples: Int32Array;
  /** Tuple number + 1, 0 where the slot is free; the length is a power of two. */
  private slots = new Int32Array(64);

  /** @param width numbers per tuple */
  constructor(private readonly width: number) {
    this.tuples = new Int32Array(width * 32);
  }

  /** The number of `tuple`, or −1 when it was not added yet. */
  find(tuple: Int32Array): number {
    return this.slots[this.slotOf(tuple, 0)]! - 1;
  }

  /** The number of `tuple`, which gets the next one when it is new. */
  add(tuple: Int32Array): number {
    const slot = this.slotOf(tuple, 0);
    const found = this.slots[slot]! - 1;
    if (found >= 0) return found;
    const at = this.count * this.width;
    if (at + this.width > this.tuples.length) {
      const wider = new Int32Array(this.tuples.length * 2);
      wider.set(this.tuples);
      this.tuples = wider;
    }
    this.tuples.set(tuple, at);
    this.slots[slot] = ++this.count;
    if (this.count * 2 > this.slots.length) this.rehash();
    return this.count - 1;
  }

  /** The slot that holds the tuple at `from` of `source`, or the free slot where it belongs. */
  private slotOf(source: Int32Array, from: number): number {
    const { width, tuples, slots } = this;
    let hash = 0x811c9dc5;
    for (let k = 0; k < width; k++) hash = Math.imul(hash ^ source[from + k]!, 0x01000193);
    hash ^= hash >>> 15;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (number < 0) return slot;
      let k = 0;
      while (k < width && tuples[number * width + k] === source[from + k]) k++;
      if (k === width) return slot;
    }
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let n = 0; n < this.count; n++)
      this.slots[this.slotOf(this.tuples, n * this.width)] = n + 1;
  }
}
