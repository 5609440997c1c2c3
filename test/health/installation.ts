import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from '../../infra/postgres/embedded.ts';
import { processesIn } from '../../infra/postgres/processes.ts';
import { type EventStoreProcess, startEventStoreProcess } from '../../infra/process/eventstore-process.ts';
import { freePort } from '../../infra/process/free-port.ts';
import type { Server } from '../../infra/process/start.ts';
import type { Waits } from '../../infra/process/waits.ts';
import { startServer } from '../../infra/server.ts';
import { type CommandedStore, startCommandedStore } from '../eventstore/commanded-store.ts';
import { putCluster } from '../ready-made/clusters.ts';

const settings = { fsync: 'off' };

/** As long as it takes to tell what is away from what is slow on a busy machine; an installation waits five times longer and more. */
const waits: Waits = {
  commandMs: 2_500,
  store: { readMs: 1_000, appendMs: 1_500 },
  queryMs: 1_500,
  shownMs: 2_000,
  health: {
    probe: { everyMs: 100, deadlineMs: 500 },
    diskFullMs: 2_000,
    limits: { silentMs: 3_000, beginMs: 2_000, lagMs: 2_500 },
  },
};

/** An installation whose parts can be killed, frozen and brought back one by one, at the addresses that they had. */
export class Installation {
  readonly dataDir: string;
  readonly postgresPort: number;
  readonly storePort: number;
  postgres!: PostgresServer;
  /** The event store's own, where it has one. */
  storesOwn: PostgresServer | undefined;
  store!: EventStoreProcess;
  /** Stands before the store. */
  front!: CommandedStore;
  server!: Server;
  /** What the server has written to its log. */
  readonly lines: string[] = [];
  private readonly log = { write: (line: string) => void this.lines.push(line) };
  private readonly mounted: boolean;

  private constructor(dataDir: string, mounted: boolean, ports: [number, number]) {
    this.dataDir = dataDir;
    this.mounted = mounted;
    [this.postgresPort, this.storePort] = ports;
  }

  /**
   * @param o.megabytes on a disk of its own, of that size; needs root.
   * @param o.apart the event store needs nothing of what the views lie in.
   * @param o.vaultKey given by its operator, and the one that it is to be changed for.
   */
  static async start(
    o: { megabytes?: number; diskLow?: number; apart?: boolean; vaultKey?: [now: string, next: string] } = {},
  ): Promise<Installation> {
    const dataDir = mkdtempSync(join('/tmp', 'kheo-health-'));
    if (o.megabytes)
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${o.megabytes}m,mode=755`, 'kheo', dataDir]);
    mkdirSync(join(dataDir, 'data'));
    // A copy has holes where its write-ahead log is to be: on a full disk they could not be filled.
    for (const name of o.megabytes ? [] : o.apart ? ['postgres', 'store'] : ['postgres'])
      await putCluster(join(dataDir, name));
    const here = new Installation(dataDir, !!o.megabytes, [await freePort(), await freePort()]);
    try {
      await here.startPostgres();
      if (o.apart) here.storesOwn = await startPostgres({ dataDir: join(dataDir, 'store'), settings });
      await here.startStore();
      here.front = await startCommandedStore({ upstream: here.store.url });
      here.server = await startServer(
        {
          databaseUrl: here.postgres.url,
          eventstoreUrl: here.front.url,
          dataDir: join(dataDir, 'data'),
          vaultKey: o.vaultKey?.[0],
          vaultKeyNext: o.vaultKey?.[1],
          ...{ host: '127.0.0.1', port: 0, mode: 'start', logInDatabase: !o.apart, identities: true },
          disk: { low: o.diskLow ?? 0, holdsEvents: true },
          waits,
        },
        undefined,
        here.log,
      );
    } catch (error) {
      await here.stop();
      throw error;
    }
    return here;
  }

  get cluster(): string {
    return join(this.dataDir, 'postgres', 'cluster');
  }

  async startPostgres(): Promise<void> {
    const dataDir = join(this.dataDir, 'postgres');
    this.postgres = await startPostgres({ dataDir, port: this.postgresPort, settings });
  }

  async startStore(
    databaseUrl = (this.storesOwn ?? this.postgres).url,
    port = this.storePort,
  ): Promise<void> {
    this.store = await startEventStoreProcess({ databaseUrl, port });
  }

  /** Everything of PostgreSQL, as a machine that is out of memory or a paused one does. */
  signalPostgres(name: NodeJS.Signals): void {
    for (const pid of processesIn(this.cluster)) process.kill(pid, name);
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    await this.front?.stop();
    await this.store?.stop();
    await this.postgres?.stop();
    await this.storesOwn?.stop();
    if (this.mounted) execFileSync('umount', [this.dataDir]);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
