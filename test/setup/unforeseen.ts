// The start sequence with a web server that meets a fault of its own as soon as it is asked anything.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { config } from '../../infra/process/config.ts';
import { guardAgainstUnforeseen } from '../../infra/process/last-guard.ts';
import { oneLine } from '../../infra/process/one-line.ts';
import { runServer } from '../../infra/process/start.ts';

guardAgainstUnforeseen();
try {
  await runServer(config(), 'start', async (o) => {
    const server = createServer(({ url }, response) => {
      const error = new TypeError('nobody caught\nthis');
      // As the event store's client throws at an answer for which nobody waits any more.
      if (url === '/late') {
        error.stack = 'TypeError\n    at …/dist/streams/appendToStream/batchAppend.js:22:38';
        response.end();
      }
      void Promise.reject(error);
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
