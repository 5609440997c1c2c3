import { withoutSecrets } from './without-secrets.ts';
import { wordsOf } from './words-of.ts';

/**
 * Whatever libraries write on standard error leaves without passwords, as our own lines do: warnings, what gRPC and the
 * event store's client tell when they are asked to tell more (`GRPC_TRACE`, `DEBUG`), and whatever else.
 */
export function guardOutput(): void {
  const write = process.stderr.write.bind(process.stderr) as (chunk: unknown, ...rest: unknown[]) => boolean;
  process.stderr.write = (chunk: unknown, ...rest: unknown[]) =>
    write(typeof chunk === 'string' ? lines(chunk) : chunk, ...rest);
  // Node itself writes warnings past that. None is wanted where somebody has switched them off.
  if (process.listenerCount('warning') === 0) return;
  process.removeAllListeners('warning');
  process.on('warning', (warning) => void process.stderr.write(`! ${warning.name}: ${wordsOf(warning)}\n`));
}

const lines = (text: string) => text.split('\n').map(withoutSecrets).join('\n');
