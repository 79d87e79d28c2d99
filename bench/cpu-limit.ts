/** CPU time of this process, all threads, from a moment on, and a signal that ends a solve when enough is used. */
export class CpuLimit {
  private readonly began = process.cpuUsage();
  private readonly controller = new AbortController();
  private readonly watch: NodeJS.Timeout;
  readonly signal = this.controller.signal;

  /** @param most seconds of CPU; infinite for no limit */
  constructor(most: number) {
    this.watch = setInterval(() => {
      if (this.used() > most) this.controller.abort();
    }, 100);
  }

  /** Seconds. */
  used(): number {
    const { user, system } = process.cpuUsage(this.began);
    return (user + system) / 1e6;
  }

  end(): void {
    clearInterval(this.watch);
  }
}
