import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { batchAppendCall } from '../eventstore/batch-append-call.ts';
import { coalescedWrites } from '../eventstore/coalesced-writes.ts';
import type { WriteOutcome, WriteRequest } from '../eventstore/decide-write.ts';
import { addOtherServices } from '../eventstore/other-services.ts';
import type { ReadCall } from '../eventstore/outbox.ts';
import { eventMessage } from '../eventstore/read-message.ts';
import { utcTicks } from '../eventstore/ticks.ts';
import { recordOfEvent } from '../eventstore/wire-record.ts';

/**
 * The denominator of the store's rows: the same protocol, decoded and encoded by the same code, over an array in
 * memory. It keeps finished messages, checks nothing and forgets all: what a store costs beyond talking to the client
 * is the difference to this. Run as a child process; tells its parent `{ ready: true, url }`.
 */
const messages: Buffer[] = [];
const revisions = new Map<string, number>();

function submit({ stream, events }: WriteRequest): Promise<WriteOutcome> {
  let revision = revisions.get(stream) ?? -1;
  const created = utcTicks(Date.now());
  for (const event of events) {
    revision++;
    messages.push(
      eventMessage(recordOfEvent({ ...event, stream, revision, position: messages.length, created })),
    );
  }
  revisions.set(stream, revision);
  return Promise.resolve({ kind: 'success', revision, position: messages.length - 1 });
}

async function readAll(call: ReadCall): Promise<void> {
  const count = Number(call.request.getOptions()?.getCount());
  for (const message of messages.slice(0, count)) {
    if (call.cancelled) return;
    if (!call.write(message)) await new Promise<void>((resolve) => call.once('drain', resolve));
  }
  call.end();
}

const server = new Server({ interceptors: [coalescedWrites] });
const { read, ...others } = streamsGrpc.StreamsService;
const never = new AbortController().signal;
const queue = { submit, failed: false, stopping: false, full: false, roomy: () => Promise.resolve() };
server.addService(
  { ...others, read: { ...read, responseSerialize: (message: Buffer) => message } },
  { read: readAll, batchAppend: batchAppendCall(queue, { mayWrite: () => true }, never) },
);
addOtherServices(server, () => 0);
process.once('disconnect', () => process.exit(0));
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.send?.({ ready: true, url: `esdb://127.0.0.1:${port}?tls=false` });
});
