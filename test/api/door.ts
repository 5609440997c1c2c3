import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The way to a server, as it can be shut: killed, or frozen. */
export interface Door {
  url: string;
  /** Connections are cut and new ones refused. */
  shut(): Promise<void>;
  /** Connections stay and new ones are taken, but nothing goes through. */
  freeze(): void;
  open(): Promise<void>;
  stop(): Promise<void>;
}

export async function startDoor(url: string): Promise<Door> {
  const to = new URL(url);
  const pairs = new Set<[Socket, Socket]>();
  let frozen = false;
  const door = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const cut = () => {
      for (const each of pair) each.destroy();
      pairs.delete(pair);
    };
    for (const each of pair) each.on('error', cut).on('close', cut);
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => near.write(bytes));
    if (frozen) for (const each of pair) each.pause();
  });
  const listen = async (port: number) => void (await once(door.listen(port, '127.0.0.1'), 'listening'));
  await listen(0);
  const { port } = door.address() as AddressInfo;
  const shut = async () => {
    const closed = new Promise((resolve) => door.close(resolve));
    for (const pair of pairs) for (const each of pair) each.destroy();
    await closed;
  };
  const here = new URL(url);
  here.port = String(port);
  return {
    url: here.href,
    shut,
    freeze() {
      frozen = true;
      for (const pair of pairs) for (const each of pair) each.pause();
    },
    async open() {
      frozen = false;
      for (const pair of pairs) for (const each of pair) each.resume();
      if (!door.listening) await listen(port);
    },
    stop: shut,
  };
}
