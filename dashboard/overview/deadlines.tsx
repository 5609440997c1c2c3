import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { AppLink } from '../app/app-link.tsx';
import { MilestoneLine } from '../campaign/milestone-line.tsx';
import type { MilestoneFieldsFragment } from '../generated/graphql.ts';

const SHOWN = 4;

/** What is still to be delivered, the most pressing first. */
export function Deadlines({ milestones }: { milestones: readonly MilestoneFieldsFragment[] }) {
  const t = useTranslations('overview');
  const open = milestones
    .filter((milestone) => milestone.deliveredOn === null)
    .sort((a, b) => a.daysLeft - b.daysLeft)
    .slice(0, SHOWN);
  if (milestones.length === 0) return null;
  return (
    <section className="card" aria-labelledby="deadlines">
      <div className="card-head">
        <Title order={2} id="deadlines">
          {t('deadlines')}
        </Title>
        <AppLink to="/calendar" search={(search) => search} size="sm">
          {t('allDeadlines')}
        </AppLink>
      </div>
      {open.length === 0 ? (
        <Text c="dimmed">{t('noDeadlines')}</Text>
      ) : (
        <ul className="milestones">
          {open.map((milestone) => (
            <MilestoneLine key={milestone.key} milestone={milestone} />
          ))}
        </ul>
      )}
    </section>
  );
}
