import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { TargetCard } from '../campaign/target-card.tsx';
import type { TargetFieldsFragment, TargetStage } from '../generated/graphql.ts';

export function TargetSection(props: {
  targets: readonly TargetFieldsFragment[];
  officialStage: TargetStage | null;
  year: number;
  communes: boolean;
}) {
  const { targets, officialStage, year, communes } = props;
  const t = useTranslations('overview');
  // Above the commune a plan of its own is the exception: its absence is no news there.
  if (targets.length === 0 && communes) return null;
  return (
    <section aria-labelledby="targets">
      <Title order={2} id="targets" mb="xs">
        {t('targets')}
      </Title>
      {targets.length === 0 ? (
        <div className="card">
          <strong>{t('noCampaign', { year: String(year) })}</strong>
          <Text c="dimmed">{t('noCampaignHint')}</Text>
        </div>
      ) : (
        <div className="targets">
          {targets.map((target) => (
            <TargetCard key={target.key} target={target} officialStage={officialStage} />
          ))}
        </div>
      )}
    </section>
  );
}
