import code from '@eventstore/db-client/generated/code_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import rpc from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status as Code, Metadata } from '@grpc/grpc-js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Ending } from './commanded-relay.ts';

/** The answers of EventStoreDB 23.10.8 that an embedded store never gives, as they go over the wire. */

export const tooSlow: Ending = {
  code: Code.ABORTED,
  details:
    'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
};

export const notReady: Ending = { code: Code.UNAVAILABLE, details: 'Server Is Not Ready' };

/** To whatever fails inside; a subscription from a position that is no event's is answered so too. */
export const thrown: Ending = { code: Code.UNKNOWN, details: 'Exception was thrown by handler.' };

/** To a read from a position that is no event's. */
export const noPosition: Ending = { code: Code.UNKNOWN, details: 'Unexpected ReadAllResult: Error' };

export const commitTimeout: Ending = {
  code: Code.ABORTED,
  details: 'Operation timed out: Commit phase timeout.',
};

export interface Leader {
  host: string;
  port: number;
}

/** What a follower says to who asks for a write; without a leader it does not know one. */
export function notLeader(leader: Leader | undefined): Ending {
  if (!leader) return { code: Code.UNKNOWN, details: 'No leader info available in response' };
  const metadata = new Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', leader.host);
  metadata.set('leader-endpoint-port', String(leader.port));
  return { code: Code.NOT_FOUND, details: 'Leader info available', metadata };
}

/** A refusal in a BatchAppend's answer. The empty ones have no code, and a message only. */
export type BatchRefusal = 'Timeout' | 'Server Is Not Ready' | 'No leader info available in response';

export function batchRefusal(
  append: InstanceType<typeof streams.BatchAppendReq> | InstanceType<typeof streams.BatchAppendResp>,
  message: BatchRefusal,
): Buffer {
  const detail = new anyPb.Any();
  const error = new rpc.Status();
  if (message === 'Timeout') {
    error.setCode(code.Code.DEADLINE_EXCEEDED);
    detail.pack(new shared.Timeout().serializeBinary(), 'event_store.client.Timeout');
  } else {
    detail.pack(new emptyPb.Empty().serializeBinary(), 'google.protobuf.Empty');
  }
  error.setMessage(message);
  error.setDetails(detail);
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(append.getCorrelationId());
  const stream =
    'getOptions' in append ? append.getOptions()?.getStreamIdentifier() : append.getStreamIdentifier();
  response.setStreamIdentifier(stream ?? new shared.StreamIdentifier());
  response.setError(error);
  return Buffer.from(response.serializeBinary());
}

/** What the server behind gossips, with one address for all its members: else a client would go past us. */
export function gossipOf(answer: Buffer, port: number, electing: boolean): Buffer {
  const info = gossip.ClusterInfo.deserializeBinary(answer);
  for (const member of info.getMembersList()) {
    member.getHttpEndPoint()?.setPort(port);
    if (electing) member.setState(gossip.MemberInfo.VNodeState.UNKNOWN);
  }
  return Buffer.from(info.serializeBinary());
}
