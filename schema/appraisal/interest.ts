import type { PersonState } from '../access/person-state.ts';
import { personStream } from '../access/person-stream.ts';
import type { Need } from '../decider.ts';
import type { ModelState } from '../model/state.ts';
import { modelStream } from '../model/stream.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import type { UnitState } from '../organization/unit-state.ts';
import type { RecusalGround } from './vocabulary.ts';

/** Whoever has a vote, on a panel or in a committee. */
export interface Voter {
  account: string;
  unit?: string | null | undefined;
  person?: string | null | undefined;
}

/** What tells who has an interest in what. */
export interface InterestFacts {
  [model: `model:${string}`]: ModelState | undefined;
  /** Under the id of a unit, the one that stands in its place today. */
  [standing: `standing:${string}`]: UnitState | undefined;
  [person: `person:${string}`]: PersonState | undefined;
}

/** What is at stake, and who votes on it. */
export interface AtStake {
  models: readonly string[];
  voters: readonly Voter[];
}

export const modelNeeds = (models: readonly string[]): Record<string, Need> =>
  Object.fromEntries(
    models.map((id): [string, Need] => [`model:${id}`, { decider: 'model', stream: modelStream(id) }]),
  );

/** The models, and the persons that the voters are: `needs`. */
export const interestNeeds = ({ models, voters }: AtStake): Record<string, Need> => ({
  ...modelNeeds(models),
  ...Object.fromEntries(
    voters.flatMap(({ person }): [string, Need][] =>
      person ? [[`person:${person}`, { decider: 'person', stream: personStream(person) }]] : [],
    ),
  ),
});

/** Where the models and the voters belong today: `needsThen`. */
export function standingNeeds({ models, voters }: AtStake, facts: InterestFacts): Record<string, Need> {
  const units = [
    ...models.map((id) => facts[`model:${id}`]?.unit),
    ...voters.flatMap((voter) => unitsOf(voter, facts)),
  ];
  return Object.fromEntries(
    units.flatMap((unit): [string, Need][] => (unit ? [[`standing:${unit}`, standingUnit(unit)]] : [])),
  );
}

/** The unit that is stated of a voter, and the one that its person is known to be in. */
const unitsOf = ({ unit, person }: Voter, facts: Whereabouts): string[] =>
  [unit, person && facts[`person:${person}`]?.unit].flatMap((id) => (id ? [id] : []));

/** What of a model tells whose interest it is. */
export interface Stake {
  unit: string;
  owners: readonly string[];
  registration: { subject: { person?: string | null | undefined } } | null;
  plan: { leaderPerson?: string | null | undefined; officerPerson?: string | null | undefined } | null;
}

/** Where a voter's person is known to be, and what stands in the place of a unit today. */
export interface Whereabouts {
  [standing: `standing:${string}`]: { unit: string } | null | undefined;
  [person: `person:${string}`]: { unit: string | null } | null | undefined;
}

/** what of the record keeps the voter from voting on the model; what nobody could know is declared. */
export function groundIn(voter: Voter, model: Stake, facts: Whereabouts): RecusalGround | undefined {
  const { account, person } = voter;
  const today = (unit: string) => facts[`standing:${unit}`]?.unit ?? unit;
  if (unitsOf(voter, facts).map(today).includes(today(model.unit))) return 'OWN_UNIT';
  if (person) {
    if (model.registration?.subject.person === person) return 'SUBJECT';
    if (model.plan?.leaderPerson === person) return 'LEADER';
    if (model.plan?.officerPerson === person) return 'OFFICER';
  }
  return model.owners.includes(account) ? 'OWN_MODEL' : undefined;
}
