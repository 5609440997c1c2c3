import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import { Facts } from './facts.tsx';
import type { ShownModel } from './shown-model.ts';

/** The implementation plan, item by item. */
export function ModelPlan({ plan }: { plan: ShownModel['plan'] }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <section className="card" aria-labelledby="plan">
      <Title order={2} id="plan">
        {t('model.plan')}
      </Title>
      {plan ? <Facts facts={factsOf(plan)} /> : <Text c="dimmed">{t('model.noPlan')}</Text>}
    </section>
  );

  function factsOf(stated: NonNullable<ShownModel['plan']>) {
    const { document } = stated;
    const texts = (
      [
        ['leader', stated.leader],
        ['officer', stated.officer],
        ['forces', stated.forces],
        ['planGoals', stated.goals],
        ['criteria', stated.criteria],
        ['expectedResults', stated.expectedResults],
        ['methods', stated.methods],
        ['schedule', stated.schedule],
        ['planResources', stated.resources],
      ] as const
    ).map(([key, value]) => ({ label: t(`model.${key}`), value }));
    const dates = (
      [
        ['launchOn', stated.launchOn],
        ['surveyOn', stated.surveyOn],
        ['inspectionOn', stated.inspectionOn],
        ['wrapUpOn', stated.wrapUpOn],
        ['reportOn', stated.reportOn],
      ] as const
    ).map(([key, value]) => ({ label: t(`model.${key}`), value: value && format.date(value) }));
    const paper = document && {
      label: t('model.planDocument'),
      value: t('calendar.documentLine', {
        title: document.title,
        number: document.number ?? 'none',
        date: document.issuedOn ? format.date(document.issuedOn) : 'none',
      }),
    };
    return paper ? [...texts, ...dates, paper] : [...texts, ...dates];
  }
}
