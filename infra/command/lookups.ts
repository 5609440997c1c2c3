import { hasOpenRound } from '../../projections/appraisal/queries.ts';
import { countBegun } from '../../projections/campaign/queries.ts';
import { listModelsOfStandingUnit, listSubmittedTo, type Views } from '../../projections/model/queries.ts';
import { countOrganizationsBelow, listUnitsOfKind } from '../../projections/organization/queries.ts';
import { countDossiers, isRevoted } from '../../projections/recognition/queries.ts';
import { computeFigures, type FiguresAsk, listsOfStandingUnit } from '../../projections/report/queries.ts';
import type { UnitKind } from '../../schema/organization/vocabulary.ts';
import type { Clock } from '../clock.ts';
import type { Lookups } from './facts.ts';
import { unavailableOf } from './unavailable.ts';

type SubmissionAsk = Omit<FiguresAsk, 'cutOff'> & { cutOff?: string };

/** Names that nobody reserved are known to the views alone; while these are away the reservations judge alone. */
const unlessAway = <Row>(found: Promise<Row[]>): Promise<Row[]> => orWhereAway(found, []);

const orWhereAway = <Found>(found: Promise<Found>, instead: Found): Promise<Found> =>
  found.catch((error: unknown) => {
    if (unavailableOf(error)) return instead;
    throw error;
  });

/** What deciders ask of the views, by the name that `Need.lookup` uses. `caughtUp`: the views hold the whole log. */
export const createLookups = (db: Views, clock: Clock, caughtUp: () => Promise<boolean>): Lookups => ({
  /** null where the views may not know of every report yet. */
  submittedTo: async (ask: { round: string; campaign: string }) =>
    (await caughtUp()) ? listSubmittedTo(db, ask) : null,
  /** null where the views may not know of every round yet. */
  roundOpen: ({ campaign }: { campaign: string }) =>
    orWhereAway<boolean | null>(
      caughtUp().then((whole) => (whole ? hasOpenRound(db, campaign) : null)),
      null,
    ),
  /** null where the views may not know of every dossier yet. */
  dossiersSent: async ({ campaign }: { campaign: string }) =>
    (await caughtUp()) ? countDossiers(db, campaign) : null,
  /** null where the views may not know of everything yet. */
  campaignBegun: async ({ campaign }: { campaign: string }) =>
    (await caughtUp()) ? countBegun(db, campaign) : null,
  revoted: ({ selection }: { selection: string }) => isRevoted(db, selection),
  organizationsBelow: ({ organization }: { organization: string }) =>
    countOrganizationsBelow(db, organization),
  unitsOfKind: (ask: { organization: string; kind: UnitKind }) => unlessAway(listUnitsOfKind(db, ask)),
  modelsOfStandingUnit: (ask: { campaign: string; unit: string }) =>
    unlessAway(listModelsOfStandingUnit(db, ask)),
  listsOfStandingUnit: (ask: { campaign: string; unit: string }) => unlessAway(listsOfStandingUnit(db, ask)),
  /** null where the views would count less than there is. */
  async reportFigures({ cutOff = clock.now(), ...ask }: SubmissionAsk) {
    if (!(await caughtUp())) return null;
    const { rows: _, ...frozen } = await computeFigures(db, { ...ask, cutOff });
    return frozen;
  },
});
