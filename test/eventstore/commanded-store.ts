import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import {
  Client,
  credentials,
  type handleBidiStreamingCall,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServiceDefinition,
} from '@grpc/grpc-js';
import { gossipOf, type Leader, tooSlow } from './commanded-answers.ts';
import { CommandedAppends } from './commanded-appends.ts';
import { CommandedReads } from './commanded-reads.ts';
import { type Ending, Gate, type Hooks, Relay } from './commanded-relay.ts';

const LIMITS = { 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 };
const asIs = (message: Buffer) => message;

/**
 * A store that misbehaves on command: a real store's protocol, passed on byte for byte but for what it is told to
 * do. For what else only a cluster, an operator or bad luck brings about; the answers are EventStoreDB's.
 */
export interface CommandedStore {
  /** `esdb://127.0.0.1:PORT?tls=false`, and the form by which a cluster is found. */
  url: string;
  discoverUrl: string;
  port: number;

  /** Ends every open subscription, unless told otherwise as one whose reader is too slow. */
  endSubscriptions(ending?: Ending): void;
  /** Ends each subscription, those to come too, when it has carried so many events from now on; 0: no more. */
  endSubscriptionsAfter(events: number, ending?: Ending): void;

  /** The next reads of the whole log from a position, which are not those from its end, are refused. */
  refuseReads(ending: Ending, times: number): void;

  /** Nothing is answered and nothing passed on, connections stay; `speak` lets it all go on. */
  silence(): void;
  speak(): void;

  /** An election or a node that starts: writes, or reads too, are refused; gossip knows no leader. */
  notReady(o?: { reads?: boolean }): void;
  /** A follower: writes are refused with the leader's address, or without when none is known. */
  notLeader(leader?: Leader): void;
  /** Ends both. */
  ready(): void;

  /** The next append times out at its commit, and is written or not. */
  timeoutNextAppend(o: { written: boolean }): void;
  /** Every connection is cut in place of the next append's answer: it is written, and nobody learns of it. */
  loseNextAnswer(): void;

  /** A killed node: connections are cut and new ones refused. `accept` is its return. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
  /** Cuts every connection; new ones are taken. */
  dropConnections(): void;
  /** Another log at this address; connections are cut. */
  switchTo(upstream: string): void;

  calls(): {
    /** By method: `Read`, `BatchAppend` … */
    begun: Record<string, number>;
    subscriptions: number;
    appends: number;
    open: number;
    openSubscriptions: number;
  };
  stop(): Promise<void>;
}

/** @param o.upstream the real store's URL. */
export async function startCommandedStore(o: { upstream: string }): Promise<CommandedStore> {
  const connect = (url: string) => new Client(new URL(url).host, credentials.createInsecure(), LIMITS);
  let upstream = connect(o.upstream);
  let electing = false;
  const gate = new Gate();
  const sockets = new Set<Socket>();
  const open = new Set<Relay>();
  const begun: Record<string, number> = {};
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  const reads = new CommandedReads();
  const appends = new CommandedAppends(dropConnections);
  const hooks: Record<string, Hooks> = { ...appends.hooks, Read: reads.hooks };
  const gossip: Hooks = { request: asIs, response: (message) => gossipOf(message, port, electing) };

  const server = new Server(LIMITS);
  const serve = (service: ServiceDefinition, otherwise?: Hooks) => {
    for (const { path } of Object.values(service)) {
      const method = path.slice(path.lastIndexOf('/') + 1);
      const relay = (call: ServerDuplexStream<Buffer, Buffer>) => {
        begun[method] = (begun[method] ?? 0) + 1;
        const relay = new Relay(call, {
          ...{ server: upstream, path, gate },
          hooks: otherwise ?? (hooks[method] as Hooks),
          onEnd: () => {
            open.delete(relay);
            reads.subscriptions.delete(relay);
          },
        });
        open.add(relay);
      };
      server.register(path, relay as handleBidiStreamingCall<Buffer, Buffer>, asIs, asIs, 'bidi');
    }
  };
  serve(streamsGrpc.StreamsService);
  serve(gossipGrpc.GossipService, gossip);
  serve(featuresGrpc.ServerFeaturesService, { request: asIs, response: asIs });

  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const door = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    injector.injectConnection(socket);
  });
  const accept = async (at: number) => {
    if (!door.listening) await once(door.listen(at, '127.0.0.1'), 'listening');
  };
  await accept(0);
  const { port } = door.address() as AddressInfo;
  const refuse = async () => {
    const closed = new Promise((resolve) => door.close(resolve));
    dropConnections();
    await closed;
  };

  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    discoverUrl: `esdb+discover://127.0.0.1:${port}?tls=false`,
    port,
    endSubscriptions: (ending = tooSlow) => reads.endAll(ending),
    endSubscriptionsAfter: (events, ending = tooSlow) => reads.endAfter(events, ending),
    refuseReads: (ending, times) => {
      reads.refusal = { ending, times };
    },
    silence: () => gate.close(),
    speak: () => gate.open(),
    notReady: (o) => {
      electing = true;
      reads.ready = !o?.reads;
      appends.refuse({ kind: 'not ready' });
    },
    notLeader: (leader) => appends.refuse({ kind: 'not leader', leader }),
    ready: () => {
      electing = false;
      reads.ready = true;
      appends.allow();
    },
    timeoutNextAppend: ({ written }) => appends.doToNext(written ? 'timeout written' : 'timeout unwritten'),
    loseNextAnswer: () => appends.doToNext('lost'),
    refuse,
    accept: () => accept(port),
    dropConnections,
    switchTo: (url) => {
      const before = upstream;
      upstream = connect(url);
      dropConnections();
      before.close();
    },
    calls: () => ({
      begun: { ...begun },
      subscriptions: reads.begun,
      appends: appends.begun,
      open: open.size,
      openSubscriptions: reads.subscriptions.size,
    }),
    stop: async () => {
      gate.open();
      await refuse();
      server.forceShutdown();
      upstream.close();
    },
  };
}
