import { NOTHING_SEEN, seenAfter } from '../../schema/campaign/above.ts';
import { type CampaignEvent, campaignEvents } from '../../schema/campaign/events.ts';
import { civilDateAt } from '../../schema/civil-date.ts';
import { existing, type Known } from '../known-event.ts';
import type { FoldedView } from '../view.ts';
import {
  deliveryCorrected,
  deliveryWithdrawn,
  milestoneDelivered,
  milestoneRemoved,
  milestoneSet,
  owed,
  withDates,
} from './calendar.ts';
import { type CampaignRow, campaignTable } from './tables.ts';

function fold(before: CampaignRow | undefined, event: Known<CampaignEvent>): CampaignRow {
  if (event.type === 'CampaignPlanned') {
    if (before && before.status !== 'CANCELLED') throw new Error(`CampaignPlanned begins ${before.id} again`);
    const {
      campaign: id,
      organization,
      lineage,
      year,
      earlier = null,
      title,
      basis,
      targets,
      milestones,
      settings,
    } = event.data;
    const row: CampaignRow = {
      id,
      organization,
      path: [...lineage, organization],
      year,
      earlier,
      title,
      status: 'PLANNED',
      basis,
      settings,
      targets,
      milestones: milestones.map(owed),
      dates: {},
      judged: {},
      nomination_declined: null,
      calendar_changes: [],
      revision: event.revision,
      simulated: event.simulated ?? false,
      seen: NOTHING_SEEN,
    };
    return withDates(row, null);
  }
  const after = change(existing(before, event), event);
  return { ...withDates(after, civilDateAt(event.recordedAt)), revision: event.revision };
}

function change(
  row: CampaignRow,
  event: Exclude<Known<CampaignEvent>, { type: 'CampaignPlanned' }>,
): CampaignRow {
  switch (event.type) {
    case 'CampaignOpened':
      return { ...row, status: 'OPEN' };
    case 'CampaignClosed':
      return { ...row, status: 'CLOSED' };
    case 'CampaignOpeningWithdrawn':
      return { ...row, status: 'PLANNED' };
    case 'CampaignCancelled':
      return { ...row, status: 'CANCELLED' };
    case 'CampaignOfferTaken':
    case 'CampaignOfferDeclined':
      return { ...row, seen: seenAfter(row.seen, event.data) };
    case 'CampaignTargetSet': {
      const { target, title, metric, minimum } = event.data;
      return { ...row, targets: put(row.targets, 'target', { target, title, metric, minimum }) };
    }
    case 'CampaignTargetRemoved':
      return { ...row, targets: row.targets.filter(({ target }) => target !== event.data.target) };
    case 'CampaignMilestoneSet':
      return milestoneSet(row, event);
    case 'CampaignMilestoneRemoved':
      return milestoneRemoved(row, event);
    case 'CampaignMilestoneDelivered':
      return milestoneDelivered(row, event);
    case 'CampaignMilestoneReportReceived':
      return row;
    case 'CampaignMilestoneDeliveryCorrected':
      return deliveryCorrected(row, event);
    case 'CampaignMilestoneDeliveryWithdrawn':
      return deliveryWithdrawn(row, event);
    case 'CampaignNominationDeclined': {
      const { decidedOn, reason, document } = event.data;
      return { ...row, nomination_declined: { decidedOn, reason, document, at: event.recordedAt } };
    }
    case 'CampaignNominationReopened':
      return { ...row, nomination_declined: null };
    case 'CampaignSettingsChanged':
      return { ...row, settings: event.data.settings };
  }
}

/** The list with the entry in the place of the one with the same key, or at the end. */
function put<Entry>(list: readonly Entry[], key: keyof Entry, entry: Entry): Entry[] {
  const at = list.findIndex((each) => each[key] === entry[key]);
  return at < 0 ? [...list, entry] : list.with(at, entry);
}

export const campaignView: FoldedView<CampaignRow> = {
  shape: 'folded',
  name: 'campaign',
  version: 4,
  types: Object.keys(campaignEvents),
  table: campaignTable,
  key: (event) => (event.data as { campaign: string }).campaign,
  fold: (row, event) => fold(row, event as Known<CampaignEvent>),
  scope: (row) => row.path,
};
