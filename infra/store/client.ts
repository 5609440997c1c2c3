import { EventStoreDBClient } from '@eventstore/db-client';
import type { CallOptions, Metadata } from '@grpc/grpc-js';

/**
 * The one way to a client: for our own store, whose calls have to give its secret, and for a cluster.
 *
 * It writes again after an election, however it was addressed. Before its first append to a node the client asks what
 * the node supports; when no node could be discovered just then, it keeps that failure and answers every later append
 * with it, though reads go on. It asks for BatchAppend only, which every node has had since 21.10.
 *
 * @param url a connection string such as `esdb://127.0.0.1:2113?tls=false`.
 */
export function connectClient(url: string): EventStoreDBClient {
  const { address, authorization } = withoutUser(url);
  const client = EventStoreDBClient.connectionString(address);
  return Object.assign(client, {
    supports: async () => true,
    ...(authorization !== undefined && { callArguments: giving(client, authorization) }),
  });
}

/** On this machine only: a password goes over no network in the clear. */
const CLEAR_AND_NEAR =
  /^(esdb:\/\/)([^:@/?#]+):([^:@/?#]+)@(127\.0\.0\.1(?::\d+)?\/?\?(?:.*&)?tls=false(?:&.*)?)$/i;

/** The client takes user and password, and sends them over TLS alone. */
function withoutUser(url: string): { address: string; authorization?: string } {
  const [, scheme, user, password, rest] = CLEAR_AND_NEAR.exec(url) ?? [];
  if (user === undefined || password === undefined) return { address: url };
  const named = `${decodeURIComponent(user)}:${decodeURIComponent(password)}`;
  return { address: `${scheme}${rest}`, authorization: `Basic ${Buffer.from(named).toString('base64')}` };
}

/** What the client hands to each call of gRPC's. */
type Arguments = (o: object, callOptions?: CallOptions) => [Metadata, CallOptions];

function giving(client: EventStoreDBClient, authorization: string): Arguments {
  const { callArguments } = client as unknown as { callArguments: Arguments };
  return (o, callOptions) => {
    const [metadata, options] = callArguments(o, callOptions);
    metadata.set('authorization', authorization);
    return [metadata, options];
  };
}
