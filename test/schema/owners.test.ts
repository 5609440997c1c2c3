import { expect, test } from 'vitest';
import { commandDecider, erasingTypes, requireFollowing, subjectErasedBy } from '../../schema/all.ts';
import { setAside } from '../../schema/setting-aside.ts';
import { id } from '../sample.ts';

test('a command has one owner, and what nobody knows has none', () => {
  expect(commandDecider('RegisterModel')?.name).toBe('model');
  expect(commandDecider('OpenSelection')?.name).toBe('selection');
  expect(commandDecider('ErasePlanet')).toBeUndefined();
});

test('R-38 a stream begins once', () => {
  const stream = `unit-${id(1)}`;
  expect(() => requireFollowing({ type: 'UnitEstablished', stream })).toThrow(
    `UnitEstablished begins ${stream} again`,
  );
  expect(requireFollowing({ type: 'UnitRenamed', stream })).toBeUndefined();
});

test('R-41 one event ends somebody’s personal data, and names whose', () => {
  expect(erasingTypes).toEqual(['SubjectErased']);
  expect(subjectErasedBy({ type: 'SubjectErased', data: { person: id(7), reason: 'Đề nghị' } })).toBe(id(7));
  expect(subjectErasedBy({ type: 'UnitRenamed', data: { unit: id(1), person: id(7) } })).toBeUndefined();
});

test('R-38 an event is set aside once', () => {
  const wanted = { event: id(1), type: 'UnitRenamed', why: 'Không đọc được' };
  expect(setAside(new Set([id(2)]), wanted)).toEqual([{ type: 'EventSetAside', data: wanted }]);
  expect(setAside(new Set([id(1)]), wanted)).toEqual([]);
});
