import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { coalescedWrites } from '../../infra/eventstore/coalesced-writes.ts';
import { addOtherServices } from '../../infra/eventstore/other-services.ts';
import type { ReadCall } from '../../infra/eventstore/outbox.ts';

/** A server of the store's protocol that takes every call, and answers none unless a test says so. */
export interface ScriptedServer {
  url: string;
  /** Reads that are open now. */
  readonly open: number;
  stop(): void;
}

/** EventStoreDB's own bound: the next call waits without a word. */
const OPEN_CALLS = 100;

/** `answer` is what a read gets: bytes, and an end or none. */
export async function startScriptedServer(
  answer: (call: ReadCall) => unknown = () => {},
): Promise<ScriptedServer> {
  const server = new Server({
    'grpc.max_concurrent_streams': OPEN_CALLS,
    interceptors: [coalescedWrites],
  });
  let open = 0;
  const { read, batchAppend, append } = streamsGrpc.StreamsService;
  server.addService(
    { append, batchAppend, read: { ...read, responseSerialize: (message: Buffer) => message } },
    {
      read(call: ReadCall) {
        open += 1;
        call.once('close', () => {
          open -= 1;
        });
        answer(call);
      },
      batchAppend() {},
      append() {},
    },
  );
  addOtherServices(server, () => 0);
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    get open() {
      return open;
    },
    stop: () => server.forceShutdown(),
  };
}
