import { expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import type { Campaign } from '../../schema/campaign/state.ts';
import { events, fold, refused, rule } from '../given.ts';
import { CAMPAIGN, closed, opened, planned } from '../sample.ts';

const command = (type: string, data: object = {}) => ({ type, data: { campaign: CAMPAIGN, ...data } });
const decline = command('DeclineCityNomination', { decidedOn: '2026-10-10', reason: 'Chưa đủ tiêu chuẩn' });
const declined = {
  type: 'CampaignNominationDeclined',
  data: { campaign: CAMPAIGN, decidedOn: '2026-10-10', reason: 'Chưa đủ tiêu chuẩn', document: null },
};
const reopen = command('ReopenCityNomination', { reason: 'Ghi nhầm' });

rule('R-32 the Committee records that it nominates nobody')
  .given(planned(), opened)
  .when(decline, '2026-10-11')
  .then(events({ ...declined, occurredOn: '2026-10-10' }));
const looking = (dossiers: number | null) => ({ lookups: { dossiersSent: () => dossiers } });
rule('R-32 also when the views know that no dossier stands')
  .given(planned(), opened)
  .when(decline, '2026-10-11', looking(0))
  .then(events(declined));
rule('R-32 not while a dossier of the year was sent or granted')
  .given(planned(), opened)
  .when(decline, '2026-10-11', looking(2))
  .then(refused({ code: 'DOSSIERS_SENT', rule: 'R-32', path: ['campaign'] }));
rule('R-32 nor while the views may not know of it')
  .given(planned(), opened)
  .when(decline, '2026-10-11', looking(null))
  .then(refused({ code: 'VIEWS_BEHIND', rule: 'R-32', path: ['campaign'] }));
rule('R-32 not of a day to come')
  .given(planned(), opened)
  .when(decline, '2026-10-09')
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['decidedOn'] }));
rule('R-32 once')
  .given(planned(), opened, declined)
  .when(decline, '2026-10-11')
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-32', path: ['campaign'] }));
rule('R-38 that decision can be undone')
  .given(planned(), opened, declined)
  .when(reopen, '2026-10-11')
  .then(events({ type: 'CampaignNominationReopened', data: { reason: 'Ghi nhầm' } }));
rule('R-38 where it stands')
  .given(planned(), opened, declined, {
    type: 'CampaignNominationReopened',
    data: { campaign: CAMPAIGN, reason: 'Ghi nhầm' },
  })
  .when(reopen, '2026-10-11')
  .then(refused({ code: 'NOMINATION_NOT_DECLINED', rule: 'R-38', path: ['campaign'] }));

for (const [what, facts, sent] of [
  ['declined', [], decline],
  ['nor reopened', [declined], reopen],
] as const)
  rule(`R-32 in a closed campaign the nomination is not ${what}`)
    .given(planned(), opened, ...facts, closed)
    .when(sent, '2026-10-11')
    .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));
for (const sent of [decline, command('WithdrawCampaignOpening', { reason: 'Ghi nhầm' })])
  rule(`where there is no campaign nothing is looked up: ${sent.type}`)
    .given()
    .when(sent, '2026-10-11')
    .then(refused({ code: 'CAMPAIGN_NOT_FOUND', path: ['campaign'] }));
test('only the command that asks what was entered looks it up', () => {
  const state = fold(deciders.campaign, `campaign-${CAMPAIGN}`, [planned(), opened]) as Campaign;
  const lookups = (sent: ReturnType<typeof command>) =>
    Object.entries(deciders.campaign.needs?.(sent as never, state, undefined as never) ?? {})
      .filter(([, need]) => 'lookup' in need)
      .map(([name]) => name);
  expect(lookups(decline)).toEqual(['dossiers']);
  expect(lookups(command('WithdrawCampaignOpening', { reason: 'Ghi nhầm' }))).toEqual(['begun']);
  expect(lookups(command('CloseCampaign', { reason: 'Ghi nhầm' }))).toEqual([]);
});
