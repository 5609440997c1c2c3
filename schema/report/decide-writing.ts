import { campaignMissing } from '../campaign/campaign-refusals.ts';
import type { Decision } from '../decider.ts';
import { activeUnit } from '../organization/unit-refusals.ts';
import type { Refusal } from '../refusal.ts';
import { sameValue } from '../same-value.ts';
import { issuerNow, writes } from './authority.ts';
import type { Circumstances, Data, Handle, ReportFacts } from './circumstances.ts';
import type { ReportEvent } from './events.ts';
import { defaultPeriod, type Period } from './period.ts';
import * as refuse from './report-refusals.ts';
import { chainReservations, heldBy } from './reservations.ts';
import { beginsNone, isListOf } from './standing-list.ts';
import type { ReportState } from './state.ts';
import type { ReportKind } from './vocabulary.ts';

/** within the year; six months are those, and a year's report tells more of it than they. */
function periodRefusals(kind: ReportKind, period: Period, year: number): Refusal[] {
  const { from, to } = period;
  const within = from <= to && from.startsWith(`${year}-`) && to.startsWith(`${year}-`);
  if (!within) return [refuse.wrongPeriod(year)];
  const usual = defaultPeriod(kind, year, to);
  const fits =
    kind === 'SIX_MONTH'
      ? sameValue(period, usual)
      : kind !== 'ANNUAL' || (from === usual.from && to > `${year}-06-30`);
  return fits ? [] : [refuse.periodOfKind(kind, usual)];
}

/** a correction of what was submitted is a new version that names it. */
export function draftReport(
  data: Data<'DraftReport'>,
  state: ReportState,
  { facts, moment, actor }: Circumstances,
): Decision<ReportEvent> {
  const { campaign, unit, replaced } = facts;
  if (state) return { refusals: [refuse.exists()] };
  if (!campaign) return { refusals: [campaignMissing(['campaign'])] };
  const { report, kind, unit: ofUnit = null, replaces = null } = data;
  const { organization, lineage, year } = campaign;
  const issuer = { organization, lineage: [...lineage], unit: ofUnit };
  const period = data.period ?? defaultPeriod(kind, year, moment.today);
  const refusals: Refusal[] = [
    ...writes(actor, issuerNow(issuer, unit)),
    ...periodRefusals(kind, period, year),
  ];
  if (kind === 'UNIT_LIST' && ofUnit === null) refusals.push(refuse.unitNeeded());
  if (kind !== 'UNIT_LIST' && ofUnit !== null) refusals.push(refuse.unitNotAsked(kind));
  if (ofUnit !== null && !unit) refusals.push(...activeUnit(['unit'], unit));
  if (unit && unit.organization !== organization) refusals.push(refuse.unitElsewhere());
  else if (unit && unit.unit !== ofUnit) refusals.push(refuse.unitMerged(unit.name));
  const drafted = { report, campaign: campaign.campaign, year, ...issuer, kind, period, replaces };
  if (replaces !== null) refusals.push(...replaceable(drafted, replaced ?? null, facts));
  refusals.push(...listBegun(drafted, replaced?.unit, facts));
  if (refusals.length > 0) return { refusals };
  return {
    events: [{ type: 'ReportDrafted', data: drafted }],
    reserve: chainReservations(drafted, replaced?.unit ?? null),
  };
}

/** one chain of lists per unit, also of what came to it by a merger. */
function listBegun(
  { unit, kind, replaces }: { unit: string | null; kind: ReportKind; replaces: string | null },
  replacedUnit: string | null | undefined,
  { lists }: Pick<ReportFacts, 'lists'>,
): Refusal[] {
  if (unit === null || !lists || replacedUnit === unit) return [];
  const stands = replaces === null ? beginsNone : isListOf;
  return lists.some((each) => each.report !== replaces && stands(unit, each))
    ? [refuse.alreadyDrafted(kind)]
    : [];
}

/** what was submitted, and stands, is what a new version may replace. */
export function replaceable(
  next: { campaign: string; kind: string; unit: string | null },
  old: ReportState,
  { replacedUnit }: Pick<ReportFacts, 'replacedUnit'>,
): Refusal[] {
  if (!old) return [refuse.missing('replaces')];
  const { unit } = issuerNow(old, replacedUnit);
  if (old.campaign !== next.campaign || old.kind !== next.kind || unit !== next.unit)
    return [refuse.replacesOther()];
  if (old.status === 'DISCARDED') return [refuse.replacesDiscarded()];
  if (old.status === 'DRAFT' || old.status === 'REVIEWED') return [refuse.replacesUnsent()];
  return old.supersededBy === null ? [] : [refuse.replacesSuperseded()];
}

/** what is written after the review has to be reviewed again. */
export const writeReport: Handle<'WriteReport'> = (data, state) => {
  const { report, sections, period = state.period } = data;
  const refusals = data.period ? periodRefusals(state.kind, period, state.year) : [];
  if (refusals.length === 0 && sameValue([sections, period], [state.sections, state.period]))
    refusals.push(refuse.nothingChanged());
  if (refusals.length > 0) return { refusals };
  return { events: [{ type: 'ReportWritten', data: { report, sections, period } }] };
};

export const reviewReport: Handle<'ReviewReport'> = ({ report, note = null }) => ({
  events: [{ type: 'ReportReviewed', data: { report, note } }],
});

/** a draft that was a mistake is given up; what it was to replace stands, and may be replaced by another. */
export const discardReport: Handle<'DiscardReport'> = (data, state) => ({
  events: [{ type: 'ReportDiscarded', data }],
  release: heldBy(state),
});
