// RFC 5545, section 3.1 and 3.3: how lines and values of a calendar are written.

const FOLD_OCTETS = 75;

/** One property as lines of 75 octets of UTF-8 at most; a character is never cut in two. */
function fold(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > FOLD_OCTETS) {
      lines.push(current);
      // The space that marks a line as a continuation is one octet of it.
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** Lines as a calendar program reads them: folded, each ended by CRLF. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A value of type TEXT. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n?|\n/g, '\\n');
}

/** 2026-03-04 → 20260304 */
export const dateValue = (date: string) => date.replaceAll('-', '');

/** 2026-03-04T02:00:00.000Z → 20260304T020000Z */
export const instantValue = (instant: string) => instant.replace(/[-:]|\.\d+/g, '');
