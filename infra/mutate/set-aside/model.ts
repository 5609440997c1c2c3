import type { SetAside } from './entry.ts';

export const model: readonly SetAside[] = [
  {
    file: 'schema/model/decide-amendment.ts',
    change: /^!proposal \|\| before === null → /,
    why: 'For the compiler: without a proposal the command was not ready, and one is made of what is registered.',
  },
  {
    file: 'schema/model/decide-corrections.ts',
    change: 'kind !== undefined && others.length === 0 → others.length === 0',
    why: 'For the compiler: a command corrects some kind.',
  },
  {
    file: 'schema/model/inspection-state.ts',
    change: "kind !== 'INSPECTION' || !record.withdrawn → !record.withdrawn",
    why: 'No other record carries out what was planned.',
  },
  {
    file: 'schema/model/state.ts',
    change: /^kind === '(INSPECTION|LAUNCH)' && record\.withdrawn → kind === '\1'$/,
    why: 'Such a correction states the thing anew, which is looked at before, or withdraws it.',
  },
  {
    file: 'schema/model/owed.ts',
    change: "state === 'PLANNED' && inspection !== null → state === 'PLANNED'",
    why: 'For the compiler: what is planned has its key.',
  },
  {
    file: 'schema/model/record-state.ts',
    change:
      "event.type === 'ModelSubmittedForAppraisal' && event.data.round !== round → event.data.round !== round",
    why: 'For the compiler: what endorses names no round, and comes before there is one.',
  },
  {
    file: 'schema/model/decide-corrections.ts',
    change: "given.length === 1 && given[0] === 'withdrawn' → given[0] === 'withdrawn'",
    why: 'Of several contents `withdrawn` is the last: their order is that of the codec.',
  },
  {
    file: 'schema/model/decide-schedule.ts',
    change: 'index < 0 → index <= 0',
    why: 'The first criterion repeats none before it.',
  },
  {
    file: 'schema/model/decide.ts',
    change:
      "'unit' in command.data && typeof command.data.unit === 'string' → typeof command.data.unit === 'string'",
    why: 'For the compiler: what is not there is no text.',
  },
  {
    file: 'schema/model/earlier-model.ts',
    change:
      /^earlierLead && own( && earlierLead\.unit !== own\.unit)? → own( && earlierLead\.unit !== own\.unit)?$|^earlierLead && own → own$/,
    why: 'For the compiler: the unit of a model that was registered is known.',
  },
  {
    file: 'schema/model/goal.ts',
    change: /^achieved !== undefined && /,
    why: 'For the compiler: what is not there is neither above nor below a target.',
  },
  {
    file: 'schema/model/namesakes.ts',
    change: '!names || !home → !home',
    why: 'Looked up in vain where the command states no name.',
  },
  {
    file: 'schema/model/outcome-state.ts',
    change: /^recognition && \{/,
    why: 'For the compiler: what is revoked was recognised.',
  },
  {
    file: 'schema/model/outcome-state.ts',
    change:
      "paper === 'NOTICE' && appraisal?.round === source && appraisal.notice → paper === 'NOTICE' && appraisal?.round === source",
    why: 'For the compiler: what is corrected of a notice was published.',
  },
  {
    file: 'schema/model/owners.ts',
    change:
      "event.type === 'ModelRegistered' && event.data.origin === 'DISCOVERED' → event.data.origin === 'DISCOVERED'",
    why: 'For the compiler: nothing but a registration has an origin.',
  },
  {
    file: 'schema/model/record-state.ts',
    change: 'kind === undefined || !REPLACING.includes(kind) → !REPLACING.includes(kind)',
    why: 'For the compiler: what is of no kind replaces nothing.',
  },
  {
    file: 'schema/model/vocabulary.ts',
    change: 'PLANNED_INSPECTION_STATES → []',
    why: 'Names for the API and the compiler: no rule goes through the list.',
  },
];
