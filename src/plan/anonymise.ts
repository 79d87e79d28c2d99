/**
 * A problem and what was made of it with codes in place of the ids and names of enterprises, for papers that
 * leave the house. Everything else stays as it is, so that plans still hold: they are the same plans of the
 * same problem under other names.
 */
import { digestOf } from "../domain/digest.js";
import type { Enterprise } from "../domain/enterprise.js";
import { locationOf } from "../domain/places.js";
import type { Problem } from "../domain/problem.js";
import { problemDigest } from "../domain/problem-digest.js";
import type { Language } from "../language.js";

/** A problem and documents of it, under codes. */
export interface Anonymised {
  /** Under codes in place of names. */
  readonly problem: Problem;
  /** In the order given. */
  readonly documents: readonly unknown[];
}

/** What stands for a name, before its number. */
const label: Readonly<Record<Language, string>> = { vi: "Cơ sở", en: "Enterprise" };

/**
 * Codes by the place of an enterprise in the register by id, `CS-0001`: the same register always gives the
 * same codes. Names, notes, words of enterprises that move together and the exact place are left out of
 * records or replaced; wards, sectors and figures stay, and someone who knows them may still tell who it is.
 * @param documents parsed plans and what analyses printed, of the problem or of others; a plan whose digest
 * was right has a right one again
 */
export function anonymise(
  problem: Problem,
  documents: readonly unknown[] = [],
  language: Language = "vi",
): Anonymised {
  const codes = codesOf(problem, documents);
  const named: Names = {
    code: (id) => codes.get(id) ?? id,
    name: (id) => `${label[language]} ${(codes.get(id) ?? id).replace("CS-", "")}`,
  };
  const coded = codedProblem(problem, named);
  const digests = new Map([[problemDigest(problem), problemDigest(coded)]]);
  return {
    problem: coded,
    documents: documents.map((document) => codedDocument(document, named, digests)),
  };
}

/** A place to about a kilometre: the nearest hundredth of a degree; null where none is known. */
export function coarsePlace(enterprise: Enterprise): ReturnType<typeof locationOf> {
  const place = locationOf(enterprise);
  return place === null ? null : [hundredth(place[0]), hundredth(place[1])];
}

const hundredth = (degrees: number): number => Math.round(degrees * 100) / 100;

interface Names {
  readonly code: (id: string) => string;
  readonly name: (id: string) => string;
}

/** Those of the register in its order, then those that only documents name. */
function codesOf(problem: Problem, documents: readonly unknown[]): ReadonlyMap<string, string> {
  const own = problem.enterprises.map(({ id }) => id);
  const known = new Set(own);
  const others = new Set<string>();
  for (const id of idsIn(documents)) if (!known.has(id)) others.add(id);
  const all = [...own, ...[...others].sort()];
  const digits = Math.max(4, String(all.length).length);
  return new Map(all.map((id, k) => [id, `CS-${String(k + 1).padStart(digits, "0")}`]));
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    if (key === "enterprise" && typeof one === "string") return [one];
    return isIds(key, one) ? one : idsIn(one);
  });
}

const isIds = (key: string, value: unknown): value is string[] =>
  key === "enterprises" && Array.isArray(value) && value.every((one) => typeof one === "string");

function codedProblem(problem: Problem, names: Names): Problem {
  const groups = new Map<string, string>();
  const group = (word: string): string => {
    const known = groups.get(word) ?? `N-${groups.size + 1}`;
    groups.set(word, known);
    return known;
  };
  const { enterprises, ...rest } = problem;
  return {
    ...(withCodes(rest, names) as typeof rest),
    enterprises: enterprises.map(({ note: _, movesWith, ...one }) => ({
      ...one,
      id: names.code(one.id),
      name: names.name(one.id),
      ...(movesWith === undefined ? {} : { movesWith: group(movesWith) }),
    })),
  };
}

/** Every field `enterprise` and every list `enterprises` of ids, with the name beside it. */
function withCodes(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((one) => withCodes(one, names));
  if (typeof value !== "object" || value === null) return value;
  const { enterprise } = value as { enterprise?: unknown };
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key === "enterprise" && typeof one === "string") return [key, names.code(one)];
      if (key === "name" && typeof one === "string" && typeof enterprise === "string")
        return [key, names.name(enterprise)];
      return [key, isIds(key, one) ? one.map(names.code) : withCodes(one, names)];
    }),
  );
}

interface Sealed {
  readonly digest?: unknown;
  readonly problem?: { readonly digest?: unknown };
}

function codedDocument(
  document: unknown,
  names: Names,
  digests: ReadonlyMap<unknown, string>,
): unknown {
  const coded = withCodes(document, names);
  if (typeof document !== "object" || document === null || Array.isArray(document)) return coded;
  const { digest, ...body } = document as Sealed;
  const { digest: _, ...copy } = coded as Sealed;
  const now = digests.get(copy.problem?.digest);
  const renamed = now === undefined ? copy : { ...copy, problem: { ...copy.problem, digest: now } };
  if (digest === undefined) return renamed;
  return { ...renamed, digest: digest === digestOf(body) ? digestOf(renamed) : digest };
}
