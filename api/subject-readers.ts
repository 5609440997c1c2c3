import type { DossierSubject } from '../schema/document/vocabulary.ts';
import { canReadCommendation, requireReadCommendation } from './commendation/readable.ts';
import type { Context } from './context.ts';
import { canReadDifficulty, requireReadDifficulty } from './difficulty/readable.ts';
import type { Loaders } from './loaders.ts';
import { canReadReport, requireReadReport } from './report/readable.ts';
import { canRead, requireRead } from './scope.ts';

type Placed = { path: readonly string[] };

interface Readers<Thing extends Placed> {
  load(loaders: Loaders, id: string): Promise<Thing | null>;
  /** Where not everybody who reads its organization reads the thing. */
  can?(context: Context, thing: Thing): Promise<boolean>;
  require?(context: Context, thing: Thing): Promise<void>;
}

const readers = <Thing extends Placed>(of: Readers<Thing>) => ({
  async can(context: Context, id: string): Promise<boolean> {
    const thing = await of.load(context.loaders, id);
    if (!thing || !canRead(context, thing.path)) return false;
    return of.can?.(context, thing) ?? true;
  },
  async require(context: Context, id: string): Promise<boolean> {
    const thing = await of.load(context.loaders, id);
    if (!thing) return false;
    requireRead(context, thing.path);
    await of.require?.(context, thing);
    return true;
  },
});

/** Its dossier and its papers are read by whoever reads the thing. */
const READERS: Record<DossierSubject, ReturnType<typeof readers>> = {
  MODEL: readers({ load: (loaders, id) => loaders.model.load(id) }),
  CAMPAIGN: readers({ load: (loaders, id) => loaders.campaign.load(id) }),
  UNIT: readers({ load: (loaders, id) => loaders.unit.load(id) }),
  APPRAISAL: readers({ load: (loaders, id) => loaders.appraisalRound.load(id) }),
  RECOGNITION: readers({ load: (loaders, id) => loaders.recognition.load(id) }),
  SELECTION: readers({ load: (loaders, id) => loaders.selection.load(id) }),
  EXEMPLAR: readers({ load: (loaders, id) => loaders.exemplar.load(id) }),
  COMMENDATION: readers({
    load: (loaders, id) => loaders.commendation.load(id),
    ...{ can: canReadCommendation, require: requireReadCommendation },
  }),
  REPORT: readers({
    load: (loaders, id) => loaders.report.load(id),
    ...{ can: canReadReport, require: requireReadReport },
  }),
  DIFFICULTY: readers({
    load: (loaders, id) => loaders.difficulty.load(id),
    ...{ can: canReadDifficulty, require: requireReadDifficulty },
  }),
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// Everything but a campaign is known by a UUID, which PostgreSQL takes in no other form.
const isId = (kind: DossierSubject, id: string): boolean => kind === 'CAMPAIGN' || UUID.test(id);

/** Whether there is such a thing, and who asks reads it. */
export const canReadSubject = async (context: Context, kind: DossierSubject, id: string): Promise<boolean> =>
  context.actor !== undefined && isId(kind, id) && READERS[kind].can(context, id);

/** Whether there is such a thing; throws FORBIDDEN where who asks does not read it. */
export const requireReadSubject = async (
  context: Context,
  kind: DossierSubject,
  id: string,
): Promise<boolean> => isId(kind, id) && READERS[kind].require(context, id);
