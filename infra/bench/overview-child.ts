import type { ServerOptions } from '../process/start.ts';
import { startServer } from '../server.ts';

/** Serves the stores it is sent in a process of its own; answers with the address, ends with the channel. */
process.once('message', async (options: ServerOptions) => {
  const server = await startServer(options);
  process.once('disconnect', () => server.stop().finally(() => process.exit()));
  process.send?.({ url: server.url });
});
