import { useTranslations } from 'use-intl';
import { useLive } from '../app/live-provider.tsx';
import { useFormat } from '../format/use-format.ts';

/** Up to when the figures go, and whether changes arrive by themselves. */
export function Freshness({ recordedAt }: { recordedAt?: string | null }) {
  const t = useTranslations('app');
  const format = useFormat();
  const { connection, updatedAt } = useLive();
  return (
    <p className="fresh">
      {recordedAt !== undefined && (
        <span>{recordedAt ? t('asOf', { time: format.instant(recordedAt) }) : t('asOfEmpty')}</span>
      )}
      <span role="status">
        {connection !== 'waiting' && <span className="dot" data-lost={connection === 'lost' || undefined} />}
        {connection === 'lost' && t('offline')}
        {connection === 'live' && (updatedAt ? t('updated', { time: format.clock(updatedAt) }) : t('live'))}
      </span>
    </p>
  );
}
