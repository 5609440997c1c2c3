import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCalendar, textOf } from '../campaign/calendar-feed.ts';
import { acceptedModel, BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf } from './sample.ts';
import { command, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const get = (query = '', headers: Record<string, string> = {}) =>
  fetch(`${world.url}/calendar.ics${query}`, { headers });
const eventsOf = async (response: Response) => parseCalendar(await response.text()).components;

describe('GET /calendar.ics', () => {
  test('gives the milestones of the own organization, this year', async () => {
    const response = await get('', { 'x-kheo-identity': LEADER });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = await eventsOf(response);
    expect(events.map((event) => textOf(event, 'UID'))).toContain(`unit_registration.${CAMPAIGN}@kheo`);
    expect(events).toHaveLength(7);
  });

  test('takes the identity from the address, for programs that send no header', async () => {
    const response = await get(`?campaign=${CAMPAIGN}&as=${LEADER}`);
    expect(await eventsOf(response)).toHaveLength(7);
  });

  test('shows what was delivered, under the same id, as a newer version', async () => {
    const asked = {
      owner: 'Ban Xây dựng Đảng',
      receiver: 'Đảng ủy',
      deliverable: 'Kế hoạch',
      reason: 'Thêm',
    };
    const set = { campaign: CAMPAIGN, milestone: 'PAPER', before: '2026-03-10', ...asked };
    expect((await command(world, BOARD, 'setCampaignMilestone', set)).errors).toEqual([]);
    const before = await eventsOf(await get(`?as=${LEADER}`));
    const delivery = { campaign: CAMPAIGN, milestone: 'PAPER', deliveredOn: '2026-02-20' };
    const paperIn = (events: typeof before) =>
      events.find((event) => textOf(event, 'UID') === `paper.${CAMPAIGN}@kheo`);
    expect((await command(world, BOARD, 'deliverCampaignMilestone', delivery)).errors).toEqual([]);
    const after = await eventsOf(await get(`?as=${LEADER}`));
    expect(after.map((event) => textOf(event, 'UID'))).toEqual(before.map((event) => textOf(event, 'UID')));
    expect(textOf(paperIn(after) as never, 'SUMMARY')).toMatch(/^✓ Đã nộp – Chậm nhất 09\/03\/2026/);
    const numberOf = (event: (typeof before)[number] | undefined) =>
      Number(textOf(event as never, 'SEQUENCE'));
    expect(numberOf(paperIn(after))).toBeGreaterThan(numberOf(paperIn(before)));
    // The others have not changed.
    const others = (events: typeof before) =>
      events.filter((event) => event !== paperIn(events)).map(numberOf);
    expect(others(after)).toEqual(others(before));
    expect(textOf(paperIn(after) as never, 'LAST-MODIFIED')).toBe('20260220T020000Z');
  });

  test.each([
    ['nobody', `?campaign=${CAMPAIGN}`, {}, 401],
    ['nobody for sure', `?as=SYSTEM@VN`, {}, 401],
    ['another commune', `?campaign=${CAMPAIGN}&as=LEADER@10507`, {}, 403],
    ['an administrator', `?campaign=${CAMPAIGN}&as=ADMIN@${COMMUNE}`, {}, 403],
    ['a proxy', `?as=${LEADER}`, { 'x-forwarded-for': '203.0.113.9' }, 401],
    ['a year without a plan', `?campaign=${COMMUNE}-2031&as=${LEADER}`, {}, 404],
    ['no campaign id', `?campaign=x%00&as=${LEADER}`, {}, 400],
    ['two campaigns', `?campaign=${CAMPAIGN}&campaign=${CAMPAIGN}`, {}, 401],
  ])('refuses %s', async (_, query, headers, status) => {
    const response = await get(query, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect((await response.json()).errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
  });

  describe('the work on models', () => {
    const units: string[] = [];
    const models: string[] = [];
    const round = crypto.randomUUID();
    const paper = { title: 'Kế hoạch', number: '1', issuedOn: '2026-02-01' };
    const act = async (identity: string, name: string, input: object) => {
      const { errors } = await command(world, identity, name, { ...input });
      if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    };
    /** `kind` of each event with its day, state and number, of what is no milestone. */
    async function things(identity: string) {
      const all = await eventsOf(await get(`?as=${encodeURIComponent(identity)}`));
      const days = all.map((event) => event.properties.find(({ name }) => name === 'DTSTART')?.value ?? '');
      expect(days).toEqual(days.toSorted());
      expect(new Set(all.map((event) => textOf(event, 'UID'))).size).toBe(all.length);
      return all
        .map((event, at) => ({
          uid: textOf(event, 'UID') ?? '',
          day: days[at],
          status: textOf(event, 'STATUS'),
          sequence: Number(textOf(event, 'SEQUENCE')),
        }))
        .filter(({ uid }) => !uid.includes(CAMPAIGN));
    }

    beforeAll(async () => {
      for (const name of ['Chi bộ thôn 1', 'Chi bộ thôn 2']) {
        const unit = await establishUnit(world, name);
        units.push(unit);
        models.push(await acceptedModel(world, unit, `Mô hình của ${name}`));
      }
      for (const [at, model] of models.entries()) {
        const planned = {
          plannedOn: `2026-06-1${at}`,
          purpose: 'Định kỳ',
          inspectors: ['Ban'],
          criteria: [],
        };
        await act(BOARD, 'scheduleInspection', { model, inspection: 'quy-2', ...planned });
      }
      await act(BOARD, 'planAppraisalRound', { round, campaign: CAMPAIGN, title: 'Đợt 1', plan: paper });
      const members = ['HEAD', 'SECRETARY', 'MEMBER'].map((duty) => ({
        ...{ account: `dev:${duty.toLowerCase()}@${COMMUNE}`, title: duty, duty },
      }));
      await act(BOARD, 'appointAppraisalPanel', { round, members, decision: paper });
      const session = { round, session: 'hoi-nghi-1', scheduledOn: '2026-09-20', place: 'Hội trường' };
      await act(BOARD, 'scheduleAppraisalSession', { ...session, models: models.slice(0, 1) });
    });

    test('launches, inspections, sessions and the last day of the reports to them, R-16', async () => {
      const found = (await things(LEADER)).map(({ uid, day, status }) => [uid, day, status]);
      expect(found).toEqual([
        ...models.map((model) => [`launch.${model}@kheo`, '20260410', 'CONFIRMED']).sort(),
        ...models.map((model, at) => [`inspection.quy-2.${model}@kheo`, `2026061${at}`, 'CONFIRMED']),
        [`submission.hoi-nghi-1.${round}@kheo`, '20260917', 'CONFIRMED'],
        [`session.hoi-nghi-1.${round}@kheo`, '20260920', 'CONFIRMED'],
      ]);
    });

    test('of a unit its own alone', async () => {
      const own = async (at: number) =>
        (await things(officerOf(units[at] as string))).map(({ uid }) => uid.split('.')[0]);
      expect(await own(0)).toEqual(['launch', 'inspection', 'submission', 'session']);
      expect(await own(1)).toEqual(['launch', 'inspection']);
      const second = JSON.stringify(await things(officerOf(units[1] as string)));
      expect([second.includes(models[1] as string), second.includes(models[0] as string)]).toEqual([
        true,
        false,
      ]);
      expect(await things(`UNIT_OFFICER@${COMMUNE}`)).toEqual([]);
    });

    test('what is moved or cancelled keeps its id, with a higher number', async () => {
      const [first, second] = models;
      const before = new Map((await things(LEADER)).map((event) => [event.uid, event]));
      const moved = { model: first, inspection: 'quy-2', plannedOn: '2026-06-25', reason: 'Mưa bão' };
      await act(BOARD, 'rescheduleInspection', moved);
      await act(BOARD, 'cancelInspection', { model: second, inspection: 'quy-2', reason: 'Trùng lịch' });
      await act(BOARD, 'cancelAppraisalSession', {
        round,
        session: 'hoi-nghi-1',
        reason: 'Dời sang đợt sau',
      });
      const after = new Map((await things(LEADER)).map((event) => [event.uid, event]));
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      const changed = [
        [`inspection.quy-2.${first}@kheo`, '20260625', 'CONFIRMED'],
        [`inspection.quy-2.${second}@kheo`, '20260611', 'CANCELLED'],
        [`session.hoi-nghi-1.${round}@kheo`, '20260920', 'CANCELLED'],
        [`submission.hoi-nghi-1.${round}@kheo`, '20260917', 'CANCELLED'],
      ] as const;
      for (const [uid, day, status] of changed) {
        expect(after.get(uid)).toMatchObject({ day, status });
        expect(after.get(uid)?.sequence, uid).toBeGreaterThan(before.get(uid)?.sequence ?? Infinity);
      }
      for (const [uid, event] of after) if (uid.startsWith('launch')) expect(event).toEqual(before.get(uid));
    });

    test('R-49 what a merged unit had is its successor’s, and cancelled in its own calendar', async () => {
      const [first, second] = units as [string, string];
      const own = (await things(officerOf(second))).map(({ uid }) => uid);
      const before = new Map((await things(officerOf(second))).map((event) => [event.uid, event]));
      const merger = { unit: second, into: first, effectiveOn: '2026-02-20', reason: 'Sắp xếp' };
      await act(BOARD, 'mergeUnit', merger);
      const after = await things(officerOf(second));
      expect(after.map(({ uid, status }) => [uid, status])).toEqual(own.map((uid) => [uid, 'CANCELLED']));
      for (const { uid, sequence } of after)
        expect(sequence, uid).toBeGreaterThan(before.get(uid)?.sequence ?? Infinity);
      const taken = new Map((await things(officerOf(first))).map(({ uid, status }) => [uid, status]));
      expect(own.map((uid) => taken.get(uid))).toEqual(own.map((uid) => before.get(uid)?.status));
    });

    test('a milestone that is removed stays as cancelled', async () => {
      const removal = { campaign: CAMPAIGN, milestone: 'UNIT_REGISTRATION', reason: 'Gộp' };
      await act(BOARD, 'removeCampaignMilestone', removal);
      const all = await eventsOf(await get(`?as=${LEADER}`));
      const gone = all.find((event) => textOf(event, 'UID') === `unit_registration.${CAMPAIGN}@kheo`);
      expect(textOf(gone as never, 'STATUS')).toBe('CANCELLED');
    });
  });

  test('is read from above', async () => {
    const response = await get(`?campaign=${CAMPAIGN}&as=LEADER@31`);
    expect([response.status, (await eventsOf(response)).length > 7]).toEqual([200, true]);
  });
});
