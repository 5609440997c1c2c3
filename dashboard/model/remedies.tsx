import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Tag } from '../app/tag.tsx';
import { useFormat } from '../format/use-format.ts';
import type { ShownModel } from './shown-model.ts';

export function Remedies({ remedies }: { remedies: ShownModel['remedies'] }) {
  const t = useTranslations('model');
  const format = useFormat();
  if (remedies.length === 0) return null;
  return (
    <section className="card" aria-labelledby="remedies">
      <Title order={2} id="remedies">
        {t('remedies')}
      </Title>
      <ul className="remedies">
        {remedies.map(({ key, title, dueOn, completedOn, confirmed }) => (
          <li key={key}>
            <span>{title}</span>
            <span className="badges">
              <Tag tone={confirmed ? 'good' : completedOn ? 'info' : 'warn'}>
                {confirmed
                  ? t('remedyConfirmed')
                  : completedOn
                    ? t('remedyCompleted', { date: format.date(completedOn) })
                    : t('remedyOpen')}
              </Tag>
              <span className="owner inline">{t('remedyDue', { date: format.date(dueOn) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
