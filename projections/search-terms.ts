import { searchKey } from '../schema/text.ts';

/** What is searched in: every word with a space before it, so that a term matches the beginnings of words only. */
export function searchText(...texts: (string | null | undefined)[]): string {
  return ` ${searchKey(texts.filter(Boolean).join(' '))} `;
}

/** `like` patterns, every one of which must match; none when nothing searchable was typed. At most 8 words count. */
export function searchPatterns(typed: string | null | undefined): string[] {
  const words = searchKey(typed ?? '')
    .split(' ')
    .filter(Boolean);
  return [...new Set(words)].slice(0, 8).map((word) => `% ${word}%`);
}
