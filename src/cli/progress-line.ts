import type { Progress } from "didoi";
import { words } from "./language.js";

const shortestPauseMs = 100;

/**
 * One line on stderr that is rewritten at most ten times a second; nothing where stderr is not a
 * terminal, except one plain line per phase.
 */
export function progressLine(): {
  show: (progress: Progress) => void;
  end: () => void;
} {
  const { stderr } = process;
  const said = words.progress;
  const number = new Intl.NumberFormat(words.locale, {
    maximumSignificantDigits: 8,
  });
  let last = 0;
  let shown = false;
  let phase = "";
  const text = ({ phase: name, objective, bound, gap }: Progress): string => {
    const figures = [
      objective === undefined ? "" : `${said.objective} ${number.format(objective)}`,
      bound === undefined ? "" : `${said.bound} ${number.format(bound)}`,
      gap === undefined ? "" : `${said.gap} ${number.format(Number((gap * 100).toFixed(3)))} %`,
    ].filter((part) => part !== "");
    return [said.phases[name] ?? name, ...figures].join("  ");
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
