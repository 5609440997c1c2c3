/** A stretch of a list. `after` is the cursor of the row before it. */
export interface PageRequest {
  first: number;
  after?: string | null;
}

export interface Page<Row> {
  rows: Row[];
  /** Of each row, in the same order; opaque. */
  cursors: string[];
  hasNext: boolean;
  hasPrevious: boolean;
}

/** A cursor that no list of ours gave. */
export class InvalidCursor extends Error {
  constructor() {
    super('not a cursor of this list');
    this.name = 'InvalidCursor';
  }
}

export type CursorKey = (string | number)[];

/** The sort key of a row as base64url of JSON. */
function encodeCursor(key: CursorKey): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Throws InvalidCursor. `shape` names the type of each part. */
export function decodeCursor(
  cursor: string,
  shape: readonly ('string' | 'number' | 'instant' | 'uuid')[],
): CursorKey {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
    const key: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(key) || key.length !== shape.length) throw new InvalidCursor();
    if (!shape.every((type, at) => fits(key[at], type))) throw new InvalidCursor();
    return key as CursorKey;
  } catch {
    throw new InvalidCursor();
  }
}

/**
 * PostgreSQL takes neither 30 February nor the year 0, which JavaScript reads as other days, nor a year of more digits.
 * @throws on what is no instant at all
 */
const isInstant = (text: string) => /^(?!0000)\d{4}-/.test(text) && new Date(text).toISOString() === text;

function fits(value: unknown, type: 'string' | 'number' | 'instant' | 'uuid'): boolean {
  if (type === 'number') return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
  if (typeof value !== 'string') return false;
  if (type === 'instant') return isInstant(value);
  if (type === 'uuid') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
  return !value.includes('\0');
}

/** `found` holds one row more than `first` when there are more. */
export function toPage<Row>(found: Row[], request: PageRequest, key: (row: Row) => CursorKey): Page<Row> {
  const rows = found.slice(0, request.first);
  return {
    rows,
    cursors: rows.map((row) => encodeCursor(key(row))),
    hasNext: found.length > request.first,
    hasPrevious: Boolean(request.after),
  };
}

/** A page of a list that is made as a whole, each row known by a UUID. Throws InvalidCursor. */
export function pageOfWhole<Row>(
  rows: readonly Row[],
  request: PageRequest,
  id: (row: Row) => string,
): Page<Row> {
  let from = 0;
  if (request.after) {
    const [last] = decodeCursor(request.after, ['uuid']);
    from = rows.findIndex((row) => id(row) === last) + 1;
    if (from === 0) throw new InvalidCursor();
  }
  return toPage(rows.slice(from, from + request.first + 1), request, (row) => [id(row)]);
}
