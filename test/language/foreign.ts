/** What of a text is in the wrong language. What stands in quotes, and names that are typed, may be anything. */

/** Words that no Vietnamese sentence has; "in", "to", "an", "no" are Vietnamese too. */
const english = new Set(
  `about above action add allowed already alternative amount and are arguments assumption at be below bound bounds
  budget but by can cannot capacity cell cells character characters check choose city close column columns convert correct
  cost could criteria data deadline decimal default delete destination distance district does done each either empty
  enterprise enterprises entry error every exceed expected false file files find fix floor folder for format found from
  gap give given group had has have header headers horizon id ids if infeasible input invalid is it its item items key
  keys land later least leave length limit limits line list lists load lock longer lot made make many maximise means
  message minimise missing model more most move moves must name names near needs neither never none not nothing number
  numbers objective of offer offered only open option optional options or other output own park parks path per place
  plan policy price proof proved quota quotas raise range read reason record records register relief remove replace
  required room row rows rule rules same say says schema sector seed share should small solution solve solver some
  source stay stays steps stop string sum table take takes text that the their them then there these they this
  time too total true twice type understood unit unknown unless until upper use used value values ward warn wastewater
  when where which who with within without workers write wrong year years you your zone zones`.split(
    /\s+/,
  ),
);

const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

/** Names of files, formats, flags, placeholders and systems of coordinates that are typed as they are. */
const typed =
  /"[^"]*"|`[^`]*`|'[^']*'|<[^>]*>|--?[a-z][\w-]*|[\w-]*\.(?:csv|json|ndjson|geojson|mps|xlsx|xls|ods|md)\b|SHA256SUMS|wgs84|vn2000|didoi-model\/1|didoi(?: [a-z]+){1,2}|[A-Z]:?\\|\[E_[A-Z]+\]/g;

const bare = (text: string): string => text.replaceAll('\\"', "").replace(typed, " ");

/** English words and identifiers in a Vietnamese text. */
export function foreignInVietnamese(text: string): string[] {
  const own = bare(text);
  const words = own.match(/[\p{L}\p{M}]+/gu) ?? [];
  return [
    ...words.filter((word) => english.has(word.toLowerCase())),
    ...(own.match(/\b(?!kW\b|m\d)[a-z]+(?:[A-Z0-9]\w*|_\w+)/g) ?? []),
  ];
}

/** Vietnamese words in an English text; names of places in Vietnam are the same in both. */
export function foreignInEnglish(text: string): string[] {
  return (withoutPlaces(text).match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) =>
    vietnamese.test(word),
  );
}

/** Is there a word that only Vietnamese writes so? */
export const hasVietnamese = (text: string): boolean => vietnamese.test(withoutPlaces(text));

const withoutPlaces = (text: string): string =>
  bare(text).replace(
    /Thuận An|Dĩ An|Đồng Nai|Sài Gòn|Bình Dương|Bàu Bàng|Biên Hòa|Dầu Tiếng|Sông Bé/g,
    " ",
  );
