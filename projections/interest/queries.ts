import { groundIn, type Voter, type Whereabouts } from '../../schema/appraisal/interest.ts';
import type { RecusalGround } from '../../schema/appraisal/vocabulary.ts';
import type { Views } from '../database.ts';
import { getStandingUnits } from '../standing-units.ts';

/** Whether the record keeps somebody from voting on a model as things stand today. */
export type HasInterest = (model: string, voter: Voter) => boolean;
/** And what of it does. */
type InterestOf = (model: string, voter: Voter) => RecusalGround | undefined;

/**
 * the interests of these voters in these models, those that came up since the vote was opened among them: units that
 * were merged, persons that moved, accounts that acted for the model.
 */
async function interestsOf(
  db: Views,
  models: readonly string[],
  voters: readonly Voter[],
): Promise<InterestOf> {
  if (models.length === 0) return () => undefined;
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
    if (!model) return undefined;
    const { unit, plan, owners, subject_person: person } = model;
    return groundIn(voter, { unit, owners, registration: { subject: { person } }, plan }, facts);
  };
}

export async function interestsIn(...at: Parameters<typeof interestsOf>): Promise<HasInterest> {
  const interestOf = await interestsOf(...at);
  return (model, voter) => interestOf(model, voter) !== undefined;
}

/** A model that is voted on, and who votes; `vote` tells this vote from others on the same model. */
export interface AtVote {
  vote: string;
  model: string;
  voters: readonly Voter[];
}

export interface Interest {
  account: string;
  ground: RecusalGround;
}

/** per model who of its voters has an interest in it today, in the order asked. */
export async function getInterests(db: Views, votes: readonly AtVote[]): Promise<Interest[][]> {
  const interestOf = await interestsOf(
    db,
    votes.map(({ model }) => model),
    votes.flatMap(({ voters }) => voters),
  );
  return votes.map(({ model, voters }) =>
    voters.flatMap((voter) => {
      const ground = interestOf(model, voter);
      return ground ? [{ account: voter.account, ground }] : [];
    }),
  );
}
