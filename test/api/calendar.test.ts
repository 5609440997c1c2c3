import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCalendar, textOf } from '../campaign/calendar-feed.ts';
import { BOARD, CAMPAIGN, COMMUNE, LEADER } from './sample.ts';
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
    expect(Number(textOf(paperIn(after) as never, 'SEQUENCE'))).toBe(
      Number(textOf(paperIn(before) as never, 'SEQUENCE')) + 1,
    );
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

  test('is read from above', async () => {
    expect((await get(`?campaign=${CAMPAIGN}&as=LEADER@31`)).status).toBe(200);
  });
});
