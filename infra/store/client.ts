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
  const [, scheme = '', user, password = '', place = ''] = WITH_USER.exec(url) ?? [];
  const client = EventStoreDBClient.connectionString(user === undefined ? url : `${scheme}${place}`);
  return Object.assign(client, {
    supports: async () => true,
    ...(user !== undefined && {
      callArguments: signed(client, named(user, password), NEAR_AND_CLEAR.test(place)),
    }),
  });
}

const WITH_USER = /^([a-z+]+:\/\/)([^:@/?#]+):([^:@/?#]+)@(.*)$/i;
/** On this machine only: a password goes over no network in the clear. */
const NEAR_AND_CLEAR = /^127\.0\.0\.1(?::\d+)?\/?\?(?:.*&)?tls=false(?:&|$)/i;

interface User {
  username: string;
  password: string;
}

const named = (user: string, password: string): User => ({
  username: decodeURIComponent(user),
  password: decodeURIComponent(password),
});

/** What the client hands to each call of gRPC's. */
type Arguments = (o: { credentials?: User }, callOptions?: CallOptions) => [Metadata, CallOptions];

/**
 * Calls in the name of a user. The client itself sends a user over TLS alone; and it prints its address where it does
 * not understand it, for which it is not given one in it.
 */
function signed(client: EventStoreDBClient, user: User, inTheClear: boolean): Arguments {
  const { callArguments } = client as unknown as { callArguments: Arguments };
  if (!inTheClear) return (o, callOptions) => callArguments({ credentials: user, ...o }, callOptions);
  const basic = `Basic ${Buffer.from(`${user.username}:${user.password}`).toString('base64')}`;
  return (o, callOptions) => {
    const [metadata, options] = callArguments(o, callOptions);
    metadata.set('authorization', basic);
    return [metadata, options];
  };
}
