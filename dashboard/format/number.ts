import type { Locale } from './locale.ts';

const MARKS = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;
const SCALES = {
  vi: [
    [1e9, 'tỷ'],
    [1e6, 'triệu'],
  ],
  en: [
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
} as const;

/** `1234.5` → “1.234,5” in Vietnamese, “1,234.5” in English; at most `digits` decimals, none for whole numbers. */
export function formatNumber(value: number, locale: Locale, digits = 1): string {
  const { group, decimal } = MARKS[locale];
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(digits).split('.');
  const kept = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const shown = kept === '' ? grouped : `${grouped}${decimal}${kept}`;
  return value < 0 && shown !== '0' ? `−${shown}` : shown;
}

/** Millions and billions in words: `1_500_000_000` → “1,5 tỷ”. Smaller numbers are written out. */
export function formatCompact(value: number, locale: Locale): string {
  for (const [size, word] of SCALES[locale]) {
    // 999.96 million would otherwise read “1.000 triệu”.
    if (Math.abs(value) >= size * 0.99995) return `${formatNumber(value / size, locale)} ${word}`;
  }
  return formatNumber(value, locale);
}

/** Share of a whole as “85,3%”; “–” where the whole is nothing. */
export function formatShare(part: number, whole: number, locale: Locale): string {
  return whole === 0 ? '–' : `${formatNumber((part / whole) * 100, locale)}%`;
}
