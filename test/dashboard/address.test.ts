import { expect, test } from 'vitest';
import { defaultIdentity, type Identity, identityKey } from '../../dashboard/app/identity.ts';
import { parseSearch, placeSearch, stringifySearch } from '../../dashboard/app/search.ts';
import { modelsSearch } from '../../dashboard/model/search.ts';

test('filters survive the way through the address', () => {
  const search = {
    org: '10606',
    year: 2026,
    ...modelsSearch({ field: ['ECONOMY', 'POLITICAL_SYSTEM'], late: true }),
  };
  const text = stringifySearch(search);
  expect(text).toBe('?org=10606&year=2026&field=ECONOMY,POLITICAL_SYSTEM&late=true');
  const read = parseSearch(text);
  expect(placeSearch(read)).toEqual({ org: '10606', year: 2026 });
  expect(modelsSearch(read)).toEqual({ field: ['ECONOMY', 'POLITICAL_SYSTEM'], late: true });
});

test('a code that looks like a number keeps its zeros', () => {
  expect(placeSearch(parseSearch('?org=00103'))).toEqual({ org: '00103', year: undefined });
});

test('what is mistyped falls away and the rest stays', () => {
  const read = parseSearch(
    '?org=a%20b&year=abc&field=ECONOMY,NOPE&kind=&order=BEST&unit=1&late=no&q=hi%E1%BA%BFn',
  );
  expect(placeSearch(read)).toEqual({ org: undefined, year: undefined });
  expect(JSON.parse(JSON.stringify(modelsSearch(read)))).toEqual({ field: ['ECONOMY'], q: 'hiến' });
});

const identity = (role: Identity['role'], unit: Identity['unit'] = null): Identity => ({
  account: role,
  role,
  organization: { code: '10606', name: 'Nam Sách', fullName: 'Xã Nam Sách', kind: 'COMMUNE' },
  unit,
});

test('the remembered identity while it is offered, else the first leader', () => {
  const [officer, leader] = [identity('UNIT_OFFICER', { id: 'u1', name: 'Công an xã' }), identity('LEADER')];
  expect(identityKey(officer)).toBe('UNIT_OFFICER@10606/u1');
  const member = { ...identity('PANEL_MEMBER'), account: 'dev:panel-3@10606' };
  expect(identityKey(member)).toBe('PANEL_MEMBER@10606#panel-3');
  expect(defaultIdentity([officer, leader], 'UNIT_OFFICER@10606/u1')).toBe(officer);
  expect(defaultIdentity([officer, leader], 'UNIT_OFFICER@10606/gone')).toBe(leader);
  expect(defaultIdentity([officer], null)).toBe(officer);
  expect(defaultIdentity([], null)).toBeUndefined();
});
