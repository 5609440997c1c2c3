import { expect, test } from 'vitest';
import { milestones as dates } from '../papers.ts';
import { CITY, city, client, east, thuy, units, west } from './cast.ts';
import { offered } from './figures.ts';

const owned = { owner: 'Xã', receiver: 'Ban Tuyên giáo và Dân vận Thành ủy', deliverable: 'Văn bản' };
const milestones = [
  ...dates,
  { ...owned, milestone: 'APPRAISAL_AND_NOMINATION', before: '2026-10-15' },
  { ...owned, milestone: 'UNIT_REVIEW_LIST', before: '2026-11-30', deliveredBy: ['UNIT_LIST'] },
];
const MODELS = { target: 'MODELS', metric: 'MODELS', title: 'Có ít nhất 02 mô hình', minimum: 2 };
const FRESH = {
  ...{ target: 'NEW_OR_REPLICATED', metric: 'NEW_OR_REPLICATED_MODELS' },
  ...{ title: 'Trong đó ít nhất 01 mô hình mới hoặc nhân rộng', minimum: 1 },
};
const title = 'Kế hoạch phong trào “Dân vận khéo” năm 2026';

/** January and February 2026: the city's plan is passed down. */
export function cityPlan(): void {
  test('R-43 the city plans; its communes plan from it, and one asks for more', async () => {
    client.on('2026-01-05');
    const plan = { organization: CITY, year: 2026, title, targets: [MODELS, FRESH], milestones };
    await client.act(city.officer, 'planCampaign', plan);
    await client.act(city.officer, 'openCampaign', { campaign: `${CITY}-2026` });
    client.on('2026-01-15');
    const [own, less] = [3, 1].map((minimum) => ({
      ...MODELS,
      minimum,
      title: `Có ít nhất 0${minimum} mô hình`,
    }));
    const above = { organization: east.commune, year: 2026, title };
    expect(
      await client.refused(east.board, 'planCampaignFromAbove', { ...above, changes: { targets: [less] } }),
    ).toEqual(['LAXER_THAN_ABOVE R-43 changes.targets.0.minimum']);
    await client.act(east.board, 'planCampaignFromAbove', { ...above, changes: { targets: [own] } });
    await client.act(west.board, 'planCampaignFromAbove', { ...above, organization: west.commune });
    for (const { board, campaign } of [east, west])
      await client.act(board, 'openCampaign', { campaign: campaign(2026) });
    // East asks for more than the city, west for the same: nothing is offered to either.
    expect([await offered(east, 2026), await offered(west, 2026)]).toEqual([[], []]);
    // the plan of a commune is not the city's to change.
    expect(
      await client.refused(city.officer, 'setCampaignTarget', {
        ...{ campaign: west.campaign(2026), ...MODELS, minimum: 9, reason: 'Thành phố giao' },
      }),
    ).toEqual(['FORBIDDEN R-44']);
  });

  test('units and a person are recorded', async () => {
    for (const [place, unit, name, kind] of [
      [east, units.thon1, 'Chi bộ thôn 1', 'PARTY_CELL'],
      [east, units.thon2, 'Chi bộ thôn 2', 'PARTY_CELL'],
      [east, units.women, 'Hội Liên hiệp Phụ nữ', 'WOMENS_UNION'],
      [west, units.cell, 'Chi bộ số 1', 'PARTY_CELL'],
      [west, units.police, 'Công an', 'POLICE'],
    ] as const)
      await client.act(place.board, 'establishUnit', { unit, organization: place.commune, name, kind });
    await client.act(east.board, 'recordPerson', {
      ...{
        person: thuy,
        organization: east.commune,
        name: 'Trần Thị Thủy',
        position: 'Phó Chủ tịch HĐND xã',
      },
    });
  });

  test('R-43 a later change of the city is offered: what asks for more is taken, what differs may be declined', async () => {
    client.on('2026-02-01');
    const reason = 'Theo chỉ đạo của Ban Thường vụ Thành ủy';
    const reworded = { ...MODELS, title: 'Mỗi xã có ít nhất 02 mô hình', reason };
    await client.act(city.officer, 'setCampaignTarget', { campaign: `${CITY}-2026`, ...reworded });
    const sixMonth = milestones.find(({ milestone }) => milestone === 'SIX_MONTH_REPORT');
    await client.act(city.officer, 'setCampaignMilestone', {
      ...{ campaign: `${CITY}-2026`, ...sixMonth, before: '2026-06-25', reason },
    });
    const both = ['TARGET MODELS CHANGED', 'MILESTONE SIX_MONTH_REPORT CHANGED required'];
    expect([await offered(east, 2026), await offered(west, 2026)]).toEqual([both, both]);
    const words = `{ campaign(id: "${east.campaign(2026)}") { offered { above own } } }`;
    expect((await client.read(east.board, words)).campaign.offered).toEqual([
      { above: '≥ 2 mô hình: Mỗi xã có ít nhất 02 mô hình', own: '≥ 3 mô hình: Có ít nhất 03 mô hình' },
      { above: 'chậm nhất 24/06/2026: Báo cáo', own: 'chậm nhất 29/06/2026: Báo cáo' },
    ]);
    expect(
      await client.refused(city.officer, 'takeCampaignOffer', { campaign: east.campaign(2026) }),
    ).toEqual(['FORBIDDEN R-44']);
    // East keeps its own wording, and takes the date; west may not keep the later date.
    const decline = { campaign: east.campaign(2026), targets: ['MODELS'], reason: 'Xã đã giao cao hơn' };
    await client.act(east.board, 'declineCampaignOffer', decline);
    expect(await offered(east, 2026)).toEqual(['MILESTONE SIX_MONTH_REPORT CHANGED required']);
    await client.act(east.board, 'takeCampaignOffer', {
      campaign: east.campaign(2026),
      milestones: ['SIX_MONTH_REPORT'],
    });
    expect(
      await client.refused(west.board, 'declineCampaignOffer', {
        campaign: west.campaign(2026),
        reason: 'Muộn hơn',
      }),
    ).toEqual(['OFFER_REQUIRED R-43 campaign']);
    await client.act(west.board, 'takeCampaignOffer', { campaign: west.campaign(2026) });
    expect([await offered(east, 2026), await offered(west, 2026)]).toEqual([[], []]);
    const query = '{ campaign(id: "ID") { targets { key title minimum } } }';
    const stated = async (place: typeof west) =>
      (await client.read(place.board, query.replace('ID', place.campaign(2026)))).campaign.targets[0];
    expect(await stated(east)).toEqual({ key: 'MODELS', title: 'Có ít nhất 03 mô hình', minimum: 3 });
    expect(await stated(west)).toEqual({ key: 'MODELS', title: 'Mỗi xã có ít nhất 02 mô hình', minimum: 2 });
  });
}
