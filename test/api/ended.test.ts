import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedModel, BOARD, CAMPAIGN, establishUnit, officerOf, registration } from './sample.ts';
import { command, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const codes = async (...answer: Parameters<typeof command>) =>
  (await command(...answer)).errors.map(({ code }: { code: string }) => code);

test('a city with active communes is not dissolved', async () => {
  const dissolve = { organization: '31', reason: 'Sáp nhập', effectiveOn: '2026-02-20' };
  const { errors } = await command(world, 'CITY_OFFICER@31', 'dissolveOrganization', dissolve);
  expect(errors).toMatchObject([{ code: 'ORGANIZATION_NOT_EMPTY', vi: expect.stringContaining('Còn 114') }]);
});

test('the models of a merged unit pass on, along two mergers', async () => {
  const names = ['Chi bộ thôn 1', 'Chi bộ thôn 2', 'Chi bộ thôn 3'];
  const [first = '', second = '', third = ''] = await Promise.all(
    names.map((name) => establishUnit(world, name)),
  );
  const model = await acceptedModel(world, first, 'Đường hoa');
  const keep = (officer: string) => codes(world, officer, 'keepModel', { model, reason: 'Còn hiệu quả' });
  const merge = (unit: string, into: string) =>
    codes(world, BOARD, 'mergeUnit', { unit, into, reason: 'Sắp xếp', effectiveOn: '2026-02-20' });
  expect(await keep(officerOf(second))).toEqual(['FORBIDDEN']);
  expect(await merge(first, second)).toEqual([]);
  expect(await keep(officerOf(first))).toEqual(['FORBIDDEN']);
  expect(await keep(officerOf(second))).toEqual([]);
  expect(await merge(second, third)).toEqual([]);
  expect(await keep(officerOf(second))).toEqual(['FORBIDDEN']);
  expect(await keep(officerOf(third))).toEqual([]);
  expect(await merge(third, first)).toEqual(['UNIT_ENDED']);
});

test('a dissolved commune takes no registration', async () => {
  const unit = await establishUnit(world, 'Trường tiểu học');
  const dissolve = { organization: CAMPAIGN.slice(0, 5), reason: 'Sáp nhập', effectiveOn: '2026-02-20' };
  expect(await codes(world, 'CITY_OFFICER@31', 'dissolveOrganization', dissolve)).toEqual([]);
  const register = { model: crypto.randomUUID(), campaign: CAMPAIGN, unit, registration: registration() };
  expect(await codes(world, officerOf(unit), 'registerModel', register)).toEqual(['ORGANIZATION_ENDED']);
});
