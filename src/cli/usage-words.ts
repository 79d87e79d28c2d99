/** What commander says of a wrong command line, in the language of the command. Its codes and quoted parts are public. */
import type { CommanderError } from "commander";
import { language } from "./language.js";

type Say = (quoted: readonly string[], text: string) => string;

const allowed = (text: string): string => {
  const known = /Allowed choices are (.+)\./.exec(text)?.[1];
  if (known !== undefined) return `Chọn một trong: ${known}.`;
  const own = /is invalid(?: for argument '[^']*')?\. (.+)/s.exec(text)?.[1];
  return own === undefined ? "" : `${own.charAt(0).toUpperCase()}${own.slice(1)}.`;
};

const near = (text: string): string => {
  const found = /\(Did you mean (?:one of )?(.+)\?\)/.exec(text)?.[1];
  return found === undefined ? "Xem các lựa chọn bằng --help." : `Có phải ý bạn là '${found}'?`;
};

const vietnamese: Readonly<Record<string, Say>> = {
  "commander.unknownOption": ([flag], text) => `Không có tùy chọn '${flag}'. ${near(text)}`,
  "commander.unknownCommand": ([name], text) => `Không có lệnh '${name}'. ${near(text)}`,
  "commander.missingArgument": ([name]) => `Thiếu tham số '${name}'.`,
  "commander.optionMissingArgument": ([flags]) => `Tùy chọn '${flags}' cần một giá trị.`,
  "commander.missingMandatoryOptionValue": ([flags]) => `Thiếu tùy chọn bắt buộc '${flags}'.`,
  "commander.invalidArgument": ([name, value = ""], text) =>
    text.includes("command-argument")
      ? `Tham số '${value}' không nhận giá trị '${name}'. ${allowed(text)}`
      : `Tùy chọn '${name}' không nhận giá trị '${value}'. ${allowed(text)}`,
  "commander.excessArguments": () => "Thừa tham số. Xem cách dùng bằng --help.",
};

/** One line with the mistake and what to do. */
export function usageWords({ code, message }: CommanderError): string {
  if (language === "en") return `${message} [E_USAGE]`;
  const quoted = Array.from(message.matchAll(/'([^']*)'/g), ([, text = ""]) => text);
  const say = vietnamese[code];
  return `${say?.(quoted, message) ?? "Dòng lệnh không đúng. Xem cách dùng bằng --help."} [E_USAGE]`;
}
