import { knownPerson } from '../access/person-refusals.ts';
import type { PersonState } from '../access/person-state.ts';
import { personStream } from '../access/person-stream.ts';
import type { Need } from '../decider.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ModelCommand } from './commands.ts';

/** The persons that a command may name beside their positions. */
export interface PersonFacts {
  subjectPerson?: PersonState;
  leaderPerson?: PersonState;
  officerPerson?: PersonState;
}

type Named = [fact: keyof PersonFacts, path: string[], person: string | undefined];

function named({ data }: ModelCommand): Named[] {
  if ('registration' in data)
    return [['subjectPerson', ['registration', 'subject', 'person'], data.registration.subject.person]];
  if ('plan' in data)
    return (['leaderPerson', 'officerPerson'] as const).map((item) => [
      item,
      ['plan', item],
      data.plan[item],
    ]);
  return [];
}

export const personNeeds = (command: ModelCommand): Record<string, Need> =>
  Object.fromEntries(
    named(command).flatMap(([fact, , person]) =>
      person === undefined ? [] : [[fact, { decider: 'person', stream: personStream(person) }]],
    ),
  );

/** whoever is named is known in the organization, and not erased; a collective is nobody in particular. */
export function personRefusals(
  command: ModelCommand,
  facts: PersonFacts,
  organization: string | undefined,
): Refusal[] {
  const { data } = command;
  const refusals = named(command).flatMap(([fact, path, person]) =>
    person === undefined || organization === undefined ? [] : knownPerson(path, facts[fact], organization),
  );
  if (!('registration' in data)) return refusals;
  const { kind, person } = data.registration.subject;
  return kind === 'COLLECTIVE' && person !== undefined ? [personOfCollective()] : refusals;
}

const personOfCollective = () =>
  refusal(
    'PERSON_OF_COLLECTIVE',
    'R-41',
    ['registration', 'subject', 'person'],
    'Chủ thể là tập thể thì không gắn với một cá nhân. Hãy để trống mục này, hoặc đổi chủ thể thành cá nhân.',
    'A collective subject is nobody in particular. Leave the person out, or make the subject an individual.',
  );
