import type { Progress } from "didoi";

const shortestPauseMs = 100;

/**
 * One line on stderr that is rewritten at most ten times a second; nothing where stderr is not a
 * terminal, except one plain line per phase.
 */
export function progressLine(): { show: (progress: Progress) => void; end: () => void } {
  const { stderr } = process;
  let last = 0;
  let shown = false;
  let phase = "";
  const text = ({ phase, objective, bound, gap }: Progress): string => {
    const figures = [
      objective === undefined ? "" : `objective ${objective.toPrecision(8)}`,
      bound === undefined ? "" : `bound ${bound.toPrecision(8)}`,
      gap === undefined ? "" : `gap by the search ${(gap * 100).toFixed(3)} %`,
    ].filter((part) => part !== "");
    return [phase, ...figures].join("  ");
  };
  return {
    show(progress) {
      if (!stderr.isTTY) {
        if (progress.phase !== phase) stderr.write(`${text(progress)}\n`);
        phase = progress.phase;
        return;
      }
      const now = performance.now();
      if (now - last < shortestPauseMs) return;
      last = now;
      shown = true;
      stderr.write(`\r\u001b[K${text(progress)}`);
    },
    end() {
      if (shown) stderr.write("\r\u001b[K");
      shown = false;
    },
  };
}
