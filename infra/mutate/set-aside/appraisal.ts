import type { SetAside } from './entry.ts';

export const appraisal: readonly SetAside[] = [
  {
    file: 'schema/appraisal/decide.ts',
    change: "'models' in command.data → !('models' in command.data)",
    why: 'The interests in a scheduled model that is left out are read as well, and decide nothing.',
  },
  {
    file: 'schema/appraisal/decide.ts',
    change:
      "campaign !== undefined && (!state || command.type === 'OpenAppraisalSession') → campaign !== undefined",
    why: 'The campaign is read as well where no rule of it is asked.',
  },
  {
    file: 'schema/appraisal/decide.ts',
    change:
      "!state || (command.type !== 'OpenAppraisalSession' && command.type !== 'CloseAppraisalSession') → !state",
    why: 'The interests are read as well where no rule of them is asked.',
  },
  {
    file: 'schema/appraisal/decide.ts',
    change: "command.type === 'CancelAppraisalRound' && state → state",
    why: 'Looked up in vain where the round is not cancelled.',
  },
  {
    file: 'schema/appraisal/decide.ts',
    change: 'unready → []',
    why: 'Whatever is decided, why it was not ready is said besides (schema/decided.ts).',
  },
  {
    file: 'schema/appraisal/ballot-refusals.ts',
    change:
      '!share || !isPaused(present.length, panel.length, share) → !isPaused(present.length, panel.length, share)',
    why: 'For the compiler: what has opened has its rules.',
  },
  {
    file: 'schema/appraisal/decide-notice.ts',
    change: 'own && wanted.refusal → own',
    why: 'For the compiler: a number that is wanted says why it is not to be had.',
  },
  {
    file: 'schema/appraisal/decide-session.ts',
    change: /^day === undefined \|\| found === 'NOT_SUBMITTED' → /,
    why: 'For the compiler: either says that nothing was submitted.',
  },
  {
    file: 'schema/appraisal/decide-session.ts',
    change: 'session.closedOn !== undefined && heldOn > session.closedOn → heldOn > session.closedOn',
    why: 'No day is after what is not there: the comparison is false by itself.',
  },
  {
    file: 'schema/appraisal/decide-withdrawals.ts',
    change: /^model && \(isRecognised\(model\) \|\| .*\) → isRecognised/,
    why: 'For the compiler: what is advised exists.',
  },
  {
    file: 'schema/appraisal/interest.ts',
    change: /^person && (facts\[.*\]\?\.unit) → \1$/,
    why: 'For the compiler: nobody is found under no name.',
  },
  {
    file: 'schema/appraisal/ready.ts',
    change: 'unable.length > 0 || !voter → unable.length > 0',
    why: 'For the compiler: whoever is there is on the panel.',
  },
  {
    file: 'schema/appraisal/result.ts',
    change:
      'points.ballots > 0 && total >= points.threshold * points.ballots → total >= points.threshold * points.ballots',
    why: 'Without a ballot nobody is in favour, and the model does not pass.',
  },
  {
    file: 'schema/appraisal/disclosure.ts',
    change:
      "status === 'CLOSED' && !noticed.includes(session) && about.model !== undefined → status === 'CLOSED' && !noticed.includes(session)",
    why: 'For the compiler: no session holds what is not there.',
  },
  {
    file: 'schema/appraisal/entering.ts',
    change: 'scheduledOn > today → scheduledOn >= today',
    why: 'Of two equal days either is the later.',
  },
  {
    file: 'schema/appraisal/result.ts',
    change: 'points.ballots > 0 → points.ballots >= 0',
    why: 'Without a ballot nobody is in favour, and the model does not pass.',
  },
  {
    file: 'schema/appraisal/session-state.ts',
    change: "session.status !== 'OPEN' || !session.models.includes(model) → session.status !== 'OPEN'",
    why: 'Who is recused from a model that the session does not hold is never asked.',
  },
  {
    file: 'schema/appraisal/session-state.ts',
    change: "session.status !== 'OPEN' || !session.models.includes(model) → !session.models.includes(model)",
    why: 'Opening states the recusals anew, and closing has counted them.',
  },
];
