/** The drawing of one limit: what is allowed, what the plan reaches, a tick where the estimate is. */

interface Props {
  readonly value: number | undefined;
  readonly estimate: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

const width = 200;
const height = 16;

/** The figures stand beside it, so it is hidden from who cannot see it. */
export function Bar({ value, estimate, lower, upper }: Props) {
  const most = 1.08 * Math.max(value ?? 0, estimate ?? 0, lower ?? 0, upper ?? 0);
  if (!(most > 0)) return null;
  const at = (amount: number): number => (Math.max(0, amount) / most) * width;
  const [from, to] = [at(lower ?? 0), upper === undefined ? width : at(upper)];
  const slack = 1e-6 * most;
  const shown = value ?? estimate ?? 0;
  const isKept = shown >= (lower ?? shown) - slack && shown <= (upper ?? shown) + slack;
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <rect class="allowed" x={from} y={0} width={Math.max(1, to - from)} height={height} />
      {value === undefined ? null : (
        <rect
          class={isKept ? "reached" : "beyond"}
          x={0}
          y={4}
          width={Math.max(1, at(value))}
          height={8}
        />
      )}
      {estimate === undefined ? null : (
        <path class="tick" d={`M${Math.max(1, at(estimate))} 0v${height}`} />
      )}
    </svg>
  );
}
