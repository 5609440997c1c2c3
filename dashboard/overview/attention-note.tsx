import { useTranslations } from 'use-intl';
import { WarningIcon } from '../app/icons.tsx';
import type { Ranked } from '../organization/ranking.ts';
import { attention } from './attention.ts';
import type { Progress } from './figures.ts';

export function AttentionNote(props: {
  progress: Progress;
  rows: readonly Ranked[];
  year: number;
  communes: boolean;
}) {
  const { progress, rows, year, communes } = props;
  const t = useTranslations('overview');
  const sentences = attention({
    year,
    rows,
    communes,
    registered: progress.total.registered,
    withCampaign: progress.communesWithCampaign,
    meeting: progress.communesMeetingTargets,
  });
  if (sentences.length === 0) return null;
  return (
    <section className="attention" aria-label={t('attention')}>
      <WarningIcon />
      <p>
        <strong>{t('attention')}: </strong>
        {sentences.map(({ key, values }) => t(key, { ...values, year: String(year) })).join(' ')}
      </p>
    </section>
  );
}
