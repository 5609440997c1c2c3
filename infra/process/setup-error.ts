/**
 * Something the person at the keyboard can put right: printed as one line, in English and Vietnamese, without
 * a stack trace, and followed by a non-zero exit.
 */
export class SetupError extends Error {
  override name = 'SetupError';
  constructor(english: string, vietnamese: string, options?: { cause?: unknown }) {
    super(`${english} | ${vietnamese}`.replace(/\s*\n\s*/g, ' '), options);
  }
}
