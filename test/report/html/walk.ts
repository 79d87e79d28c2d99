/** A page taken apart: its tags, its text, the figures that it names. Enough for pages of our own. */

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A figure of the page: its name, its exact value and what stands there. */
export interface Walked {
  readonly key: string;
  readonly value: number;
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** What escaped text says. */
export const unescaped = (markup: string): string =>
  markup.replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => entities[entity] ?? entity);

/** Every tag; what is no tag of the form that we write is one named "?". */
export function tagsOf(page: string): Tag[] {
  return page.split("<").slice(1).map(tagOf);
}

function tagOf(piece: string): Tag {
  const inside = piece.slice(0, piece.indexOf(">"));
  const match = /^(!doctype html|\/?[a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<]*")?)*)\/?$/.exec(
    inside,
  );
  if (match === null) return { name: `? ${inside.slice(0, 80)}`, attributes: new Map() };
  const attributes = [...(match[2] ?? "").matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g)];
  return {
    name: (match[1] ?? "").replace("/", ""),
    attributes: new Map(attributes.map(([, name = "", value = ""]) => [name, unescaped(value)])),
  };
}

/** What people read, without what is typed or copied. */
export function textOf(page: string): string {
  const visible = page
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<(code|pre)>.*?<\/\1>/gs, " ")
    .replace(/<\/?[a-z!][^>]*>/g, "\n");
  return unescaped(visible);
}

/** Every figure that says what it is. */
export function figuresOf(page: string): Walked[] {
  const found = page.matchAll(/ data-figure="([^"]*)" data-value="([^"]*)">([^<]*)</g);
  return [...found].map(([, key = "", value = "", text = ""]) => ({
    key: unescaped(key),
    value: Number(value),
    text: unescaped(text),
  }));
}
