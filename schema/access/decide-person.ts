import { documentDates, notAfterToday } from '../business-date.ts';
import type { Decider, Decision, Moment, Need } from '../decider.ts';
import { activeOrganization } from '../organization/organization-refusals.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import type { OrganizationState } from '../organization/state.ts';
import { organizationStream, unitStream } from '../organization/stream.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import type { UnitState } from '../organization/unit-state.ts';
import type { Refusal } from '../refusal.ts';
import { type PersonCommand, personCommands } from './person-commands.ts';
import type { PersonEvent } from './person-events.ts';
import * as refuse from './person-refusals.ts';
import { evolvePerson, type Person, type PersonState } from './person-state.ts';
import { personStream } from './person-stream.ts';

interface PersonFacts {
  organization?: OrganizationState;
  unit?: UnitState;
  /** The unit that stands in the place of the person's. */
  standing?: UnitState;
}

type Data<Type extends PersonCommand['type']> = Extract<PersonCommand, { type: Type }>['data'];
type Handle<Type extends PersonCommand['type']> = (
  data: Data<Type>,
  state: Person,
  facts: PersonFacts,
  moment: Moment,
) => Decision<PersonEvent>;

const orRefused = (refusals: Refusal[], event: PersonEvent): Decision<PersonEvent> =>
  refusals.length > 0 ? { refusals } : { events: [event] };

function unitOf(organization: string, wanted: string | undefined, unit: UnitState | undefined): Refusal[] {
  if (wanted === undefined) return [];
  const refusals = activeUnit(['unit'], unit);
  if (unit && unit.organization !== organization) refusals.push(refuse.unitElsewhere());
  return refusals;
}

/** the event says where somebody stands; who it is goes sealed beside it. */
function record(
  { person, organization, unit, position }: Data<'RecordPerson'>,
  state: PersonState,
  facts: PersonFacts,
): Decision<PersonEvent> {
  if (state) return { refusals: [state.erased ? refuse.erased(['person']) : refuse.exists()] };
  const refusals = [
    ...activeOrganization(['organization'], organization, facts.organization),
    ...unitOf(organization, unit, facts.unit),
  ];
  const lineage = [...(facts.organization?.lineage ?? [])];
  return orRefused(refusals, {
    type: 'PersonRecorded',
    data: { person, organization, lineage, unit: unit ?? null, position },
  });
}

/** what was wrong stays, sealed, in history. */
const correct: Handle<'CorrectPerson'> = ({ person }, { statedBy }) => ({
  events: [{ type: 'PersonCorrected', data: { person, corrects: statedBy as string } }],
});

const move: Handle<'MovePerson'> = (data, state, facts, moment) => {
  const { person, unit, position, effectiveOn } = data;
  const refusals = [
    ...unitOf(state.organization, unit, facts.unit),
    ...notAfterToday(['effectiveOn'], effectiveOn, moment),
  ];
  if (state.position === position && state.unit === (unit ?? null)) refusals.push(refuse.nothingChanged());
  return orRefused(refusals, {
    type: 'PersonMoved',
    occurredOn: effectiveOn,
    data: { person, unit: unit ?? null, position, effectiveOn },
  });
};

const rate: Handle<'RatePerson'> = (data, state, _, moment) => {
  const refusals = notAfterToday(['ratedOn'], data.ratedOn, moment);
  if (data.year in state.ratedBy) refusals.push(refuse.alreadyRated(data.year));
  return orRefused(refusals, { type: 'PersonRated', occurredOn: data.ratedOn, data });
};

/** */
const correctRating: Handle<'CorrectPersonRating'> = (data, state, _, moment) => {
  const refusals = notAfterToday(['ratedOn'], data.ratedOn, moment);
  if (!(data.year in state.ratedBy)) refusals.push(refuse.notRated(data.year));
  const corrects = state.ratedBy[data.year] as string;
  return orRefused(refusals, {
    type: 'PersonRatingCorrected',
    occurredOn: data.ratedOn,
    data: { ...data, corrects },
  });
};

/** no personal data in it; the key is destroyed because of it. */
const erase: Handle<'ErasePerson'> = ({ person, ground, document = null }) => ({
  events: [{ type: 'SubjectErased', data: { person, ground, document } }],
});

type Later = Exclude<PersonCommand['type'], 'RecordPerson'>;

const handles: { [Type in Later]: Handle<Type> } = {
  CorrectPerson: correct,
  MovePerson: move,
  RatePerson: rate,
  CorrectPersonRating: correctRating,
  ErasePerson: erase,
};

/** Erased is erased: to ask again is not wrong, and has nothing to do; everything else needs somebody. */
const ready = (type: Later, { erased }: Person): Refusal[] =>
  erased && type !== 'ErasePerson' ? [refuse.erased(['person'])] : [];

const readyNeeds = ({ unit }: Person): Record<string, Need> =>
  unit === null ? {} : { standing: standingUnit(unit) };

export const personDecider: Decider<PersonCommand, PersonState, PersonEvent, PersonFacts> = {
  name: 'person',
  commands: personCommands,
  initial: null,
  evolve: evolvePerson,
  stream: (command) => personStream(command.data.person),
  needs({ type, data }, state): Record<string, Need> {
    const unit = 'unit' in data ? data.unit : undefined;
    return {
      ...(state && readyNeeds(state)),
      ...(type === 'RecordPerson' && {
        organization: { decider: 'organization', stream: organizationStream(data.organization) },
      }),
      ...(unit !== undefined && { unit: { decider: 'unit', stream: unitStream(unit) } }),
    };
  },
  scope(command, state, { organization: place, standing }) {
    if (state) {
      const { organization, lineage } = state;
      return { organization, lineage, ...(standing?.active && { unit: standing.unit }) };
    }
    if (command.type !== 'RecordPerson' || !place) return undefined;
    const { organization, lineage } = place;
    const { unit } = command.data;
    return { organization, lineage, ...(unit !== undefined && { unit }) };
  },
  decide(command, state, facts, moment) {
    const dated = documentDates(command.data, moment);
    if (command.type === 'RecordPerson')
      return dated.length > 0 ? { refusals: dated } : record(command.data, state, facts);
    if (state === null) return { refusals: [refuse.missing(['person'])] };
    const refusals = [...ready(command.type, state), ...dated];
    if (refusals.length > 0) return { refusals };
    if (state.erased) return { events: [] };
    // The table pairs each type with the handle of its own data; the compiler cannot follow that through an index.
    const handle = handles[command.type] as Handle<typeof command.type>;
    return handle(command.data as never, state, facts, moment);
  },
  ready(type, state) {
    if (type === 'RecordPerson') return undefined;
    const refusals = ready(type, state);
    const unrated = type === 'CorrectPersonRating' && Object.keys(state.ratedBy).length === 0;
    return refusals.length === 0 && unrated ? [refuse.neverRated()] : refusals;
  },
  readyNeeds,
};
