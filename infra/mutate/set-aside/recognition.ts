import type { SetAside } from './entry.ts';

export const recognition: readonly SetAside[] = [
  {
    file: 'schema/recognition/decide-selection.ts',
    change: '!before.outcome || tied.length === 0 → tied.length === 0',
    why: 'For the compiler: without an outcome nothing is tied.',
  },
  {
    file: 'schema/recognition/tally.ts',
    change: 'passed.length <= seats → passed.length < seats',
    why: 'As many as there are seats are selected either way: all of them are above or equal to the last.',
  },
  {
    file: 'schema/recognition/stream.ts',
    change: 'one.key < other.key → one.key <= other.key',
    why: 'No two keys are equal: each model is named once.',
  },
  {
    file: 'schema/recognition/exemplar-ready.ts',
    change: /^model !== null && (isRecognised|isSelected)\(model\) → \1\(model\)$/,
    why: 'For the compiler: what was nominated exists.',
  },
  {
    file: 'schema/recognition/decide-selection.ts',
    change: /^model (!== null )?&& (isRecognised\(model\)|groundIn\(voter, model, facts\)) → \2$/,
    why: 'For the compiler: a selection opens on models that exist.',
  },
  {
    file: 'schema/recognition/selection-ready.ts',
    change: 'voter && model → voter',
    why: 'For the compiler: a selection opens on models that exist.',
  },
  {
    file: 'schema/recognition/decide-selection.ts',
    change:
      'state.revoteOf !== null && revoteKey(state.revoteOf) === key → revoteKey(state.revoteOf) === key',
    why: 'For the compiler: nobody asks for the key of another vote on nothing.',
  },
  {
    file: 'schema/recognition/decide-exemplar.ts',
    change: "command.type !== 'NominateExemplar' || !facts.campaign → !facts.campaign",
    why: 'For the compiler: without a nomination no other command reads a campaign.',
  },
  {
    file: 'schema/recognition/decide-recognition.ts',
    change: 'event === command.data.corrects → event !== command.data.corrects',
    why: 'The issue, which is found instead, names every model that a revocation does.',
  },
];
