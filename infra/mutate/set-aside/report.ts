import type { SetAside } from './entry.ts';

export const report: readonly SetAside[] = [
  {
    file: 'schema/report/decide.ts',
    change: 'cutOff !== undefined && cutOff > moment.now → cutOff > moment.now',
    why: 'No moment is before what is not stated: the comparison is false by itself.',
  },
  {
    file: 'schema/report/authority.ts',
    change: "actor.role === 'UNIT_OFFICER' && actor.unit === issuer.unit → actor.unit === issuer.unit",
    why: 'Only an officer of a unit acts for a unit.',
  },
  {
    file: 'schema/report/decide-writing.ts',
    change:
      'refusals.length === 0 && sameValue([sections, period], [state.sections, state.period]) → sameValue([sections, period], [state.sections, state.period])',
    why: 'A period outside the year never stood, so that it is not the same.',
  },
  {
    file: 'schema/report/decide.ts',
    change: /^command\.type === 'SubmitReport' && state\?\.status === 'REVIEWED' → /,
    why: 'The figures are looked up in vain: the command does not ask for them, or the status is refused.',
  },
  {
    file: 'schema/report/decide.ts',
    change: "!unit && command.type === 'DraftReport' → !unit",
    why: 'For the compiler: no other command names a unit.',
  },
  {
    file: 'schema/report/list.ts',
    change: 'a.model < b.model → a.model <= b.model',
    why: 'No two models have one id.',
  },
  {
    file: 'schema/report/list.ts',
    change: 'review !== undefined && reviewCutOff !== null → review !== undefined',
    why: 'No day is after a cut-off that is not there: the comparison is false by itself.',
  },
  {
    file: 'schema/report/period.ts',
    change: /^today ([<>]) (from|end) → today \1= \2$/,
    why: 'On that very day both sides are the same.',
  },
  {
    file: 'schema/report/reservations.ts',
    change: /^number !== null && issuedOn !== null → /,
    why: 'A report has both its number and its day, or neither.',
  },
];
