/**
 * Text that a spreadsheet would take for a formula gets one leading apostrophe when written, and
 * loses exactly one when read. Text that already begins with apostrophes before such a character is
 * escaped as well, so that writing and reading undo each other for every text.
 */
const starts = "=+\\-@\\t\\r\\0\\uff1d\\uff0b\\uff0d\\uff20";
const dangerous = new RegExp(`^'*[${starts}]`);
const escaped = new RegExp(`^'+[${starts}]`);

/** Adds an apostrophe if the text could run as a formula. */
export function escapeFormula(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `escapeFormula` added. */
export function unescapeFormula(text: string): string {
  return text.charCodeAt(0) === 39 && escaped.test(text) ? text.slice(1) : text;
}
