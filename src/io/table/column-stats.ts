/** Least, middle and greatest of a column of figures, in one pass and little memory. */

const mostKept = 8192;

export class ColumnStats {
  count = 0;
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;
  private kept: number[] = [];
  private stride = 1;

  add(value: number): void {
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
    if (this.count % this.stride === 0) this.keep(value);
    this.count++;
  }

  /** Exact up to 8,192 values; of more, the median of values evenly spaced over the rows. */
  get median(): number | undefined {
    const sorted = [...this.kept].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle];
    if (upper === undefined || sorted.length % 2 === 1) return upper;
    return ((sorted[middle - 1] ?? upper) + upper) / 2;
  }

  private keep(value: number): void {
    this.kept.push(value);
    if (this.kept.length < mostKept) return;
    this.kept = this.kept.filter((_, at) => at % 2 === 0);
    this.stride *= 2;
  }
}
