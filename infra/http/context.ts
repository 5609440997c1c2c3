import type { FastifyRequest } from 'fastify';
import { v5 as uuidV5 } from 'uuid';
import type { Context } from '../../api/context.ts';
import { createLoaders } from '../../api/loaders.ts';
import { actorOf } from '../../api/scope.ts';
import type { OpenSealed } from '../../api/sealed.ts';
import type { Views } from '../../projections/database.ts';
import { listUnits } from '../../projections/organization/queries.ts';
import { type Clock, momentOf } from '../clock.ts';
import type { ActionsOf } from '../command/actions.ts';
import { createRecentStates } from '../command/facts.ts';
import type { Commit } from '../command/request.ts';
import { Unavailable } from '../command/unavailable.ts';
import type { ContentStore } from '../document/content-store.ts';
import type { Sheets } from '../sheet/sheets.ts';
import { CITY, COUNTRY, SAMPLE_ORGANIZATION } from '../system-data.ts';
import type { Changes } from './changes.ts';
import { chosenIdentity, mayChoose, sensibleIdentities } from './identity.ts';
import { commitToSameLog, type LogWatch, waitInSameLog } from './same-log.ts';
import { standsStill } from './standing.ts';

/** Namespace of the ids that an import derives; changing it would import a file twice. */
const SHEET_IDS = '5c1f3a52-9f7e-4b0e-8d6a-3f0a1d2c4b5e';

/** What every request's context is made of. */
export interface ContextParts extends LogWatch {
  db: Views;
  clock: Clock;
  commit: Commit;
  actionsOf: ActionsOf;
  openSealed: OpenSealed;
  /** The longest that a command waits for the views, where it is less than it says itself. */
  shownMs?: number | undefined;
  /** Names of the views that stand still. */
  degraded(): readonly string[];
  changes: Pick<Changes, 'subscribe'>;
  content: ContentStore;
  sheets: Sheets;
  /** Whether a request may choose who it is. */
  identities: boolean;
  /** Where a visitor begins. */
  begin: 'city' | 'commune';
}

/** The context of a request; `identity` is stated elsewhere than in the header, and judged alike. */
export type ContextOf = (request: FastifyRequest, identity?: string) => Context;

export function createContextOf(o: ContextParts): ContextOf {
  const commit = commitToSameLog(o.commit, o);
  return (request, identity) => {
    const caller = { remoteAddress: request.socket.remoteAddress, headers: request.headers };
    const client = nameOf(request);
    const context: Context = {
      db: o.db,
      actor: undefined,
      ...(o.identities && chosenIdentity(caller, identity)),
      clientName: client,
      openSealed: o.openSealed,
      loaders: createLoaders(o.db, o.openSealed),
      commit: (command) => commit({ ...command, actor: actorOf(context), client }),
      together() {
        const [actor, sharing] = [actorOf(context), createRecentStates()];
        return (command) => commit({ ...command, actor, client, sharing }).catch(partly);
      },
      actionsOf: (stream) => o.actionsOf(stream, actorOf(context)),
      waitFor: (position, deadlineMs) =>
        waitInSameLog(position, Math.min(deadlineMs, o.shownMs ?? deadlineMs), o),
      standsStill: (category) => standsStill(category, o.degraded()),
      subscribe: o.changes.subscribe,
      hasContent: o.content.has,
      moment: () => momentOf(o.clock),
      sheets: {
        read: (file) => o.sheets.read(file, actorOf(context).organization),
        imported: (file) => o.sheets.imported(file, actorOf(context).organization),
        remember: o.sheets.remember,
        idOf: (...parts) => uuidV5(JSON.stringify(parts), SHEET_IDS),
      },
      async developmentIdentities() {
        if (!o.identities || !mayChoose(caller)) return [];
        const [unit] = await listUnits(o.db, { organization: SAMPLE_ORGANIZATION });
        return sensibleIdentities({
          country: COUNTRY,
          city: CITY,
          commune: SAMPLE_ORGANIZATION,
          unit: unit?.id,
          begin: o.begin,
        });
      },
    };
    return context;
  };
}

/** Of many commands sent together, others may be recorded though this one is not. */
function partly(error: unknown): never {
  if (!(error instanceof Unavailable)) throw error;
  throw new Unavailable(error.code, { command: 'may be recorded', cause: error.cause });
}

/** What the client calls itself, for the events. */
function nameOf({ headers }: FastifyRequest): string {
  const stated = headers['apollographql-client-name'] ?? headers['user-agent'] ?? '';
  const name = String(stated)
    .replace(/[^\x20-\x7e]/g, '')
    .trim();
  return name.slice(0, 100) || 'unnamed';
}
