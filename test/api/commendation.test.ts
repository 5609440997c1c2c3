import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectStore } from '../../infra/store/store.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { acceptedModel, BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf } from './sample.ts';
import { ask, command, startWorld, type World } from './world.ts';

const CHAIR = `CHAIR@${COMMUNE}`;
const CITY_OFFICER = 'CITY_OFFICER@31';

let world: World;
let unit: string;
let model: string;
beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  model = await acceptedModel(world, unit, 'Hiến đất mở đường');
  await recognise();
  world.now = '2026-12-15T02:00:00.000Z';
});
afterAll(() => world?.stop());

/** Recorded as a decision would cause it: the way there is told in recognition.test.ts. */
async function recognise(): Promise<void> {
  const store = connectStore(world.eventstoreUrl);
  const stream = `model-${model}`;
  const [last] = (await store.read(stream)).slice(-1) as [RecordedEvent];
  const { id: _, type: __, data: ___, stream: ____, revision, position: _____, ...metadata } = last;
  const paper = { recognition: crypto.randomUUID(), number: '120-QĐ/ĐU', issuedOn: '2026-10-01' };
  const event = { id: crypto.randomUUID(), type: 'ModelRecognised', data: { model, ...paper }, metadata };
  await store.append(stream, [{ ...event, metadata: { ...metadata, version: 1 } }], revision);
  store.close();
}

const codes = (payload: { errors: { code: string }[] }) => payload.errors.map(({ code }) => code);

async function propose(over: object = {}): Promise<string> {
  const commendation = crypto.randomUUID();
  const { errors } = await command(world, BOARD, 'proposeCommendation', {
    commendation,
    campaign: CAMPAIGN,
    recipient: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1', unit },
    form: 'GIAY_KHEN',
    achievement: 'Vận động 30 hộ hiến đất',
    ...over,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return commendation;
}
const award = (commendation: string, over: object = {}) =>
  command(
    world,
    CHAIR,
    'awardCommendation',
    {
      commendation,
      number: '05/QĐ-UBND',
      decidedOn: '2026-12-10',
      signatory: 'Chủ tịch Ủy ban nhân dân xã',
      reward: false,
      ...over,
    },
    'commendation { status award { event number } }',
  );
const countsOf = async () => {
  const { data } = await ask(
    world,
    LEADER,
    `{ organization(code: "${COMMUNE}") { counts(year: 2026) { commended } } }`,
  );
  return data.organization.counts.commended;
};

describe('R-30 a commendation from proposal to cancellation', () => {
  test('for a model: awarded, corrected, presented, cancelled, and the model carries it meanwhile', async () => {
    const commendation = await propose({ model });
    const given = await award(commendation, { reward: true });
    expect(codes(given)).toEqual(['REWARD_COEFFICIENT_MISSING']);
    const settings = { rewardCoefficients: { collective: 150 } };
    await command(world, BOARD, 'changeCampaignSettings', {
      campaign: CAMPAIGN,
      settings,
      reason: 'Theo quy chế',
    });
    const awarded = await award(commendation, { reward: true });
    expect(awarded).toMatchObject({ errors: [], commendation: { status: 'AWARDED' } });
    expect(await countsOf()).toBe(1);
    const corrects = awarded.commendation.award.event;
    const corrected = { commendation, corrects, reason: 'Ghi nhầm số', number: '15/QĐ-UBND' };
    expect(codes(await command(world, CHAIR, 'correctCommendation', corrected))).toEqual([]);
    const occasion = 'Hội nghị tổng kết công tác xây dựng Đảng năm 2026';
    await command(world, BOARD, 'presentCommendation', { commendation, presentedOn: '2026-12-14', occasion });
    const { data } = await ask(
      world,
      LEADER,
      `{ commendation(id: "${commendation}") {
           status recipientKind recipientTitle form
           award { number decidedOn legalBasis { number } reward { coefficient baseWage amount } }
           earlierAwards { number reason } presentation { presentedOn occasion }
           organization { code } unit { name } model { name }
         }
         model(id: "${model}") { status commendations { nodes { award { number } } } }
         units(organization: "${COMMUNE}") { commendations(first: 1) { nodes { id } pageInfo { hasNextPage } } } }`,
    );
    expect(data).toEqual({
      commendation: {
        status: 'PRESENTED',
        recipientKind: 'COLLECTIVE',
        recipientTitle: 'Chi bộ thôn 1',
        form: 'GIAY_KHEN',
        award: {
          number: '15/QĐ-UBND',
          decidedOn: '2026-12-10',
          legalBasis: [{ number: '06/2022/QH15' }, { number: '152/2025/NĐ-CP' }],
          reward: { coefficient: 150, baseWage: 2_340_000, amount: 3_510_000 },
        },
        earlierAwards: [{ number: '05/QĐ-UBND', reason: 'Ghi nhầm số' }],
        presentation: { presentedOn: '2026-12-14', occasion },
        organization: { code: COMMUNE },
        unit: { name: 'Chi bộ thôn 1' },
        model: { name: 'Hiến đất mở đường' },
      },
      model: { status: 'RECOGNISED', commendations: { nodes: [{ award: { number: '15/QĐ-UBND' } }] } },
      units: [{ commendations: { nodes: [{ id: commendation }], pageInfo: { hasNextPage: false } } }],
    });
    const cancel = { commendation, cancelledOn: '2026-12-15', reason: 'Khai sai thành tích' };
    expect(codes(await command(world, CHAIR, 'cancelCommendation', cancel))).toEqual([]);
    expect(await countsOf()).toBe(0);
    const read = `{ commendation(id: "${commendation}") { status cancellation { event } earlierCancellations { reason corrected } } }`;
    const { event } = (await ask(world, LEADER, read)).data.commendation.cancellation;
    const back = { commendation, corrects: event, reason: 'Hủy nhầm' };
    expect(codes(await command(world, CHAIR, 'reinstateCommendation', back))).toEqual([]);
    expect(await countsOf()).toBe(1);
    expect((await ask(world, LEADER, read)).data.commendation).toEqual({
      ...{ status: 'PRESENTED', cancellation: null },
      earlierCancellations: [{ reason: 'Khai sai thành tích', corrected: 'Hủy nhầm' }],
    });
    expect(codes(await command(world, CHAIR, 'cancelCommendation', cancel))).toEqual([]);
    expect(await countsOf()).toBe(0);
    await propose({ model });
  });

  test('numbers and recipients are taken once; one decision may commend several', async () => {
    await expect(propose().then(() => propose())).rejects.toThrow('RECIPIENT_PROPOSED');
    const other = { kind: 'INDIVIDUAL', title: 'Bí thư chi bộ thôn 1' };
    const [first, second] = [
      await propose({ recipient: other }),
      await propose({ recipient: { ...other, title: 'Trưởng thôn' } }),
    ];
    expect(codes(await award(first, { number: '20/QĐ-UBND' }))).toEqual([]);
    expect(codes(await award(second, { number: '020/qđ-ubnd' }))).toEqual(['NUMBER_TAKEN']);
    const same = { number: '20/QĐ-UBND', sameDecisionAs: first };
    expect(codes(await award(second, same))).toEqual([]);
    // What the first correction above left is free again.
    const freed = await propose({ recipient: { ...other, title: 'Phó trưởng thôn' } });
    expect(codes(await award(freed, { number: '5/QĐ-UBND' }))).toEqual([]);
  });

  test('a higher award goes up and comes back through the city', async () => {
    const commendation = await propose({ form: 'BANG_KHEN' });
    const up = { commendation, number: '21-TTr/ĐU', sentOn: '2026-12-01', authority: 'UBND thành phố' };
    expect(codes(await command(world, BOARD, 'submitCommendationUpward', up))).toEqual([]);
    const decided = {
      commendation,
      granted: true,
      number: '905/QĐ-UBND',
      decidedOn: '2026-12-12',
      authority: 'UBND thành phố',
    };
    expect(codes(await command(world, BOARD, 'recordHigherAward', decided))).toEqual(['CITY_RECORDS_IT']);
    const recorded = await command(
      world,
      CITY_OFFICER,
      'recordHigherAward',
      decided,
      'commendation { status }',
    );
    expect(recorded).toMatchObject({ errors: [], commendation: { status: 'AWARDED' } });
    const list = `query($filter: CommendationFilter) { commendations(filter: $filter) { nodes { id } } }`;
    const filter = {
      organization: '31',
      form: ['BANG_KHEN'],
      status: ['AWARDED'],
      year: 2026,
      search: 'chi bo',
    };
    const { data } = await ask(world, CITY_OFFICER, list, { filter });
    expect(data.commendations.nodes).toEqual([{ id: commendation }]);
  });
});

describe('who may not', () => {
  test('nobody awards in the place of the chair, nor acts in another commune', async () => {
    const commendation = await propose({ recipient: { kind: 'COLLECTIVE', title: 'Hội Phụ nữ' } });
    const input = { commendation, reason: 'Không' };
    for (const identity of [BOARD, officerOf(unit), 'CHAIR@10525'])
      expect(codes(await command(world, identity, 'declineCommendation', input)), identity).toEqual([
        'FORBIDDEN',
      ]);
  });

  test('another commune reads neither one nor the list, nor those of a model or a unit', async () => {
    const commendation = await propose({ recipient: { kind: 'COLLECTIVE', title: 'Hội Nông dân' } });
    for (const query of [
      `{ commendation(id: "${commendation}") { achievement } }`,
      `{ commendations(filter: { organization: "${COMMUNE}" }) { nodes { achievement } } }`,
      `{ model(id: "${model}") { commendations { nodes { achievement } } } }`,
      `{ units(organization: "${COMMUNE}") { commendations { nodes { achievement } } } }`,
    ]) {
      const { data, errors } = await ask(world, 'BOARD_OFFICER@10525', query);
      expect(errors[0]?.extensions.code, query).toBe('FORBIDDEN');
      expect(JSON.stringify(data)).not.toContain('achievement');
    }
  });
});
