/** First and last byte, both included. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * What a Range header asks of a content (RFC 9110 §14): one stretch of it; 'NONE' where it lies beyond the end; undefined
 * for several, for another unit and for what is no range, all of which are answered with the whole.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'NONE' | undefined {
  const [, first, last] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'NONE' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= size ? 'NONE' : { from, to };
}
