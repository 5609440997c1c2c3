import type { DossierSubject } from '../../schema/document/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Loaders } from '../loaders.ts';

type Path = readonly string[];
type Placed = { path: Path } | null;

/** Where each subject's place is looked up. What is not listed can be read by nobody: a new capability adds its line. */
const PLACES: Partial<Record<DossierSubject, (loaders: Loaders, id: string) => Promise<Placed>>> = {
  MODEL: (loaders, id) => loaders.model.load(id),
  CAMPAIGN: (loaders, id) => loaders.campaign.load(id),
  UNIT: (loaders, id) => loaders.unit.load(id),
  APPRAISAL: (loaders, id) => loaders.appraisalRound.load(id),
  COMMENDATION: (loaders, id) => loaders.commendation.load(id),
  DIFFICULTY: (loaders, id) => loaders.difficulty.load(id),
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ancestors of the subject's organization and itself; undefined for a subject that does not exist. */
export async function pathOf(
  { loaders }: Context,
  kind: DossierSubject,
  id: string,
): Promise<Path | undefined> {
  // Everything but a campaign is known by a UUID, which PostgreSQL takes in no other form.
  if (kind !== 'CAMPAIGN' && !UUID.test(id)) return undefined;
  return (await PLACES[kind]?.(loaders, id))?.path;
}
