// `kheo start`, whose visitors choose an identity whatever stores it is given: for tests that bring their own.
import { config } from '../../infra/process/config.ts';
import { guardAgainstUnforeseen } from '../../infra/process/last-guard.ts';
import { oneLine } from '../../infra/process/one-line.ts';
import { runServer } from '../../infra/process/start.ts';

guardAgainstUnforeseen();
try {
  await runServer(config(), 'start', async (o) => {
    const { startServer } = await import('../../infra/server.ts');
    return startServer({ ...o, identities: true });
  });
  process.exit();
} catch (error) {
  process.stderr.write(`✗ ${oneLine(error)}\n`);
  process.exit(1);
}
