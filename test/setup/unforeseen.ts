// The start sequence with a web server that meets a fault of its own as soon as it is asked anything.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams, {
  type BatchAppendReq,
  type BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import { Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import { addOtherServices } from '../../infra/eventstore/other-services.ts';
import { config } from '../../infra/process/config.ts';
import { guardAgainstUnforeseen } from '../../infra/process/last-guard.ts';
import { oneLine } from '../../infra/process/one-line.ts';
import { runServer } from '../../infra/process/start.ts';

/** An append to a store that answers it twice: the client throws at the second answer, for which nobody waits any more. */
async function answeredTwice(): Promise<void> {
  const store = new Server();
  store.addService(streamsGrpc.StreamsService, {
    batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) =>
      call.on('data', (request: BatchAppendReq) => {
        const answer = new streams.BatchAppendResp();
        answer.setCorrelationId(request.getCorrelationId());
        answer.setSuccess(new streams.BatchAppendResp.Success());
        call.write(answer);
        call.write(answer);
      }),
  });
  addOtherServices(store, () => 0);
  const bind = promisify(store.bindAsync.bind(store));
  const port = await bind('127.0.0.1:0', ServerCredentials.createInsecure());
  const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false`);
  await client.appendToStream('stream', jsonEvent({ type: 'happened', data: {} }));
}

guardAgainstUnforeseen();
try {
  await runServer(config(), 'start', async (o) => {
    const server = createServer(({ url }, response) => {
      if (url === '/late') return void answeredTwice().then(() => response.end());
      void Promise.reject(new TypeError('nobody caught\nthis'));
    });
    server.listen(o.port, o.host);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    return {
      url: `http://${o.host}:${port}`,
      stop: async () => {
        process.stdout.write('server stopped\n');
        server.closeAllConnections();
      },
    };
  });
  process.exit();
} catch (error) {
  process.stderr.write(`✗ ${oneLine(error)}\n`);
  process.exit(1);
}
