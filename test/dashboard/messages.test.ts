import { expect, test } from 'vitest';
import { en } from '../../dashboard/messages/en.ts';
import { vi } from '../../dashboard/messages/vi.ts';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value);
    else for (const [inner, text] of leaves(value, `${path}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** Names of the arguments of an ICU message: `{name}`, `{count, plural, …}`. */
function argumentsOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)(?=[},])/g)].map((match) => match[1] ?? ''))].sort();
}

const [vietnamese, english] = [leaves(vi), leaves(en)];

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
});

test('a message takes the same arguments in both languages', () => {
  for (const [key, message] of vietnamese) {
    expect(argumentsOf(english.get(key) ?? ''), key).toEqual(argumentsOf(message));
  }
});

test('no message is empty, doubled in its spaces, or in decomposed letters', () => {
  for (const [key, message] of [...vietnamese, ...english]) {
    expect(message.trim(), key).not.toBe('');
    expect(message, key).not.toMatch(/ {2}/);
    expect(message.normalize('NFC'), key).toBe(message);
  }
});
