import { status as Code } from '@grpc/grpc-js';

/** What makes a request one to refuse before anything is looked at. The code is EventStoreDB's, the words are ours. */
export class InvalidRequest extends Error {
  override name = 'InvalidRequest';
  readonly code: Code;
  readonly trailers: Record<string, string>;

  constructor(reason: string, code = Code.UNKNOWN, trailers: Record<string, string> = {}) {
    super(reason);
    this.code = code;
    this.trailers = trailers;
  }
}
