// The built `kheo start`, whose visitors choose an identity whatever stores it is given: for tests that bring their own.
import { config } from '../../dist/infra/process/config.js';
import { guardAgainstUnforeseen } from '../../dist/infra/process/last-guard.js';
import { oneLine } from '../../dist/infra/process/one-line.js';
import { runServer } from '../../dist/infra/process/start.js';

guardAgainstUnforeseen();
try {
  await runServer(config(), 'start', async (o) => {
    const { startServer } = await import('../../dist/infra/server.js');
    return startServer({ ...o, identities: true });
  });
  process.exit();
} catch (error) {
  process.stderr.write(`✗ ${oneLine(error)}\n`);
  process.exit(1);
}
