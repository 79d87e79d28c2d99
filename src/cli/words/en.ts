/** What the command says of itself, in English. */

import type { Wording } from "didoi";

const manyBytes = "(default 512 for a table, 256 for JSON, 4096 for a model)";

export const en = {
  locale: "en-GB",
  program: "plans the relocation of enterprises to northern parks and clusters",
  help: {
    version: "output the version number",
    help: "display help for command",
    command: "display help for command",
    titles: {} as Record<string, string>,
    options: "[options]",
    subcommand: "[command]",
    fallback: (value: string) => `default: ${value}`,
    choices: (list: string) => `choices: ${list}`,
  },
  /** Placeholders of values. */
  names: {
    problem: "problem",
    plan: "plan",
    decisions: "decisions",
    file: "file",
    document: "document",
    solution: "solution",
    folder: "dir",
    number: "n",
    seconds: "seconds",
    fraction: "fraction",
    setting: "path=value",
    sheet: "file=sheet",
    answer: "question=answer",
    mark: "mark",
    name: "name",
    format: "format",
    locale: "locale",
    language: "language",
    command: "command",
  },
  about: {
    init: "write a new problem folder: tables to fill, a policy, and what they mean",
    import: "read workbooks and CSV files, say what was understood, and write a problem folder",
    solve: "plan the relocation of a problem (a folder or a JSON file)",
    check: "look for what no plan can satisfy and for suspicious figures, without solving",
    verify: "check a plan against its problem: every rule, figure and bound, without a solver",
    state: "state decisions written by hand: every figure, and each rule that they break",
    schema: "print the JSON schema of a document, for editors and other programs",
    model: "generic models in didoi-model/1 (.json, .ndjson)",
    modelSolve: "solve a model",
    modelVerify: "check a solution against its model, without a solver",
    modelGenerate: "print a random model with the shape of the relocation problem, for benchmarks",
    modelExport: "print the model of a problem",
  },
  args: {
    newFolder: "folder to write to, made if it is not there",
    document: "what the schema is of",
    tables: "workbooks or CSV files with tables of enterprises, parks, distances or zones",
    problem: "folder, JSON file, or - for JSON on standard input",
    problemFolder:
      "folder with enterprises.csv, parks.csv, policy.json, assumptions.json, or a JSON file, or - for JSON on standard input",
    plan: "plan.json, or - for standard input",
    decisions:
      "decisions.csv, moves.csv, or a JSON file with decisions or a plan, or - for one of them on standard input; several files are one list",
    model: "model.json, model.ndjson, or - for .ndjson on standard input",
    solution: "what `didoi model solve --json` printed",
  },
  options: {
    csv: "tables as CSV files for a Vietnamese Excel, in place of workbooks",
    schemaOut: "write there instead of stdout",
    scenario: "a JSON file with a name and the fields of the policy that differ; may be repeated",
    set: "change one figure of the policy, budgets[0].perYear=800000; may be repeated",
    full: "with tables by ward, sector, obligation and size, the balance of land, who waits, and every assumption",
    strict: "do not solve where something is suspicious: exit code 3",
    strictCheck: "exit code 3 where something is suspicious",
    to: "write the problem folder there, once nothing is left to decide",
    answer: "the answer to a question, as it is printed; may be given again",
    mapping: "the file in which answers are remembered (default mapping.json beside the folder)",
    lang: "language of all that is printed",
    json: "print the result as one JSON document",
    out: "write plan.json, decisions.csv, moves.csv, parks.csv, moves.geojson and SHA256SUMS there",
    writeProblem: "write problem.json there too: what was read, with every default",
    locale: "CSV files for machines or for a Vietnamese Excel",
    force: "replace files that are already there",
    certified: "refuse what rests on a search alone, which the file cannot prove",
    beside: "a plan.json: its prices say how far the decisions are from the best",
    solver: "solver variant",
    relaxation: "solve the LP relaxation: bound, prices and fractions",
    gap: "stop when this gap is proved (default 0.0001)",
    timeLimit: "wall-clock limit (default none)",
    seed: "seed (default 0)",
    maxMemory: "refuse a model whose solve is estimated to take more (default what is free)",
    decimal: "decimal mark of columns that can be read in two ways",
    maxInput: `the most MiB that an input file may have ${manyBytes}`,
    sheet: "the sheet of a workbook, where several could be the table; may be given again",
    policy: "another policy for the tables of a folder (default its policy.json)",
    repeat: "solve n times in this process",
    units: "enterprises",
    destinations: "parks",
    modelSeed: "the same seed gives the same model",
    variant: "shape of the case",
    format: "format of the model",
    modelOut: "write there instead of stdout; .json, .ndjson or .mps",
  },
  expected: {
    answer: "expected <question>=<answer>",
    fraction: "expected a fraction, 0 or more",
    seconds: "expected seconds above 0",
    whole: (low: number) => `expected a whole number of at least ${low}`,
  },
  init: {
    fill: "1. Fill in enterprises and parks: one row each, with notes and examples on the second sheet or in the .md file beside it.",
    kept: (path: string) => `1. ${path} was there already and stays as it is.`,
    policy: "2. Change policy.json; policy.md explains each field.",
    check: (folder: string) => `3. Look for mistakes: didoi check ${folder}`,
    solve: (folder: string) => `4. Plan: didoi solve ${folder} --out out`,
  },
  /** What follows the help where nothing was asked for. */
  next: {
    hasProblem:
      "Next: this folder has a problem. Look at it with `didoi check .`, then plan with `didoi solve .`.",
    noProblem:
      "Next: `didoi init` writes tables to fill in and a policy into this folder; if you have tables, `didoi import <file> --to <dir>` reads them.",
  },
  import: {
    nothing: { en: ["Nothing was read."], vi: ["Không đọc được gì."] },
  } as Readonly<Record<"nothing", Wording>>,
  check: {
    impossible: "IMPOSSIBLE",
    suspicious: "SUSPICIOUS",
    none: "nothing found",
    fix: "Fix",
    records: "Ids",
    sum: (impossible: number, suspicious: number) =>
      `${impossible} impossible (no plan exists), ${suspicious} suspicious (worth a look).`,
  },
  look: {
    impossible: "There is no plan for this problem",
    strict: "Not solved: the data have suspicious findings",
    suspicious: (count: number) => `The data have ${count} suspicious findings`,
    more: (count: number) => `… and ${count} more`,
    all: "For all of them, with what to do: `didoi check`.",
  },
  solve: {
    planInJson: "The plan is in the JSON document on standard output.",
    planOnStdout: "The plan is printed on standard output.",
    planSaved: (path: string) => `The plan was saved as ${path}`,
  },
  verified: "verified: every rule and figure holds",
  output: {
    failed: (code: string) => `The output cannot be written: ${code}. [E_FILE]`,
    saved: (path: string) => `It was saved as ${path}`,
  },
  internal: (text: string) => `${text} [E_INTERNAL]`,
  progress: {
    phases: {} as Record<string, string>,
    objective: "best",
    bound: "bound",
    gap: "gap",
  },
  model: {
    objective: (status: string, value: number, solver: string) =>
      `${status}: objective ${value} (${solver})`,
    unproved: "nothing is proved by prices",
    proved: (bound: number, gap: number) => `proved by the prices: bound ${bound}, gap ${gap}`,
    searched: (who: string, bound: number, gap: number) =>
      `by the search of ${who}: bound ${bound}, gap ${gap}`,
    timing: (solve: string, cpu: string) => `solve ${solve} ms, cpu ${cpu} ms`,
    verified: "verified",
  },
};

/** The words of the command in any language. */
export type Words = typeof en;
