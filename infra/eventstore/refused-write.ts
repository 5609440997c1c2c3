import { status as Code } from '@grpc/grpc-js';
import { DatabaseError } from 'pg';
import { wordsOf } from '../process/words-of.ts';

const DISK_FULL = '53100';

/** PostgreSQL answered that it did not write: nothing of the request is in the log. */
export class RefusedWrite extends Error {
  override name = 'RefusedWrite';
  readonly code: Code;
  /** Whether any other write would have met the same. */
  readonly concernsAll: boolean;

  constructor(error: DatabaseError) {
    const { code } = error;
    const diskFull = code === DISK_FULL;
    super(diskFull ? "no space left on the server's disk" : wordsOf(error));
    this.code = diskFull ? Code.RESOURCE_EXHAUSTED : Code.UNAVAILABLE;
    // Class 53, insufficient resources; class 57, operator intervention.
    this.concernsAll = /^5[37]/.test(code ?? '');
  }
}

/** @returns undefined where the fate of the write is unknown, or the session is over. */
export const refusedWrite = (error: unknown): RefusedWrite | undefined =>
  error instanceof DatabaseError && error.severity === 'ERROR' ? new RefusedWrite(error) : undefined;

export const refusalCode = (error: Error) => (error instanceof RefusedWrite ? error.code : Code.UNAVAILABLE);
