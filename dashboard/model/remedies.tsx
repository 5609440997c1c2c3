import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { WarningIcon } from '../app/icons.tsx';
import { Tag } from '../app/tag.tsx';
import { useFormat } from '../format/use-format.ts';
import type { ShownModel } from './shown-model.ts';

type Remedy = ShownModel['remedies'][number];

const TONES = { OWED: 'warn', COMPLETED: 'info', CONFIRMED: 'good', WAIVED: 'calm' } as const;

export function Remedies({ remedies }: { remedies: ShownModel['remedies'] }) {
  const t = useTranslations('model');
  if (remedies.length === 0) return null;
  return (
    <section className="card" aria-labelledby="remedies">
      <Title order={2} id="remedies">
        {t('remedies')}
      </Title>
      <ul className="remedies">
        {remedies.map((remedy) => (
          <RemedyItem key={remedy.key} remedy={remedy} />
        ))}
      </ul>
    </section>
  );
}

function RemedyItem({ remedy }: { remedy: Remedy }) {
  const t = useTranslations('model');
  const format = useFormat();
  const { title, dueOn, completedOn, reportedOn, daysLate, state, rejections, waiver } = remedy;
  return (
    <li>
      <span>{title}</span>
      <span className="badges">
        <Tag tone={TONES[state]}>{t(`remedyState.${state}`)}</Tag>
        {daysLate > 0 && (
          <Tag tone="bad" icon={<WarningIcon />}>
            {t('daysLate', { days: daysLate })}
          </Tag>
        )}
        <span className="owner inline">{t('remedyDue', { date: format.date(dueOn) })}</span>
        {completedOn && (
          <span className="owner inline">{t('remedyDone', { date: format.date(completedOn) })}</span>
        )}
        {/* An earlier business day is shown beside the day of recording. */}
        {reportedOn && reportedOn !== completedOn && (
          <span className="owner inline">{t('remedyReported', { date: format.date(reportedOn) })}</span>
        )}
      </span>
      {rejections.map(({ on, reason }) => (
        <span className="owner inline" key={`${on} ${reason}`}>
          {t('remedyRejected', { date: format.date(on), reason })}
        </span>
      ))}
      {waiver && <span className="owner inline">{t('remedyWaived', { reason: waiver })}</span>}
    </li>
  );
}
