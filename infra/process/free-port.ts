import { once } from 'node:events';
import { createServer } from 'node:net';
import { SetupError } from './setup-error.ts';

/** A TCP port of 127.0.0.1 that is free at this moment. */
export async function freePort(): Promise<number> {
  return probe('127.0.0.1', 0);
}

/** Throws SetupError when `port` cannot be listened on: before anything else is started, and in one line. */
export async function checkPort(host: string, port: number): Promise<void> {
  try {
    await probe(host, port);
  } catch (cause) {
    throw portError(port, cause);
  }
}

export function portError(port: number, cause: unknown): SetupError {
  const { code } = cause as NodeJS.ErrnoException;
  return code === 'EACCES'
    ? new SetupError(
        `This user may not listen on port ${port}: set PORT to another one, such as 4000`,
        `Người dùng này không được mở cổng ${port}: hãy đặt PORT sang số khác, ví dụ 4000`,
        { cause },
      )
    : new SetupError(
        `Port ${port} is already in use${code === 'EADDRINUSE' ? '' : ` (${code})`}: stop the program that uses it, or set PORT to another one, such as PORT=${port + 1}`,
        `Cổng ${port} đang bị chương trình khác dùng: hãy dừng chương trình đó, hoặc đặt PORT sang số khác, ví dụ PORT=${port + 1}`,
        { cause },
      );
}

async function probe(host: string, port: number): Promise<number> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  const { port: bound } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return bound;
}
