import type { ObligationRow } from '../../projections/campaign/queries.ts';
import type * as find from '../../projections/work/candidates.ts';
import type { Row } from '../../projections/work/owed.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';

// Rows as the views have them, plain but for what a test says.

const rowLike =
  <Whole>(plain: Partial<Whole>) =>
  (more: Partial<Whole> = {}) =>
    ({ ...plain, ...more }) as Whole;

export type RoundRow = Row<typeof find.roundsHeld>;
export type SessionEntry = RoundRow['sessions'][number];

export const CAMPAIGN = '11332-2026';

export const roundRow = rowLike<RoundRow>({
  ...{ id: 'dot-1', campaign: CAMPAIGN, status: 'APPOINTED', advice: null },
  ...{ sessions: [], notices: [], panel: [], recusals: [], overrides: [] },
});
export const sessionEntry = rowLike<SessionEntry>({
  ...{ session: 's-1', status: 'SCHEDULED', scheduledOn: '2026-09-20', models: ['a'], revoteOf: null },
  ...{ rules: null, attendance: [], entered: [], results: [] },
});
export const modelRow = rowLike<Row<typeof find.modelsAtWork>>({
  ...{ id: 'a', name: 'Hiến đất', campaign: CAMPAIGN, status: 'IMPLEMENTING', endorsement: null, plan: null },
  ...{ goals: [], remedies: [], inspections: [], reviews: [], selections: [], nominations: [] },
  ...{ appraisal: null, amendment: null, recognition: null, records: null },
});
export const selectionRow = rowLike<Row<typeof find.selectionsAtWork>>({
  ...{ id: 'bx-1', campaign: CAMPAIGN, results: null, remaining: 0, revoted: false },
  ...{ committee: [], candidates: ['a'], recusals: [], ballots: [] },
});
const RATED = {
  level: 'GOOD',
  provisional: false,
  ratedBy: 'BTV',
  ratedOn: '2026-10-01',
  document: null,
} as const;
export const exemplarRow = rowLike<Row<typeof find.exemplarsAtWork>>({
  ...{ id: 'dh-1', status: 'NOMINATED', subject: 'COLLECTIVE', leader: false, model: 'a', outcome: null },
  ...{ rating: RATED, below_criterion: false, filed: [], confirmations: [] },
});
export const commendationRow = rowLike<Row<typeof find.commendationsAtWork>>({
  ...{ id: 'kt-1', status: 'PROPOSED', form: 'GIAY_KHEN', proposed_by: 'lan', model: null },
  ...{ exemplar_status: null, exemplar_model: null },
});
export const campaignRow = rowLike<Row<typeof find.campaignsAtWork>>({
  ...{ id: CAMPAIGN, organization: '11332', path: ['31', '11332'], year: 2026, status: 'OPEN' },
  ...{ settings: DEFAULT_SETTINGS, targets: [], milestones: [], dates: {}, nomination_declined: null },
  seen: { targets: [], milestones: [], settings: {} },
});
export const obligation = rowLike<ObligationRow>({
  ...{ campaign: CAMPAIGN, by: 'REPORTS', unit: null, delivered_at: null, received: [] },
});

const paper = { recognition: 'qd-1', number: '12-QĐ/ĐU', issuedOn: '2026-09-20' };
export const RECOGNISED = { ...paper, declined: null, revoked: null };
export const NOT_RECOGNISED = { ...paper, declined: { reason: 'Chưa lan tỏa' }, revoked: null };
export const REVOKED = { ...paper, declined: null, revoked: { ...paper, reason: 'Sai', selections: [] } };
export const SELECTED = [{ selection: 'bx-1', votes: 4, eligible: 5 }];
