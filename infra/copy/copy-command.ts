import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../postgres/embedded.ts';
import { WrongAddress } from '../process/address-parts.ts';
import type { Config } from '../process/config.ts';
import { openDataFolder } from '../process/data-folder.ts';
import { counted, inBoth } from '../process/in-both.ts';
import { progress, say } from '../process/progress.ts';
import { SetupError } from '../process/setup-error.ts';
import { readStoreAddress } from '../process/store-address.ts';
import { notedStore } from '../process/store-note.ts';
import { withDatabase } from '../process/with-database.ts';
import { reachStore, withStoreOn } from '../process/with-stores.ts';
import { connectClient } from '../store/client.ts';
import { type Copied, type CopyPhase, copyLog } from './copy-log.ts';
import { nameOf } from './log-event.ts';

const EMBEDDED = 'embedded';
/** Stands for what the variable of that name says: arguments are for everybody on the machine to read. */
const OF_THE_VARIABLE = 'EVENTSTORE_URL';

interface Wanted {
  /** `embedded`, or an address for the client. */
  from: string;
  to: string;
  oursOnly: boolean;
}

/**
 * `kheo events copy --from URL|embedded --to URL|embedded [--ours]`: copies the log from one event store to another, goes on
 * where a copy was cut off, and compares both in the end. The source may be in use; the target must not be.
 */
export async function run(args: string[], config: Config): Promise<void> {
  const wanted = wantedOf(args, config);
  if (wanted.to === EMBEDDED) await makeRoom(config);
  await withStore('--from', wanted.from, config, (from) =>
    withStore('--to', wanted.to, config, async (to) => {
      const [source, target] = [connectClient(from), connectClient(to)];
      const began = performance.now();
      try {
        const copied = await copyLog({
          ...{ from: source, to: target, oursOnly: wanted.oursOnly },
          onProgress: reporter(),
        });
        tell(copied, performance.now() - began);
      } finally {
        await Promise.all([source.dispose(), target.dispose()]);
      }
    }),
  );
}

const USAGE = new SetupError(
  'Say it so: kheo events copy --from WHERE --to WHERE [--ours], where WHERE is embedded, EVENTSTORE_URL (what that variable says) or an address such as esdb://user:password@host:2113?tlsCaFile=/path/ca.crt',
  'Cách dùng: kheo events copy --from NGUỒN --to ĐÍCH [--ours], mỗi nơi là embedded, EVENTSTORE_URL (giá trị của biến đó) hoặc một địa chỉ esdb://…',
);

function wantedOf(args: readonly string[], config: Config): Wanted {
  const given = new Map<string, string>();
  const rest = args.filter((arg) => arg !== '--ours');
  for (let at = 0; at < rest.length; at += 2) given.set(rest[at] as string, rest[at + 1] ?? '');
  const [from, to] = [given.get('--from'), given.get('--to')];
  if (!from || !to || given.size !== 2 || rest.length !== 4) throw USAGE;
  const wanted = {
    from: addressOf('--from', from, config),
    to: addressOf('--to', to, config),
    oursOnly: rest.length < args.length,
  };
  if (wanted.from === wanted.to)
    throw new SetupError(
      '--from and --to name the same event store',
      '--from và --to là cùng một kho sự kiện',
    );
  return wanted;
}

function addressOf(name: string, value: string, { eventstoreUrl }: Config): string {
  if (value === EMBEDDED) return value;
  if (value === OF_THE_VARIABLE) {
    if (eventstoreUrl) return eventstoreUrl;
    throw new SetupError(`${name}: EVENTSTORE_URL is not set`, `${name}: chưa đặt biến EVENTSTORE_URL`);
  }
  try {
    return readStoreAddress(value);
  } catch (error) {
    if (!(error instanceof WrongAddress)) throw error;
    const [english, vietnamese] = error.words ?? [
      'it is no address of an event store',
      'không phải địa chỉ kho sự kiện',
    ];
    throw new SetupError(`${name}: ${english}`, `${name}: ${vietnamese}`);
  }
}

/** The embedded store as a target: nobody else may write to it, and it is begun where there is none. */
async function makeRoom(config: Config): Promise<void> {
  if (notedStore(config.dataDir))
    throw new SetupError(
      `The server of ${config.dataDir} runs on the log that is to be copied to: stop it first`,
      `Máy chủ của ${config.dataDir} đang ghi vào nhật ký đích: hãy dừng nó trước`,
    );
  const dataDir = join(config.dataDir, 'postgres');
  if (config.databaseUrl || existsSync(join(dataDir, 'cluster'))) return;
  openDataFolder(config.dataDir);
  await progress('PostgreSQL, made anew', async () => (await startPostgres({ dataDir })).stop());
}

async function withStore(
  name: '--from' | '--to',
  where: string,
  config: Config,
  work: (url: string) => Promise<void>,
): Promise<void> {
  if (where === EMBEDDED) {
    const embedded = { ...config, eventstoreUrl: undefined };
    return withDatabase(embedded, (databaseUrl) =>
      withStoreOn(databaseUrl, embedded, work, { begin: name === '--to' }),
    );
  }
  await reachStore(where, config.patience, name);
  await work(where);
}

function tell({ there, written, leftOut, last }: Copied, ms: number): void {
  const all = there + written;
  const rate = Math.round((all / Math.max(ms, 1)) * 1_000);
  const took = `${(ms / 1_000).toFixed(1)} s`;
  const [[copied, daChep], [before, daCo], [both, caHai]] = [counted(written), counted(there), counted(all)];
  const told = inBoth(
    `copied ${copied} events, ${before} were there already; both logs hold the same ${both} events, compared one by one: ids, order, streams, revisions, types, data and metadata (${took}, ${rate} events/s)`,
    `đã chép ${daChep} sự kiện, ${daCo} sự kiện đã có sẵn; hai nhật ký cùng có ${caHai} sự kiện, đã so từng sự kiện (${took}, ${rate} sự kiện/s)`,
  );
  process.stdout.write(`${told}\n`);
  say(
    `· Left out: ${leftOut.storesOwn} events of the store itself (streams $…, among them what describes streams)${leftOut.ofOthers > 0 ? `, ${leftOut.ofOthers} on streams of others` : ''}. When each was written into its store (created) is the copy's own time; when it was recorded stands in its metadata | Không chép sự kiện nội bộ của kho; thời điểm ghi nhận nằm trong từng sự kiện`,
  );
  if (last) say(inBoth(`· The last of them: ${nameOf(last)}`, 'sự kiện cuối cùng'));
  say(
    '· What is recorded in the source from now on is not in the copy: to switch, stop the server, run this again (it goes on, in seconds), then start on the target: “Growing to a cluster, and back” in docs/running.md | Muốn chuyển hẳn: dừng máy chủ, chạy lại lệnh này, rồi khởi động với kho đích',
  );
}

/** A line when a phase begins, and one a second while it lasts. */
function reporter(): (phase: CopyPhase, events: number) => void {
  let [before, told]: [CopyPhase | '', number] = ['', 0];
  return (phase, events) => {
    if (phase === before && events % 256 !== 0) return;
    const now = performance.now();
    if (phase === before && now - told < 1_000) return;
    [before, told] = [phase, now];
    say(`· Copy: ${phase}, ${events} events`);
  };
}
