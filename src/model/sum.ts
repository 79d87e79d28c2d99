/** A compensated sum (Neumaier 1974): the error does not grow with the number of terms. */
export class CompensatedSum {
  private sum = 0;
  private correction = 0;

  add(x: number): void {
    const next = this.sum + x;
    this.correction +=
      Math.abs(this.sum) >= Math.abs(x) ? this.sum - next + x : x - next + this.sum;
    this.sum = next;
  }

  get total(): number {
    // An infinite sum has no correction (∞ − ∞ is not a number).
    return Number.isFinite(this.sum) ? this.sum + this.correction : this.sum;
  }
}
