/** A long list, a page at a time. */
import { useSpeech } from "../words/words.js";

const pageLength = 40;

export const pageRows = <T,>(rows: readonly T[], page: number): readonly T[] =>
  rows.slice(page * pageLength, (page + 1) * pageLength);

interface Props {
  readonly count: number;
  readonly page: number;
  readonly setPage: (page: number) => void;
}

export function Pages({ count, page, setPage }: Props) {
  const { say, format } = useSpeech();
  const pages = Math.max(1, Math.ceil(count / pageLength));
  return (
    <p class="buttons">
      <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
        {say.previous}
      </button>
      <span>{say.pageOf(format(page + 1, 0), format(pages, 0), format(count, 0))}</span>
      <button type="button" disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
        {say.next}
      </button>
    </p>
  );
}
