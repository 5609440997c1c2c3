import { oneLine } from './one-line.ts';
import { say } from './progress.ts';
import { SetupError } from './setup-error.ts';

let stop: ((error: Error) => void) | undefined;

/**
 * The last guard: an error that nobody caught ends the program in one line. Whoever runs parts that must be stopped in
 * order registers how, by `stopOnUnforeseen`; else the program ends at once with exit code 1.
 */
export function guardAgainstUnforeseen(): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (cause: unknown) => {
      if (isLateAppend(cause))
        return say('! An answer of the event store came for nobody, and is passed over');
      const error = new SetupError(
        `The program ends because of a fault of its own: ${oneLine(cause)}`,
        'Chương trình dừng vì lỗi của chính nó',
        { cause },
      );
      if (stop) return stop(error);
      say(`✗ ${error.message}`);
      process.exit(1);
    });
  }
}

export function stopOnUnforeseen(orderly: (error: Error) => void): void {
  stop = orderly;
}

/**
 * The event store's client loses its list of appends when a connection of its ends, and throws at the answers that still
 * come: it takes apart what it does not find, and its appends are the one call that is answered while it is written to.
 * Whoever appended has been told of the connection, and asks again.
 */
const isLateAppend = (cause: unknown) =>
  cause instanceof TypeError &&
  /^TypeError: .* not iterable .*\n +at ClientDuplexStreamImpl\.<anonymous> /.test(cause.stack ?? '');
