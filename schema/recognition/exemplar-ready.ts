import { modelNeeds } from '../appraisal/interest.ts';
import type { Need } from '../decider.ts';
import type { Actor } from '../event.ts';
import { standingUnit } from '../organization/standing-unit.ts';
import type { Refusal } from '../refusal.ts';
import { checklist, QUALIFICATIONS } from './checklist.ts';
import type { ExemplarCommand } from './exemplar-commands.ts';
import * as refuse from './exemplar-refusals.ts';
import type { Exemplar } from './exemplar-state.ts';
import { campaignNeed, type Facts, isRecognised, isSelected, modelIn, notSettled } from './facts.ts';
import { CONFIRMERS } from './vocabulary.ts';

export type Later = Exclude<ExemplarCommand['type'], 'NominateExemplar'>;
type Ready = (state: Exemplar, facts: Facts, actor: Actor) => Refusal[];

/** Its campaign, its model, and whoever stands in the place of its unit. */
export const exemplarNeeds = ({ campaign, model, unit }: Exemplar): Record<string, Need> => ({
  ...campaignNeed(campaign),
  ...modelNeeds([model]),
  [`standing:${unit}`]: standingUnit(unit),
});

/** nothing of a dossier changes once the city has it. */
const unsent: Ready = ({ sentOn }) => (sentOn === null ? [] : [refuse.sent()]);

/** who sends it may confirm whichever of the two is left; of which one it is, the command tells. */
const confirms: Ready = ({ filed, confirmations }, _, { account, role }) => {
  const report = filed.find(({ item }) => item === 'ACHIEVEMENT_REPORT');
  if (!report) return [refuse.reportNotFiled()];
  const left = CONFIRMERS.filter((by) => !confirmations.some((each) => each.by === by));
  if (left.length === 0) return [refuse.confirmedAlready()];
  if (report.filedBy === account) return [refuse.authorConfirms()];
  if (confirmations.some((each) => each.account === account)) return [refuse.sameHand()];
  return left.includes('DIRECT_COMMITTEE') || role === 'COMMITTEE_SIGNATORY'
    ? []
    : [refuse.signatoryConfirms()];
};

/** a complete dossier of a nomination that still qualifies. */
const complete: Ready = (state, facts) => {
  const model = modelIn(facts, state.model);
  const standing = {
    recognised: model !== null && isRecognised(model),
    selected: model !== null && isSelected(model),
  };
  const qualifies: readonly string[] = QUALIFICATIONS;
  return checklist(state, standing)
    .filter(({ present }) => !present)
    .map((entry) => (qualifies.includes(entry.item) ? refuse.unqualified(entry) : refuse.incomplete(entry)));
};

/** that nobody is nominated this year is taken back first. */
const nominating: Ready = (_, { campaign }) =>
  campaign?.nominationDeclined ? [refuse.nominationDeclined()] : [];

/** the city itself, or the Board where the city is outside the system. */
const byTheCity: Ready = (_, { campaign }, { role }) =>
  role === 'CITY_OFFICER' || campaign?.settings.cityOutsideSystem ? [] : [refuse.cityRecords()];

const undecided: Ready = ({ outcomes }) => (outcomes.length > 0 ? [refuse.outcomeRecorded()] : []);

/** Per command, why the nomination as it stands does not take it. */
const READY: Record<Later, Ready> = {
  ConfirmExemplarRating: ({ rating }) => (rating?.provisional ? [] : [refuse.ratingFinal()]),
  CorrectExemplarRating: ({ rating }) =>
    rating && !rating.provisional ? [] : [refuse.ratingNotConfirmed(rating !== null)],
  FileExemplarDocument: unsent,
  ConfirmAchievementReport: (...at) => (unsent(...at).length > 0 ? unsent(...at) : confirms(...at)),
  SendExemplarDossier: (...at) =>
    unsent(...at).length > 0 ? unsent(...at) : [...nominating(...at), ...complete(...at)],
  RecordCityOutcome: (state, ...at) => [
    ...byTheCity(state, ...at),
    ...(state.sentOn === null ? [refuse.notSent()] : []),
    ...undecided(state, ...at),
  ],
  CorrectCityOutcome: (state, ...at) => [
    ...byTheCity(state, ...at),
    ...(state.outcomes.length === 0 ? [refuse.outcomeMissing()] : []),
  ],
  // What the city has decided on stays.
  WithdrawExemplar(state, facts, actor) {
    const decided = undecided(state, facts, actor);
    if (decided.length > 0) return decided;
    const known = modelIn(facts, state.model)?.exemplars.includes(state.exemplar);
    return known ? [] : [notSettled('R-26', ['exemplar'])];
  },
};

/** R-26…R-29 */
export const ready = (type: Later, state: Exemplar, facts: Facts, actor: Actor): Refusal[] =>
  state.withdrawn ? [refuse.withdrawn()] : READY[type](state, facts, actor);
