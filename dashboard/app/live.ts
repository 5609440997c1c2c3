import { createClient } from 'graphql-sse';
import { stringifyDocument } from 'urql';
import type { ProgressChangedSubscription } from '../generated/graphql.ts';
import { documentId, IDENTITY_HEADER } from './client.ts';
import { progressChangedDocument } from './documents.ts';

export interface ProgressListener {
  changed(recordedAt: string): void;
  /** `again` after a break: whatever changed meanwhile was not told. */
  connected(again: boolean): void;
  lost(): void;
}

const LONGEST_WAIT_MS = 15_000;

function wait(retries: number): Promise<void> {
  const delay = Math.min(LONGEST_WAIT_MS, 500 * 2 ** retries) * (0.75 + Math.random() / 2);
  return new Promise((resolve) => setTimeout(resolve, delay));
}

/** Follows `progressChanged` of one organization over one connection, for ever; returns how to stop. */
export function followProgress(
  organization: string,
  identity: string | null,
  listener: ProgressListener,
): () => void {
  const client = createClient({
    url: '/graphql/stream',
    headers: () => (identity ? { [IDENTITY_HEADER]: identity } : ({} as Record<string, string>)),
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: wait,
  });
  const variables = { organization };
  const id = import.meta.env.PROD ? documentId(progressChangedDocument) : undefined;
  // The client only serialises the request: a document id in place of the text is fine.
  const request = id
    ? ({ documentId: id, variables } as unknown as { query: string })
    : { query: stringifyDocument(progressChangedDocument), variables };

  let stopped = false;
  let broken = false;
  let endings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lose = () => {
    broken = true;
    listener.lost();
  };
  // A server that stops says “complete”: the client library takes that for the end, we ask again.
  const askAgain = () => {
    if (stopped) return;
    lose();
    endings += 1;
    timer = setTimeout(subscribe, Math.min(LONGEST_WAIT_MS, 1000 * endings));
  };
  const subscribe = () => {
    if (stopped) return;
    client.subscribe<ProgressChangedSubscription>(
      request,
      {
        next({ data }) {
          endings = 0;
          if (data) listener.changed(data.progressChanged.recordedAt);
        },
        error: askAgain,
        complete: askAgain,
      },
      {
        connecting: (again) => again && lose(),
        connected() {
          listener.connected(broken);
          broken = false;
        },
      },
    );
  };
  subscribe();
  return () => {
    stopped = true;
    clearTimeout(timer);
    client.dispose();
  };
}
