import { expect, test } from 'vitest';
import { settingWords } from '../../api/campaign/setting-words.ts';
import { PASSED_SETTINGS } from '../../schema/campaign/above.ts';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';

test('R-43 what a setting says is words and figures, no names of the program', () => {
  for (const name of PASSED_SETTINGS)
    expect(settingWords(name, DEFAULT_SETTINGS), name).not.toMatch(/[A-Z_{}"]|true|false|null/);
  const share = { ...DEFAULT_SETTINGS, quorumOver: { numerator: 2, denominator: 3 } };
  expect(settingWords('quorumOver', share)).toBe('trên 2/3');
  expect(settingWords('reviewCutOff', { ...DEFAULT_SETTINGS, reviewCutOff: '2026-11-30' })).toBe(
    '30/11/2026',
  );
});
