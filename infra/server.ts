import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import { buildApi } from '../api/all.ts';
import { listErased } from '../projections/access/queries.ts';
import { type Clock, systemClock } from './clock.ts';
import { createActions } from './command/actions.ts';
import { createCommit } from './command/commit.ts';
import { createFolder } from './command/fold.ts';
import { createLookups } from './command/lookups.ts';
import { startReactor } from './command/reactor.ts';
import { openContentStore } from './document/content-store.ts';
import { erasePapers } from './document/erase-papers.ts';
import { contentLookup } from './document/lookup.ts';
import { noteContent } from './document/noted-content.ts';
import { startUpkeep } from './document/upkeep.ts';
import { OWN_DISK, reportOf } from './health/report.ts';
import { startSampler } from './health/sampler.ts';
import { watchVault } from './health/vault-watch.ts';
import { createChanges } from './http/changes.ts';
import { createContextOf } from './http/context.ts';
import { IDENTITY_HEADER, isLoopback } from './http/identity.ts';
import { serveHttp } from './http/serve.ts';
import { DEFAULT_UPLOADS_PER_DAY } from './process/config.ts';
import { createLogger } from './process/logger.ts';
import { unlessAborted } from './process/patiently.ts';
import { SetupError } from './process/setup-error.ts';
import type { Server, ServerOptions } from './process/start.ts';
import { createTroubleLog } from './process/trouble-log.ts';
import { refuseForeignLog } from './projector/foreign-log.ts';
import { startProjector } from './projector/projector.ts';
import { openSheets } from './sheet/sheets.ts';
import { headOf } from './store/log-head.ts';
import { connectStore } from './store/store.ts';
import { unlessUnreadable } from './store/unreadable.ts';
import { CITY, loadSystemData, SAMPLE_ORGANIZATION } from './system-data.ts';
import { keySourceOf } from './vault/master-key.ts';
import { createOpening } from './vault/opening.ts';
import { unlessRotationOwed } from './vault/rotation.ts';
import { eraseAgain, tidyVault } from './vault/upkeep.ts';
import { openVault } from './vault/vault.ts';
import { openViews } from './views/client.ts';

/** How long a decision waits for the views to hold the whole log. */
const LOOKUP_MS = 10_000;

/** Until the views have caught up with the log, the first pages would show less than there is. */
const CATCH_UP_MS = 60_000;

/** Serves the API and the dashboard over stores that run already; loads the system data into an empty log. */
export async function startServer(
  o: ServerOptions,
  clock: Clock = systemClock,
  log?: DestinationStream,
): Promise<Server> {
  const stack = new AsyncDisposableStack();
  const wanted = <T>(work: Promise<T>) => unlessAborted(work, o.signal);
  const { waits = {} } = o;
  try {
    const logger = createLogger(log);
    const troubles = createTroubleLog(logger);
    const store = stack.adopt(connectStore(o.eventstoreUrl, waits.store), (each) => each.close());
    const vault = stack.adopt(await openVault(o.databaseUrl, keySourceOf(o)), (each) => each.close());
    const views = stack.adopt(openViews(o.databaseUrl, waits.queryMs), (each) => each.close());
    await wanted(refuseForeignLog(o.databaseUrl, store.client));
    const projector = stack.adopt(
      await startProjector({
        databaseUrl: o.databaseUrl,
        eventstoreUrl: o.eventstoreUrl,
        direct: o.logInDatabase,
        onTrouble: (error) => troubles.trouble('projector', error),
        onWorking: () => troubles.over('projector'),
      }),
      (each) => each.close(),
    );
    const content = stack.adopt(
      noteContent(await openContentStore(join(o.dataDir, 'documents')), o.databaseUrl),
      (each) => each.close(),
    );
    const sheets = stack.adopt(await openSheets(join(o.dataDir, 'imports')), (each) => each.close());
    const caughtUp = async () => projector.waitFor(await headOf(store.client), LOOKUP_MS);
    const lookups = { ...createLookups(views.db, clock, caughtUp), content: contentLookup(content) };
    const fold = createFolder(store);
    const commit = createCommit(store, clock, lookups, vault, waits.commandMs, fold);
    // The demo's story brings its own plan.
    if (o.mode === 'start')
      await wanted(loadSystemData(store, commit)).catch((error: Error) => {
        unlessUnreadable(error); // of a log that began long ago
        troubles.trouble('system data', error);
      });
    stack.adopt(
      startReactor({
        databaseUrl: o.databaseUrl,
        client: store.client,
        commit,
        async erase(person) {
          await vault.erase(person);
          await erasePapers({ db: views.db, papers: content, registers: sheets, caughtUp }, person);
        },
        setAside: store.setAside,
        onTrouble: (error) => troubles.trouble('reactor', error),
        onWorking: () => troubles.over('reactor'),
      }),
      (each) => each.close(),
    );
    await wanted(headOf(store.client).then((head) => projector.waitFor(head, CATCH_UP_MS)));
    await wanted(listErased(views.db).then((erased) => eraseAgain(vault, erased))).catch((error: Error) => {
      unlessRotationOwed(error);
      troubles.trouble('vault', error);
    });
    await wanted(tidyVault(store, vault));
    stack.adopt(
      startUpkeep(
        { db: views.db, papers: content, caughtUp },
        { everyMs: waits.upkeepMs, onTrouble: (error) => troubles.trouble('papers', error) },
      ),
      (each) => each.close(),
    );
    const vaultWatch = stack.adopt(
      watchVault(o.databaseUrl, {
        onBehind: (error) => troubles.trouble('vault', error),
        onWhole: () => troubles.over('vault'),
      }),
      (each) => each.close(),
    );
    const openSealed = createOpening(store, vault, (fault, error) =>
      fault === 'MISSING' ? vaultWatch.missed(error.message) : troubles.trouble('vault', error),
    );

    const changes = stack.adopt(createChanges(), (each) => each.close());
    stack.defer(projector.onChange(changes.tell));
    const identities = o.identities && isLoopback(o.host);

    const sampler = stack.adopt(
      await startSampler({
        eventstoreUrl: o.eventstoreUrl,
        lastWrite: store.writes.state,
        foreignLog: projector.foreign,
        vaultBehind: vaultWatch.behind,
        databaseUrl: o.databaseUrl,
        dataDir: o.dataDir,
        waits: waits.health,
      }),
      (each) => each.close(),
    );
    const contextOf = createContextOf({
      db: views.db,
      clock,
      commit,
      actionsOf: createActions(fold, clock, lookups),
      openSealed,
      projector,
      shownMs: waits.shownMs,
      foreignLog: () => sampler.vitals().foreignLog,
      sameLog: () =>
        refuseForeignLog(o.databaseUrl, store.client).then(
          () => true,
          // What cannot be asked now is not known to be another one.
          (error: Error) => !(error instanceof SetupError),
        ),
      degraded: () => sampler.vitals().projector?.degraded.map(({ view }) => view) ?? [],
      changes,
      content,
      sheets,
      identities,
      begin: o.mode === 'demo' ? 'city' : 'commune',
    });

    const http = stack.adopt(
      await serveHttp({
        schema: buildApi(),
        sheets,
        host: o.host,
        port: o.port,
        logger,
        troubles,
        contextOf,
        content,
        uploadsPerDay: o.uploadsPerDay ?? DEFAULT_UPLOADS_PER_DAY,
        health: () => reportOf(sampler.vitals(), o.disk ?? OWN_DISK, waits.health?.limits),
        gauges: () => ({ kheo_subscribers: changes.subscribers }),
        onClosing: changes.close,
      }),
      (each) => each.stop(),
    );
    const running = stack.move();
    return {
      url: http.url,
      ...(identities ? { signIn: signIn(o.mode) } : {}),
      stop: () => running.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

const signIn = (mode: ServerOptions['mode']) => [
  'Choose an identity on the page; nobody but this machine can (chọn danh tính trên trang, chỉ dùng được trên máy này).',
  `For the API, send the header ${IDENTITY_HEADER}: LEADER@${mode === 'demo' ? CITY : SAMPLE_ORGANIZATION}`,
];
