import type { EventStoreDBClient } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { openCall } from '../store/raw-calls.ts';
import { StoreSilent } from '../store/reading.ts';
import { uuidText } from '../store/uuid-text.ts';
import type { LogPosition, PlacedEvent } from './log-event.ts';

const SILENCE_MS = 30_000;

/**
 * All events of a log in its order, the store's own among them, after a position or from the start; ends where the log
 * ends at that moment. Links are not followed. The store is read no faster than events are taken.
 * @throws StoreSilent when nothing comes for 30 s that is waited for; else gRPC's error.
 */
export async function* readLog(
  client: EventStoreDBClient,
  after: LogPosition | undefined,
): AsyncGenerator<PlacedEvent, void, undefined> {
  const request = requestFrom(after);
  const call = await openCall(client, (grpc, metadata, options) => grpc.read(request, metadata, options));
  let [waiting, ended] = [true, false];
  const alarm = setTimeout(() => {
    if (waiting) call.destroy(new StoreSilent(SILENCE_MS));
  }, SILENCE_MS);
  call.on('error', () => {}); // stays: what comes after the reading was left has nobody else to be told
  try {
    for await (const message of call) {
      const event = eventOf(message as InstanceType<typeof streams.ReadResp>);
      if (!event || isAt(event.position, after)) continue; // the read begins with the event it goes on behind
      waiting = false;
      yield event;
      waiting = true;
      alarm.refresh();
    }
    ended = true;
  } finally {
    clearTimeout(alarm);
    if (!ended) call.cancel();
  }
}

function requestFrom(after: LogPosition | undefined): InstanceType<typeof streams.ReadReq> {
  const empty = new shared.Empty();
  const all = new streams.ReadReq.Options.AllOptions();
  if (after === undefined) all.setStart(empty);
  else {
    const position = new streams.ReadReq.Options.Position();
    position.setCommitPosition(after.commit);
    position.setPreparePosition(after.prepare);
    all.setPosition(position);
  }
  const ids = new streams.ReadReq.Options.UUIDOption();
  ids.setString(empty);
  const options = new streams.ReadReq.Options();
  options.setAll(all);
  options.setUuidOption(ids);
  options.setReadDirection(0);
  options.setResolveLinks(false);
  options.setNoFilter(empty);
  options.setCount(String(Number.MAX_SAFE_INTEGER));
  const request = new streams.ReadReq();
  request.setOptions(options);
  return request;
}

function eventOf(message: InstanceType<typeof streams.ReadResp>): PlacedEvent | undefined {
  const read = message.getEvent();
  const event = read?.getLink() ?? read?.getEvent();
  if (!event) return undefined;
  const properties = event.getMetadataMap();
  return {
    id: uuidText(event.getId()),
    stream: Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
    revision: Number(event.getStreamRevision()),
    type: properties.get('type') ?? '',
    contentType: properties.get('content-type') ?? '',
    data: event.getData_asU8(),
    metadata: event.getCustomMetadata_asU8(),
    position: { commit: event.getCommitPosition(), prepare: event.getPreparePosition() },
  };
}

const isAt = (position: LogPosition, after: LogPosition | undefined) =>
  position.commit === after?.commit && position.prepare === after.prepare;
