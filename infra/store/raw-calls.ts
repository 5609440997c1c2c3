import type { EventStoreDBClient } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { CallOptions, ClientDuplexStream, ClientReadableStream, Metadata } from '@grpc/grpc-js';

type Call = ClientReadableStream<unknown> | ClientDuplexStream<unknown, unknown>;

/** What the client has within, which its own calls go through: connection, discovery, user. */
interface Inside {
  GRPCStreamCreator<C extends Call>(
    service: unknown,
    name: string,
    open: (grpc: streamsGrpc.StreamsClient) => C,
  ): () => Promise<C>;
  callArguments(o: { requiresLeader?: boolean }, callOptions?: CallOptions): [Metadata, CallOptions];
}

/**
 * A call of the protocol over the connection of a client, for what its own calls do not keep: they read JSON and write it
 * anew, so that no byte need be the same.
 */
export function openCall<C extends Call>(
  client: EventStoreDBClient,
  open: (grpc: streamsGrpc.StreamsClient, metadata: Metadata, options: CallOptions) => C,
  o: { requiresLeader?: boolean } = {},
): Promise<C> {
  const inside = client as unknown as Inside;
  return inside.GRPCStreamCreator(streamsGrpc.StreamsClient, 'raw', (grpc) =>
    open(grpc, ...inside.callArguments(o, { deadline: Number.POSITIVE_INFINITY })),
  )();
}
