/** One of a few, or none of them. */
interface Props<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly words: Readonly<Record<T | "free", string>>;
  readonly value: T | undefined;
  readonly set: (value: T | undefined) => void;
}

export function Choice<T extends string>({ label, choices, words, value, set }: Props<T>) {
  return (
    <select
      aria-label={label}
      class={value === undefined ? undefined : "set"}
      value={value ?? ""}
      onChange={(event) => set(choices.find((one) => one === event.currentTarget.value))}
    >
      <option value="">{words.free}</option>
      {choices.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </select>
  );
}
