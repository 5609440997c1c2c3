import { groundIn, type Voter, type Whereabouts } from '../../schema/appraisal/interest.ts';
import type { Views } from '../database.ts';
import { getStandingUnits } from '../standing-units.ts';

/** Whether the record keeps somebody from voting on a model as things stand today. */
export type HasInterest = (model: string, voter: Voter) => boolean;

/**
 * the interests of these voters in these models, those that came up since the vote was opened among them: units that
 * were merged, persons that moved, accounts that acted for the model.
 */
export async function interestsIn(
  db: Views,
  models: readonly string[],
  voters: readonly Voter[],
): Promise<HasInterest> {
  if (models.length === 0) return () => false;
  const persons = voters.flatMap(({ person }) => person ?? []);
  const [stakes, known] = await Promise.all([
    db
      .selectFrom('model')
      .select(['id', 'unit', 'subject_person', 'plan', 'owners'])
      .where('id', 'in', models)
      .execute(),
    persons.length === 0
      ? []
      : db.selectFrom('person').select(['id', 'unit']).where('id', 'in', persons).execute(),
  ]);
  const places = [...stakes, ...voters, ...known].flatMap(({ unit }) => unit ?? []);
  const units = [...new Set(places)];
  const standing = await getStandingUnits(db, units);
  const facts: Whereabouts = Object.fromEntries([
    ...units.map((unit, at) => [`standing:${unit}`, { unit: standing[at]?.id ?? unit }]),
    ...known.map(({ id, unit }) => [`person:${id}`, { unit }]),
  ]);
  const byId = new Map(stakes.map((each) => [each.id, each]));
  return (id, voter) => {
    const model = byId.get(id);
    if (!model) return false;
    const { unit, plan, owners, subject_person: person } = model;
    return (
      groundIn(voter, { unit, owners, registration: { subject: { person } }, plan }, facts) !== undefined
    );
  };
}
