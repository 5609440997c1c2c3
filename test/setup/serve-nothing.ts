// The start sequence with a web server that only says where its stores are. Arguments, in milliseconds: the
// pause before a part is started again, and between two lines of what goes on.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { config } from '../../infra/process/config.ts';
import { runServer } from '../../infra/process/start.ts';

const [backoff, lineMs] = process.argv.slice(2).map(Number);
const serve: Parameters<typeof runServer>[2] = async (o) => {
  const server = createServer((_, response) => void response.end(JSON.stringify(o)));
  server.listen(o.port, o.host);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `http://${o.host}:${port}`,
    signIn: ['No accounts here.'],
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};
await runServer(config(), 'start', serve, {
  ...(backoff && { backoff }),
  ...(lineMs && { lineMs }),
});
process.stdout.write('stopped\n');
process.exit();
