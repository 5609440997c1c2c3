import { expect, test } from 'vitest';
import { campaignView } from '../../projections/campaign/view.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import type { Fact } from '../given.ts';
import { CAMPAIGN, planned, target } from '../sample.ts';

const change = (type: string, data: object): Fact => ({
  type,
  data: { campaign: CAMPAIGN, ...data, reason: 'Đổi' },
});
const fresh = {
  target: 'FRESH',
  title: 'Có ít nhất 01 mô hình mới',
  metric: 'NEW_OR_REPLICATED_MODELS',
  minimum: 1,
};
const third = { ...fresh, target: 'MORE', title: 'Thêm' };

/** The row after these events, one after the other. */
const shown = (...facts: Fact[]) =>
  facts.reduce<ReturnType<typeof campaignView.fold>>((row, fact, revision) => {
    const event = {
      ...fact,
      stream: `campaign-${CAMPAIGN}`,
      revision,
      recordedAt: '2026-01-05T00:00:00.000Z',
    };
    return campaignView.fold(row, event as unknown as RecordedEvent);
  }, null as never);
const begun = planned({ targets: [target, fresh] });

test('R-43 a target that is set again takes the place of the one before, the other stays', () => {
  const row = shown(begun, change('CampaignTargetSet', { ...target, minimum: 7 }));
  expect(row?.targets).toEqual([{ ...target, minimum: 7 }, fresh]);
  const other = shown(begun, change('CampaignTargetSet', { ...fresh, minimum: 2 }));
  expect(other?.targets).toEqual([target, { ...fresh, minimum: 2 }]);
});
test('R-43 a new target comes at the end', () => {
  expect(shown(begun, change('CampaignTargetSet', third))?.targets).toEqual([target, fresh, third]);
});
test('R-43 a target that is removed is gone, and no other', () => {
  expect(shown(begun, change('CampaignTargetRemoved', { target: target.target }))?.targets).toEqual([fresh]);
  expect(shown(begun, change('CampaignTargetRemoved', { target: fresh.target }))?.targets).toEqual([target]);
});
