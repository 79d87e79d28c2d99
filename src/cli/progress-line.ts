import type { Language, Progress } from "didoi";

const shortestPauseMs = 100;

/** What the line says, by language. */
const words = {
  vi: {
    phases: { relaxation: "bài toán nới lỏng", search: "tìm kế hoạch" } as Record<string, string>,
    objective: "tốt nhất đã có",
    bound: "không thể hơn",
    gap: "còn cách",
  },
  en: { phases: {} as Record<string, string>, objective: "best", bound: "bound", gap: "gap" },
} as const;

/**
 * One line on stderr that is rewritten at most ten times a second; nothing where stderr is not a
 * terminal, except one plain line per phase.
 */
export function progressLine(language: Language): {
  show: (progress: Progress) => void;
  end: () => void;
} {
  const { stderr } = process;
  const said = words[language];
  const number = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
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
