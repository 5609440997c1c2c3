import { randomUUID } from 'node:crypto';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import persistentGrpc from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import projectionsGrpc from '@eventstore/db-client/generated/projections_grpc_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import {
  status as Code,
  type Server,
  type ServiceDefinition,
  type ServiceError,
  type sendUnaryData,
} from '@grpc/grpc-js';
import { serviceError } from './failures.ts';
import { utcTicks } from './ticks.ts';

/** The version whose protocol this server speaks. */
const SERVER_VERSION = '23.10.0-kheo';

/** Adds the services beside Streams. */
export function addOtherServices(server: Server, port: () => number): void {
  server.addService(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods: (
      _: unknown,
      reply: sendUnaryData<InstanceType<typeof featuresPb.SupportedMethods>>,
    ) => reply(null, supportedMethods()),
  });
  const instance = randomUUID();
  server.addService(gossipGrpc.GossipService, {
    read: (_: unknown, reply: sendUnaryData<InstanceType<typeof gossipPb.ClusterInfo>>) =>
      reply(null, clusterInfo(instance, port())),
  });
  refuse(server, persistentGrpc.PersistentSubscriptionsService, 'Persistent subscriptions are');
  refuse(server, projectionsGrpc.ProjectionsService, 'Server-side projections are');
}

/** The client looks methods up by path in lower case. */
function supportedMethods() {
  const supported = new featuresPb.SupportedMethods();
  supported.setEventStoreServerVersion(SERVER_VERSION);
  const served = [streamsGrpc.StreamsService, gossipGrpc.GossipService, featuresGrpc.ServerFeaturesService];
  for (const { path } of served.flatMap((service) => Object.values(service as ServiceDefinition))) {
    const [, service, method] = path.toLowerCase().split('/') as [string, string, string];
    const entry = new featuresPb.SupportedMethod();
    entry.setServiceName(service);
    entry.setMethodName(method);
    supported.addMethods(entry);
  }
  return supported;
}

/** A cluster of one, alive and leading. */
function clusterInfo(instance: string, port: number) {
  const id = new shared.UUID();
  id.setString(instance);
  const endpoint = new gossipPb.EndPoint();
  endpoint.setAddress('127.0.0.1');
  endpoint.setPort(port);
  const member = new gossipPb.MemberInfo();
  member.setInstanceId(id);
  member.setTimeStamp(utcTicks(Date.now()).toString());
  member.setState(gossipPb.MemberInfo.VNodeState.LEADER);
  member.setIsAlive(true);
  member.setHttpEndPoint(endpoint);
  const info = new gossipPb.ClusterInfo();
  info.addMembers(member);
  return info;
}

function refuse(server: Server, service: ServiceDefinition, what: string): void {
  const error = serviceError(
    Code.UNIMPLEMENTED,
    `${what} not served by the embedded event store; use an EventStoreDB or KurrentDB cluster`,
    {},
  );
  const method = (
    call: { emit?(event: 'error', error: ServiceError): void },
    reply?: sendUnaryData<unknown>,
  ) => {
    if (reply) reply(error);
    else call.emit?.('error', error);
  };
  server.addService(service, Object.fromEntries(Object.keys(service).map((name) => [name, method])));
}
