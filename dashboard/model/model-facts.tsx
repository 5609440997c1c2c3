import { Title } from '@mantine/core';
import { useLocale, useTranslations } from 'use-intl';
import { AppLink } from '../app/app-link.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Fact, Facts } from './facts.tsx';
import type { ShownModel } from './shown-model.ts';

/** What the unit stated when it registered the model, and the dates since. */
export function ModelFacts({ model }: { model: ShownModel }) {
  const t = useTranslations();
  const locale = useLocale();
  const format = useFormat();
  const { subject, endorsement, unit } = model;
  const topics = model.namedTopics
    .map(({ code, vi, en }) => (code === 'OTHER' && model.otherTopic) || (locale === 'vi' ? vi : en))
    .join('; ');
  const date = (day: string | null) => day && format.date(day);
  const facts: Fact[] = [
    {
      label: t('model.unit'),
      value: unit && (
        <AppLink to="/models" search={{ org: model.organization.code, year: model.year, unit: unit.id }}>
          {unit.name}
        </AppLink>
      ),
    },
    { label: t('model.subject'), value: subject && subjectLine() },
    { label: t('model.place'), value: model.place },
    { label: t('model.situation'), value: model.situation },
    { label: t('model.advantages'), value: model.advantages },
    { label: t('model.difficulties'), value: model.surveyedDifficulties },
    { label: t('model.problem'), value: model.problem },
    { label: t('model.priorities'), value: model.priorities.map((each) => t(`priority.${each}`)).join(', ') },
    { label: t('model.solution'), value: model.solution },
    { label: t('model.forces'), value: model.forces },
    { label: t('model.topics'), value: topics },
    { label: t('model.earlier'), value: linked(model.earlierModel) ?? model.earlierDescription },
    {
      label: t('model.continuedBy'),
      value: model.continuedBy.length > 0 && (
        <ul className="plain-list">
          {model.continuedBy.map((each) => (
            <li key={each.id}>{linked(each)}</li>
          ))}
        </ul>
      ),
    },
    { label: t('model.source'), value: linked(model.sourceModel) ?? model.sourceDescription },
    {
      label: t('model.endorsement'),
      value:
        endorsement &&
        t('model.endorsementLine', {
          authority: endorsement.authority,
          date: format.date(endorsement.endorsedOn),
        }),
    },
    { label: t('model.registeredAt'), value: registeredLine() },
    { label: t('model.lateTitle'), value: model.late && (model.lateReason ?? t('app.yes')) },
    { label: t('model.origin'), value: model.origin && t(`origin.${model.origin}`) },
    {
      label: t('model.discovery'),
      value:
        model.discovery &&
        t('model.discoveryLine', {
          foundIn: model.discovery.foundIn,
          date: format.date(model.discovery.foundOn),
        }),
    },
    { label: t('model.acceptedAt'), value: model.acceptedAt && format.instant(model.acceptedAt) },
    { label: t('model.launchPlannedOn'), value: model.launchedOn ? null : date(model.launchPlannedOn) },
    { label: t('model.launchedOn'), value: date(model.launchedOn) },
    { label: t('model.updatedAt'), value: format.instant(model.updatedAt) },
  ];
  return (
    <section className="card" aria-labelledby="facts">
      <Title order={2} id="facts">
        {t('model.facts')}
      </Title>
      <Facts facts={facts} />
    </section>
  );

  function subjectLine(): string {
    if (!subject) return '';
    const basis = subject.basis ? `, ${t(`subjectBasis.${subject.basis}`)}` : '';
    return `${subject.title} (${t(`subjectKind.${subject.kind}`).toLowerCase()}${basis})`;
  }

  function registeredLine(): string | null {
    if (!model.registeredAt) return null;
    const version = t('model.version', { version: model.registrationVersion });
    const time = format.instant(model.registeredAt);
    return model.registrationVersion > 1 ? `${time} (${version})` : time;
  }

  function linked(other: { id: string; name: string; year: number } | null) {
    return other ? (
      <AppLink to="/models/$id" params={{ id: other.id }}>
        {other.name} ({other.year})
      </AppLink>
    ) : null;
  }
}
