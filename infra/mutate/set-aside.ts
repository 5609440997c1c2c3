import type { Placed } from './scope.ts';

/** A mutant that no test can notice, or none should, with the reason; `change` as the report states it. */
export interface SetAside {
  /** Left out where the reason holds wherever the change does. */
  file?: string;
  change: string | RegExp;
  why: string;
}

export const SET_ASIDE: readonly SetAside[] = [
  {
    change:
      /^refusals\.length > 0 \|\| (!\w+(\.\w+)?|\w+ === (null|undefined))( \|\| !\w+)? → refusals\.length > 0( \|\| !\w+)?$/,
    why: 'For the compiler: what is missing has been refused just above.',
  },
  {
    change: /^(elsewhere|refused)\.length > 0 \|\| !(\w+) → \1\.length > 0$/,
    why: 'For the compiler: the check before names what is missing.',
  },
  {
    change: /^!(\w+) \|\| elsewhere\.length > 0 → elsewhere\.length > 0$/,
    why: 'For the compiler: the check before names what is missing.',
  },
  {
    change: /^(\w+) !== (null|undefined) && (\1 [<>]=? \w+|\w+ [<>]=? \1) → \3$/,
    why: 'No day is before or after what is not there: the comparison is false by itself.',
  },
  {
    change: /^(\w+) !== undefined && (\{ (\w+: )?\1 \}) → \2$/,
    why: 'What is undefined is none, to whoever reads it and where it is stored.',
  },
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
    file: 'schema/organization/decide-unit.ts',
    change: 'state && moves → moves',
    why: 'For the compiler: without a unit no name moves.',
  },
  {
    file: 'schema/organization/decide-unit.ts',
    change: "type === 'RenameUnit' && state → state",
    why: 'Looked up in vain where no name changes.',
  },
  {
    file: 'schema/organization/decide-unit.ts',
    change: "command.type !== 'EstablishUnit' || !facts.organization → !facts.organization",
    why: 'For the compiler: an organization is read for what establishes a unit, and for what stands.',
  },
  {
    file: 'schema/organization/decide.ts',
    change: '!active && parent !== null → parent !== null',
    why: 'Looked up in vain for what stands.',
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
  {
    file: 'schema/difficulty/decide.ts',
    change: "command.type !== 'RaiseDifficulty' || !facts.campaign → !facts.campaign",
    why: 'For the compiler: before it is raised no other command reads a campaign.',
  },
  {
    file: 'schema/report/decide.ts',
    change: 'cutOff !== undefined && cutOff > moment.now → cutOff > moment.now',
    why: 'No moment is before what is not stated: the comparison is false by itself.',
  },
  {
    file: 'schema/document/subjects.ts',
    change: 'found && prefix → found',
    why: 'For the compiler: a stream that is known has its prefix.',
  },
  {
    file: 'schema/ledger/canonical.ts',
    change: 'one < other → one <= other',
    why: 'No object has two members of one name.',
  },
  {
    change: /^refusals\.length > 0 \|\| 'refusals' in \w+( \|\| 'refusals' in \w+)? → refusals\.length > 0/,
    why: 'For the compiler: what refuses is among the refusals.',
  },
  {
    file: 'schema/access/decide-person.ts',
    change: /^command\.type !== 'RecordPerson' \|\| !place → /,
    why: 'For the compiler: the organization is read for that command alone, and for it always.',
  },
  {
    file: 'schema/access/decide-person.ts',
    change: 'unit !== undefined && { unit } → { unit }',
    why: 'A unit that is undefined is none.',
  },
  {
    file: 'schema/access/personal-data.ts',
    change: 'ownOrganization(actor, place) && actor.unit !== undefined → ownOrganization(actor, place)',
    why: 'Whoever has no unit has not that of a person without one: undefined is not null.',
  },
  {
    file: 'schema/commendation/consequences.ts',
    change: 'model === null || number === null → model === null',
    why: 'What is awarded has a number: without one it is refused.',
  },
  {
    file: 'schema/commendation/decide-after.ts',
    change: /^award && (day < award\.decidedOn|data\.corrects === award\.statedBy) → \1$/,
    why: 'For the compiler: without an award the status is refused before.',
  },
  {
    file: 'schema/commendation/decide-after.ts',
    change: '!award || data.corrects !== cancelledBy → data.corrects !== cancelledBy',
    why: 'For the compiler: what was cancelled had been awarded.',
  },
  {
    file: 'schema/commendation/decide.ts',
    change: 'exemplar && !model → exemplar',
    why: 'Looked up in vain where the model is named itself.',
  },
  {
    file: 'schema/commendation/ready.ts',
    change: 'model && isSelected(model) → isSelected(model)',
    why: 'For the compiler: what was nominated exists.',
  },
  {
    file: 'schema/commendation/state.ts',
    change: /^!granted \|\| number === null → (!granted|number === null)$/,
    why: 'What is granted has a number, and nothing else has one.',
  },
  {
    file: 'schema/document/state.ts',
    change: '!state || !known → !known',
    why: 'For the compiler: without a state no paper is known.',
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
  {
    file: 'schema/model/sheet/entry.ts',
    change: 'a < b → a <= b',
    why: 'A row has the cells of a meaning once.',
  },
  {
    file: 'schema/model/sheet/goals.ts',
    change: 'Math.abs(rounded - quantity) > 1e-6 → Math.abs(rounded - quantity) >= 1e-6',
    why: 'No figure is written to the millionth.',
  },
  {
    file: 'schema/model/sheet/header.ts',
    change: /^!meaning \|\| column\.recognition !== 'RECOGNISED' → column/,
    why: 'For the compiler: what is recognised means something.',
  },
  {
    file: 'schema/model/sheet/header.ts',
    change: /^index === undefined \|\| known\.some/,
    why: 'For the compiler: an answer names a column by letters alone.',
  },
  {
    file: 'schema/model/sheet/header.ts',
    change: 'top <= end + DEPTHS.length → top < end + DEPTHS.length',
    why: 'A span so far below is none of the heading; the others are left out so that fewer are looked through.',
  },
  {
    file: 'schema/model/sheet/interpret.ts',
    change: 'only && !another → !another',
    why: 'For the compiler: a workbook has a sheet.',
  },
  {
    file: 'schema/model/sheet/judge.ts',
    change: 'entry.unit && { unit: entry.unit } → { unit: entry.unit }',
    why: 'A unit that is undefined is none.',
  },
  {
    file: 'schema/model/sheet/questions.ts',
    change: "severity !== 'QUESTION' || row === undefined → severity !== 'QUESTION'",
    why: 'For the compiler: what is asked of a row names it.',
  },
  {
    file: 'schema/model/sheet/row-parts.ts',
    change: /^\/\^v\[ií\] d\[uụ\]\/iu\.test\(text\) && (.*) → \1$/,
    why: 'The first is only quicker to tell.',
  },
  {
    file: 'schema/model/sheet/rows.ts',
    change: 'column > last → column >= last',
    why: 'The last column has a heading, and this one has none.',
  },
];

/** The change in one line. */
export const changeOf = ({ from, to }: Placed): string => `${from} → ${to}`.replace(/\s+/g, ' ');

export function reasonOf(mutant: Placed): SetAside | undefined {
  const change = changeOf(mutant);
  return SET_ASIDE.find(
    (each) =>
      (each.file === undefined || each.file === mutant.file) &&
      (typeof each.change === 'string' ? each.change === change : each.change.test(change)),
  );
}

/** Entries that a run over their file and operators no longer meets: the code or the tests have moved on. */
export function outlived(tried: readonly Placed[], met: ReadonlySet<SetAside>): SetAside[] {
  return SET_ASIDE.filter(
    (each) => !met.has(each) && each.file !== undefined && tried.some(({ file }) => file === each.file),
  );
}
