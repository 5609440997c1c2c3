import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { AppLink } from '../app/app-link.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Fact, Facts } from './facts.tsx';
import type { ShownModel } from './shown-model.ts';

/** What the review, the committee and the chair made of the model; nothing while nobody has. */
export function Outcomes({ model }: { model: ShownModel }) {
  const t = useTranslations();
  const format = useFormat();
  const { reviews, conclusion, replications, recognisedOn, recognitionNumber } = model;
  const facts: Fact[] = [
    // The latest first: it is the one that stands.
    ...reviews.toReversed().map(({ proposal, grounds, place, on, afterCutOff }) => ({
      label: t(`proposal.${proposal}`),
      value: [place, grounds, format.date(on), afterCutOff && t('model.afterCutOff')]
        .filter(Boolean)
        .join(' · '),
    })),
    {
      label: t('model.recognised'),
      value:
        recognisedOn &&
        t('model.decisionLine', { number: recognitionNumber ?? '', date: format.date(recognisedOn) }),
    },
    {
      label: t('model.revoked'),
      value: model.recognitionRevokedOn && format.date(model.recognitionRevokedOn),
    },
    { label: t('model.selected'), value: model.selected && t('app.yes') },
    { label: t('model.commended'), value: model.commended && t('app.yes') },
    {
      label: t('model.conclusion'),
      value:
        conclusion &&
        [
          conclusion.summary,
          conclusion.rating && t(`rating.${conclusion.rating}`),
          format.date(conclusion.on),
        ]
          .filter(Boolean)
          .join(' · '),
    },
    {
      label: t('model.replications'),
      value:
        replications.length > 0 &&
        replications.map(({ id, name, year }) => (
          <div key={id}>
            <AppLink to="/models/$id" params={{ id }}>
              {name} ({year})
            </AppLink>
          </div>
        )),
    },
  ];
  if (facts.every(({ value }) => !value)) return null;
  return (
    <section className="card" aria-labelledby="outcomes">
      <Title order={2} id="outcomes">
        {t('model.outcomes')}
      </Title>
      <Facts facts={facts.map((fact, index) => ({ ...fact, key: index }))} />
    </section>
  );
}
