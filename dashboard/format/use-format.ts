import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { MetricUnit } from '../generated/graphql.ts';
import { formatClock, formatDate, formatDay, formatInstant } from './date.ts';
import { formatCompact, formatNumber, formatShare } from './number.ts';

/** The formatters, bound to the language shown. */
export function useFormat() {
  const locale = useLocale();
  const t = useTranslations();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(value, locale),
      compact: (value: number) => formatCompact(value, locale),
      share: (part: number, whole: number) => formatShare(part, whole, locale),
      /** A quantity with its unit; only đồng is shortened to millions and billions. No line ends between the two. */
      quantity: (value: number, unit: MetricUnit) =>
        t(`quantity.${unit}`, {
          value: unit === 'VND' ? formatCompact(value, locale) : formatNumber(value, locale),
        }).replace(' ', '\u00a0'),
      /** The same, to the last đồng. */
      exact: (value: number, unit: MetricUnit) =>
        t(`quantity.${unit}`, { value: formatNumber(value, locale) }),
      date: (date: string) => formatDate(date, locale),
      day: (date: string) => formatDay(date, locale),
      instant: (instant: string) => formatInstant(instant, locale),
      clock: formatClock,
    }),
    [locale, t],
  );
}
export type Format = ReturnType<typeof useFormat>;
