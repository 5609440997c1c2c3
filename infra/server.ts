import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { type DestinationStream, pino } from 'pino';
import { v5 as uuidV5 } from 'uuid';
import { buildApi } from '../api/all.ts';
import type { Context } from '../api/context.ts';
import { createLoaders } from '../api/loaders.ts';
import { actorOf } from '../api/scope.ts';
import { listErased } from '../projections/access/queries.ts';
import { listUnits } from '../projections/organization/queries.ts';
import { type Clock, momentOf, systemClock } from './clock.ts';
import { createCommit } from './commit.ts';
import { openContentStore } from './document/content-store.ts';
import { contentLookup } from './document/lookup.ts';
import { createRecentStates } from './facts.ts';
import { createChanges } from './http/changes.ts';
import { serveHttp } from './http/serve.ts';
import { chosenIdentity, IDENTITY_HEADER, isLoopback, mayChoose, sensibleIdentities } from './identity.ts';
import { headOf } from './log-head.ts';
import { createLookups } from './lookups.ts';
import { startProjector } from './projector.ts';
import { startReactor } from './reactor.ts';
import { openSheets } from './sheet/sheets.ts';
import type { Server, ServerOptions } from './start.ts';
import { connectStore } from './store.ts';
import { CITY, COUNTRY, loadSystemData, SAMPLE_ORGANIZATION } from './system-data.ts';
import { createOpening } from './vault/opening.ts';
import { eraseAgain, tidyVault } from './vault/upkeep.ts';
import { openVault } from './vault/vault.ts';
import { openViews } from './view-client.ts';

/** Namespace of the ids that an import derives; changing it would import a file twice. */
const SHEET_IDS = '5c1f3a52-9f7e-4b0e-8d6a-3f0a1d2c4b5e';

/** How long a decision waits for the views to hold the whole log. */
const LOOKUP_MS = 10_000;

/** Until the views have caught up with the log, the first pages would show less than there is. */
const CATCH_UP_MS = 60_000;

/** Serves the API and the dashboard over stores that run already; loads the system data into an empty log. */
export async function startServer(
  o: ServerOptions,
  clock: Clock = systemClock,
  log: DestinationStream = pino.destination(2),
): Promise<Server> {
  const stack = new AsyncDisposableStack();
  try {
    const logger = pino({ level: 'warn', base: undefined }, log);
    const store = stack.adopt(connectStore(o.eventstoreUrl), (each) => each.close());
    const vault = stack.adopt(await openVault(o.databaseUrl, vaultKeyOf(o)), (each) => each.close());
    const views = stack.adopt(openViews(o.databaseUrl), (each) => each.close());
    const projector = stack.adopt(
      await startProjector({
        databaseUrl: o.databaseUrl,
        eventstoreUrl: o.eventstoreUrl,
        direct: o.embedded,
        onTrouble: (error) => logger.error({ err: error }, 'projector'),
      }),
      (each) => each.close(),
    );
    const content = await openContentStore(join(o.dataDir, 'documents'));
    const caughtUp = async () => projector.waitFor(await headOf(store.client), LOOKUP_MS);
    const lookups = { ...createLookups(views.db, clock, caughtUp), content: contentLookup(content) };
    const commit = createCommit(store, clock, lookups, vault);
    // The demo's story brings its own plan.
    if (o.mode === 'start') await loadSystemData(store, commit);
    stack.adopt(
      startReactor({
        databaseUrl: o.databaseUrl,
        client: store.client,
        commit,
        erase: vault.erase,
        onTrouble: (error) => logger.error({ err: error }, 'reactor'),
      }),
      (each) => each.close(),
    );
    await projector.waitFor(await headOf(store.client), CATCH_UP_MS);
    await eraseAgain(vault, await listErased(views.db));
    await tidyVault(store, vault);
    const openSealed = createOpening(store, vault, (error) => logger.error({ err: error }, 'vault'));

    const changes = stack.adopt(createChanges(), (each) => each.close());
    stack.defer(projector.onChange(changes.tell));
    const sheets = stack.adopt(await openSheets(join(o.dataDir, 'imports')), (each) => each.close());
    const identities = o.embedded && isLoopback(o.host);

    function contextOf(request: FastifyRequest, identity?: string): Context {
      const caller = { remoteAddress: request.socket.remoteAddress, headers: request.headers };
      const clientName = nameOf(request);
      const context: Context = {
        db: views.db,
        actor: identities ? chosenIdentity(caller, identity) : undefined,
        clientName,
        openSealed,
        loaders: createLoaders(views.db, openSealed),
        commit: (command) => commit({ ...command, actor: actorOf(context), client: clientName }),
        together() {
          const [actor, sharing] = [actorOf(context), createRecentStates()];
          return (command) => commit({ ...command, actor, client: clientName, sharing });
        },
        waitFor: projector.waitFor,
        subscribe: changes.subscribe,
        hasContent: content.has,
        moment: () => momentOf(clock),
        sheets: {
          read: (file) => sheets.read(file, actorOf(context).organization),
          remember: sheets.remember,
          idOf: (...parts) => uuidV5(JSON.stringify(parts), SHEET_IDS),
        },
        async developmentIdentities() {
          if (!identities || !mayChoose(caller)) return [];
          const [unit] = await listUnits(views.db, { organization: SAMPLE_ORGANIZATION });
          return sensibleIdentities({
            country: COUNTRY,
            city: CITY,
            commune: SAMPLE_ORGANIZATION,
            unit: unit?.id,
            begin: o.mode === 'demo' ? 'city' : 'commune',
          });
        },
      };
      return context;
    }

    const http = stack.adopt(
      await serveHttp({
        schema: buildApi(),
        sheets,
        host: o.host,
        port: o.port,
        logger,
        contextOf,
        content,
        vitals: async () => ({
          eventStore: await headOf(store.client).then(
            () => true,
            () => false,
          ),
          projector: await projector.health().catch(() => undefined),
        }),
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

/** Where the vault's key is: given, or in the data folder. */
export const vaultKeyOf = ({ dataDir, vaultKey }: Pick<ServerOptions, 'dataDir' | 'vaultKey'>) => ({
  file: join(dataDir, 'vault.key'),
  given: vaultKey,
});

const signIn = (mode: ServerOptions['mode']) => [
  'Choose an identity on the page; nobody but this machine can (chọn danh tính trên trang, chỉ dùng được trên máy này).',
  `For the API, send the header ${IDENTITY_HEADER}: LEADER@${mode === 'demo' ? CITY : SAMPLE_ORGANIZATION}`,
];

/** What the client calls itself, for the events. */
function nameOf({ headers }: FastifyRequest): string {
  const stated = headers['apollographql-client-name'] ?? headers['user-agent'] ?? '';
  const name = String(stated)
    .replace(/[^\x20-\x7e]/g, '')
    .trim();
  return name.slice(0, 100) || 'unnamed';
}
