// The built `kheo start`, whose visitors choose an identity whatever stores it is given: for tests that bring their own.
import { config } from '../../dist/infra/process/config.js';
import { guardAgainstUnforeseen } from '../../dist/infra/process/last-guard.js';
import { runServer } from '../../dist/infra/process/start.js';

guardAgainstUnforeseen();
await runServer(config(), 'start', async (o) => {
  const { startServer } = await import('../../dist/infra/server.js');
  return startServer({ ...o, identities: true });
});
process.exit();
