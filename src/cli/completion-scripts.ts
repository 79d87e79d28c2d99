/** The scripts for each shell. What is written into them is quoted, whatever it is. */
import type { CommandShape, OptionShape } from "./completion-shapes.js";

/** As one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const flagsOf = (options: readonly OptionShape[]): string[] =>
  options.flatMap(({ flags }) => flags);

/** What may follow a command: its parts, its options, the values of its first argument. */
const wordsOf = ({ parts, options, choices }: CommandShape): string =>
  [...parts.map(({ name }) => name), ...flagsOf(options), ...choices].join(" ");

/** Do its arguments name files? */
const filesOf = ({ path, parts, choices }: CommandShape): string =>
  path !== "" && parts.length === 0 && choices.length === 0 ? " files=1" : "";

/** Lines of `case` that find the command that has been typed so far. */
const pathLines = (shapes: readonly CommandShape[]): string =>
  shapes
    .filter(({ path }) => path !== "")
    .map(({ path }) => `      ${quoted(path)}) at=${quoted(path)} ;;`)
    .join("\n");

/** By command and option, the values that the option takes; `*` for a file. */
const valueLines = (shapes: readonly CommandShape[], files: string, list: (of: string) => string) =>
  shapes
    .flatMap(({ path, options }) =>
      options
        .filter(({ takesValue }) => takesValue)
        .map(({ flags, choices }) => {
          const cases = flags.map((flag) => quoted(`${path}|${flag}`)).join("|");
          return `    ${cases}) ${choices.length === 0 ? files : list(choices.join(" "))}; return ;;`;
        }),
    )
    .join("\n");

export function bashScript(shapes: readonly CommandShape[]): string {
  const words = shapes
    .map(
      (shape) => `    ${quoted(shape.path)}) words=${quoted(wordsOf(shape))}${filesOf(shape)} ;;`,
    )
    .join("\n");
  const list = (of: string): string => `COMPREPLY=($(compgen -W ${quoted(of)} -- "$cur"))`;
  return `# bash: source <(didoi completion bash)
_didoi() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} at='' word words='' files=''
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${at:+$at }$word" in
${pathLines(shapes)}
    esac
  done
  case "$at|$prev" in
${valueLines(shapes, 'COMPREPLY=($(compgen -f -- "$cur"))', list)}
  esac
  case "$at" in
${words}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
  [ -n "$files" ] && [[ "$cur" != -* ]] && COMPREPLY+=($(compgen -f -- "$cur"))
  return 0
}
complete -o filenames -F _didoi didoi
`;
}

export function zshScript(shapes: readonly CommandShape[]): string {
  const described = ({ parts, options, choices }: CommandShape): string =>
    [
      ...parts.map(({ name, about }) => [name, about] as const),
      ...options.flatMap(({ flags, about }) => flags.map((flag) => [flag, about] as const)),
      ...choices.map((choice) => [choice, ""] as const),
    ]
      .map(([word, about]) => quoted(`${word.replaceAll(":", "\\:")}:${about}`))
      .join(" ");
  const words = shapes
    .map((shape) => `    ${quoted(shape.path)}) found=(${described(shape)})${filesOf(shape)} ;;`)
    .join("\n");
  return `#compdef didoi
# zsh: didoi completion zsh > "\${fpath[1]}/_didoi"
_didoi() {
  local at='' word files='' prev=\${words[CURRENT-1]}
  local -a found
  for word in \${words[2,CURRENT-1]}; do
    case "\${at:+$at }$word" in
${pathLines(shapes)}
    esac
  done
  case "$at|$prev" in
${valueLines(shapes, "_files", (of) => `compadd -- ${of}`)}
  esac
  case "$at" in
${words}
  esac
  _describe didoi found
  [ -n "$files" ] && _files
  return 0
}
if [ "$funcstack[1]" = "_didoi" ]; then _didoi "$@"; else compdef _didoi didoi; fi
`;
}

export function fishScript(shapes: readonly CommandShape[]): string {
  const lines = shapes.flatMap(({ path, parts, options, choices }) => {
    const names = path.split(" ").filter((name) => name !== "");
    const seen = names.map((name) => `__fish_seen_subcommand_from ${name}`);
    // Where a part may follow, only until one is typed.
    const before = parts.length === 0 ? [] : [noneOf(parts.map(({ name }) => name))];
    const when = (conditions: readonly string[]): string =>
      conditions.length === 0 ? "" : ` -n ${quoted(conditions.join("; and "))}`;
    return [
      ...parts.map(
        ({ name, about }) =>
          `complete -c didoi -f${when([...seen, ...before])} -a ${name} -d ${quoted(about)}`,
      ),
      ...options.map(
        ({ flags, about, takesValue, choices: values }) =>
          `complete -c didoi${when(seen)}${flags.map(fishFlag).join("")}${takesValue ? " -r" : ""}${
            values.length === 0 ? "" : ` -f -a ${quoted(values.join(" "))}`
          } -d ${quoted(about)}`,
      ),
      ...choices.map((choice) => `complete -c didoi -f${when(seen)} -a ${choice}`),
    ];
  });
  return `# fish: didoi completion fish > ~/.config/fish/completions/didoi.fish\n${lines.join("\n")}\n`;
}

const noneOf = (names: readonly string[]): string =>
  `not __fish_seen_subcommand_from ${names.join(" ")}`;

const fishFlag = (flag: string): string =>
  flag.startsWith("--") ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`;
