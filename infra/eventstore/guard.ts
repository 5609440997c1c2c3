import { createHash, timingSafeEqual } from 'node:crypto';
import { status as Code, type Metadata, type ServiceError } from '@grpc/grpc-js';
import { grpcFailure, serviceError } from './failures.ts';

/** Who gives the secret is the application. */
export const APPLICATION = 'kheo';

/** A handler of any of gRPC's four kinds. */
// biome-ignore lint/suspicious/noExplicitAny: what it takes and gives is its own affair
type Handler = (...args: any[]) => unknown;

/** What of a call is looked at; one that streams its answers has no `reply`. */
interface Call {
  metadata: Metadata;
  emit(event: 'error', error: ServiceError): unknown;
}

type Reply = (error: ServiceError) => void;

/**
 * Who may do what. With a secret every call must give it, as Basic authentication of the user `kheo`, who may read,
 * follow and append, and neither delete nor tombstone, nor write to a stream of the store's own (`$…`, metadata among
 * them). Without one everybody may do everything.
 */
export class Guard {
  private readonly expected: Buffer | undefined;

  constructor(secret: string | undefined) {
    this.expected =
      secret === undefined
        ? undefined
        : digest(`Basic ${Buffer.from(`${APPLICATION}:${secret}`).toString('base64')}`);
  }

  mayWrite(stream: string): boolean {
    return this.expected === undefined || !stream.startsWith('$');
  }

  /** The handler, for those who give the secret. */
  admitting<H extends Handler>(handler: H): H {
    return this.before(handler, ({ metadata }) =>
      this.knows(metadata) ? undefined : serviceError(Code.UNAUTHENTICATED, 'Unauthenticated', {}),
    );
  }

  /** The same, for what the application may not do. */
  withholding<H extends Handler>(handler: H): H {
    const denied = this.expected && grpcFailure({ kind: 'denied' });
    return this.admitting(this.before(handler, () => denied));
  }

  private before<H extends Handler>(handler: H, refusal: (call: Call) => ServiceError | undefined): H {
    const asked = (call: Call, reply?: Reply) => {
      const refused = refusal(call);
      if (!refused) handler(call, reply);
      else if (reply) reply(refused);
      else call.emit('error', refused);
    };
    return asked as H;
  }

  private knows(metadata: Metadata): boolean {
    if (this.expected === undefined) return true;
    const [given] = metadata.get('authorization');
    // Digests are of one length: how long the comparison takes tells nothing of the secret.
    return typeof given === 'string' && timingSafeEqual(digest(given), this.expected);
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest();
