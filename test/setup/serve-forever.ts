// The start sequence with a web server that never gets ready, nor stops.
import { config } from '../../infra/process/config.ts';
import { runServer } from '../../infra/process/start.ts';

await runServer(config(), 'start', () => {
  process.stdout.write('serving\n');
  return new Promise(() => {});
});
process.stdout.write('stopped\n');
process.exit();
