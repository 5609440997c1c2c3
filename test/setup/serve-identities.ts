// `kheo start` whose visitors choose an identity whatever stores it is given: for tests that bring their own.
import { config } from '../../infra/process/config.ts';
import { runServer } from '../../infra/process/start.ts';
import { startServer } from '../../infra/server.ts';

await runServer(config(), 'start', (o) => startServer({ ...o, identities: true }));
process.exit();
