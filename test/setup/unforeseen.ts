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
    const server = createServer(() => void Promise.reject(new TypeError('nobody caught\nthis')));
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
