import { statfs } from 'node:fs/promises';
import type { Waits } from '../process/waits.ts';
import { outageOf } from '../store/passing.ts';
import type { WriteState } from '../store/write-watch.ts';
import { openDatabaseProbe } from './database-probe.ts';
import { startProbe } from './probe.ts';
import { connectProbe, readNewest, tryToWrite } from './store-probes.ts';
import type { Vitals } from './vitals.ts';

/**
 * A write that met a full disk says for so long that the disk is full, where no other write says that it is not:
 * nobody else can know of another machine's disk.
 */
const DISK_FULL_MS = 10_000;

export interface SamplerOptions {
  eventstoreUrl: string;
  /** How the last real write ended. */
  lastWrite(): WriteState | undefined;
  /** Whether this very process sees that the log is not that of the views; others read so from a heartbeat. */
  foreignLog(): boolean;
  /** Whether the vault lacks what the log knows of. */
  vaultBehind(): boolean;
  databaseUrl: string;
  dataDir: string;
  waits?: Waits['health'];
}

export interface Sampler {
  /** How each part was a moment ago, from memory: nothing that hangs makes it wait. */
  vitals(): Vitals;
  close(): Promise<void>;
}

/** Looks at every part once a second in the background. Resolves after the first look, in 2 s at most. */
export async function startSampler(o: SamplerOptions): Promise<Sampler> {
  const database = openDatabaseProbe(o.databaseUrl);
  const client = connectProbe(o.eventstoreUrl);
  const { probe, diskFullMs = DISK_FULL_MS } = o.waits ?? {};
  const probes = {
    reading: startProbe(() => readNewest(client), probe),
    writing: startProbe(() => tryToWrite(client), probe),
    database: startProbe(database.look, probe),
    disk: startProbe(async () => {
      const { bavail, bsize } = await statfs(o.dataDir);
      return bavail * bsize;
    }, probe),
  };
  await Promise.all(Object.values(probes).map(({ first }) => first));
  return {
    vitals() {
      const found = probes.database.latest();
      const projector = found?.ok ? found.value.projector : undefined;
      const disk = probes.disk.latest();
      return {
        database: found?.ok ?? false,
        views: found?.ok ? found.value.views : false,
        rotationOwed: found?.ok ? found.value.rotationOwed : false,
        vaultBehind: o.vaultBehind(),
        foreignLog: projector?.trouble === 'FOREIGN_LOG' || o.foreignLog(),
        readable: probes.reading.latest()?.ok ?? false,
        answeringMs: Math.min(probes.database.soundMs(), probes.reading.soundMs()),
        writeTrouble: writeTrouble(probes.writing.latest(), o.lastWrite(), diskFullMs),
        projector,
        freeBytes: disk?.ok ? disk.value : null,
      };
    },
    async close() {
      for (const probe of Object.values(probes)) probe.close();
      // Frozen servers never say goodbye.
      await Promise.race([
        Promise.all([database.close(), client.dispose()]),
        new Promise((resolve) => setTimeout(resolve, 1_000).unref()),
      ]);
    },
  };
}

function writeTrouble(
  probed: { ok: boolean; error?: Error } | undefined,
  last: WriteState | undefined,
  diskFullMs: number,
): Vitals['writeTrouble'] {
  if (last?.outcome === 'DISK_FULL' && last.ageMs < diskFullMs) return 'DISK_FULL';
  if (probed?.ok) return null;
  return outageOf(probed?.error) === 'DISK_FULL' ? 'DISK_FULL' : 'STORE_UNAVAILABLE';
}
