import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  fieldSize,
  recordSize,
  varintSize,
  type WireRecord,
  writeRecord,
  writeVarint,
} from './wire-record.ts';

const { ReadResp } = streams;

/**
 * `ReadResp` with an event, written straight from its bytes: the generated classes would build a tree of objects
 * for each event and decode its text.
 * @param link the link that was followed to `event`; alone when its target is gone.
 */
export function eventMessage(event: WireRecord | undefined, link?: WireRecord): Buffer {
  const position = (link ?? event)?.position ?? 0;
  const eventSize = event ? recordSize(event) : 0;
  const linkSize = link ? recordSize(link) : 0;
  const size =
    (event ? fieldSize(eventSize) : 0) + (link ? fieldSize(linkSize) : 0) + 1 + varintSize(position);
  const message = Buffer.allocUnsafe(fieldSize(size));
  message[0] = 0x0a; // ReadResp.event
  let at = writeVarint(message, size, 1);
  if (event) {
    message[at++] = 0x0a; // ReadEvent.event
    at = writeRecord(message, event, writeVarint(message, eventSize, at));
  }
  if (link) {
    message[at++] = 0x12; // ReadEvent.link
    at = writeRecord(message, link, writeVarint(message, linkSize, at));
  }
  message[at++] = 0x18; // ReadEvent.commit_position
  writeVarint(message, position, at);
  return message;
}

const bytesOf = (message: InstanceType<typeof ReadResp>) => Buffer.from(message.serializeBinary());

export function confirmationMessage(subscriptionId: string): Buffer {
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(subscriptionId);
  const message = new ReadResp();
  message.setConfirmation(confirmation);
  return bytesOf(message);
}

export function checkpointMessage(commit: number, prepare: number): Buffer {
  const checkpoint = new ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(commit));
  checkpoint.setPreparePosition(String(prepare));
  const message = new ReadResp();
  message.setCheckpoint(checkpoint);
  return bytesOf(message);
}

export function caughtUpMessage(): Buffer {
  const message = new ReadResp();
  message.setCaughtUp(new ReadResp.CaughtUp());
  return bytesOf(message);
}

export function fellBehindMessage(): Buffer {
  const message = new ReadResp();
  message.setFellBehind(new ReadResp.FellBehind());
  return bytesOf(message);
}

export function lastStreamPositionMessage(revision: number): Buffer {
  const message = new ReadResp();
  message.setLastStreamPosition(String(revision));
  return bytesOf(message);
}

export function streamNotFoundMessage(stream: string): Buffer {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  const notFound = new ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifier);
  const message = new ReadResp();
  message.setStreamNotFound(notFound);
  return bytesOf(message);
}
