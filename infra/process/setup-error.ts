import { inBoth } from './in-both.ts';

/**
 * Something the person at the keyboard can put right: printed as one line, in English and Vietnamese, without
 * a stack trace, and followed by a non-zero exit.
 */
export class SetupError extends Error {
  override name = 'SetupError';
  /** By which it is known elsewhere, such as `LOG_CHANGED` to health. */
  readonly code: string | undefined;

  constructor(english: string, vietnamese: string, options?: { cause?: unknown; code?: string }) {
    super(inBoth(english, vietnamese), options);
    this.code = options?.code;
  }
}
