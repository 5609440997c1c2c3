import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesText, testsByRule } from '../../infra/generate/rules.ts';
import { deciders, eventCodecs } from '../../schema/all.ts';
import { RULES } from '../../schema/rules.ts';

const root = resolve(import.meta.dirname, '../..');
const commands = Object.values(deciders).flatMap((decider) => Object.entries(decider.commands));
const sent = commands.filter(([, { roles }]) => roles.length > 0).map(([type]) => type);
const entries = Object.entries(RULES);
const listed = (part: 'commands' | 'events') => new Set(entries.flatMap(([, rule]) => rule[part]));

describe('the table of rules', () => {
  test('is docs/rules.md: run `npm run generate` after a change', () => {
    expect(rulesText(root)).toBe(readFileSync(`${root}/docs/rules.md`, 'utf8'));
  });
  test('holds every rule of the domain, R-01 to R-50, in order', () => {
    const numbers = Array.from({ length: 50 }, (_, index) => `R-${String(index + 1).padStart(2, '0')}`);
    expect(Object.keys(RULES)).toEqual(numbers);
  });
  test('has a test that carries the number for every rule', () => {
    const tests = testsByRule(root);
    expect(entries.filter(([number]) => !tests.has(number)).map(([number]) => number)).toEqual([]);
  });
  test('names only commands that people send and events that exist', () => {
    expect([...listed('commands')].filter((type) => !sent.includes(type))).toEqual([]);
    expect([...listed('events')].filter((type) => !(type in eventCodecs))).toEqual([]);
  });
  test('leaves no command and no event without a rule', () => {
    expect(sent.filter((type) => !listed('commands').has(type))).toEqual([]);
    expect(Object.keys(eventCodecs).filter((type) => !listed('events').has(type))).toEqual([]);
  });
});
