import { type DestinationStream, type Logger, pino } from 'pino';
import { withoutSecrets } from './without-secrets.ts';

/** The program's log: JSON lines from `warn` up. No error takes a password into it. */
export function createLogger(log: DestinationStream = pino.destination(2)): Logger {
  const err = (error: Error) => {
    const told = pino.stdSerializers.err(error);
    return { ...told, message: withoutSecrets(told.message), stack: withoutSecrets(told.stack ?? '') };
  };
  return pino({ level: 'warn', base: undefined, serializers: { err } }, log);
}
