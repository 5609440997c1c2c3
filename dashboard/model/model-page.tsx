import { Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { AppLink } from '../app/app-link.tsx';
import { WarningIcon } from '../app/icons.tsx';
import { useFollow, useLiveQuery } from '../app/live-provider.tsx';
import { LoadingPage, Notice, QueryTrouble } from '../app/notice.tsx';
import { Tag } from '../app/tag.tsx';
import { useTitle } from '../app/use-title.ts';
import { StampProvider } from '../charts/stamp.tsx';
import { Resources } from '../overview/resources.tsx';
import { Freshness } from '../place/freshness.tsx';
import { PlaceLineage, SampleTag } from '../place/place-head.tsx';
import { modelDocument } from './documents.ts';
import { Goals } from './goals.tsx';
import './model.css';
import { Inspections } from './inspections.tsx';
import { ModelFacts } from './model-facts.tsx';
import { ModelPlan } from './model-plan.tsx';
import { Outcomes } from './outcomes.tsx';
import { Remedies } from './remedies.tsx';
import type { ShownModel } from './shown-model.ts';
import { StatusTag } from './status-tag.tsx';
import { Timeline } from './timeline.tsx';

export function ModelPage() {
  const { id } = useParams({ from: '/models/$id' });
  return <LoadedModel key={id} id={id} />;
}

function LoadedModel({ id }: { id: string }) {
  const t = useTranslations();
  const [{ data, error, fetching }, retry] = useLiveQuery({ query: modelDocument, variables: { id } });
  const model = data?.model;
  useTitle(model?.name, t('models.documentTitle'));
  useFollow(model?.organization.code);
  if (model) return <Model model={model} />;
  if (error) return <QueryTrouble error={error} retry={retry} />;
  if (fetching) return <LoadingPage />;
  return (
    <Notice
      title={t('trouble.missingModel')}
      action={<AppLink to="/models">{t('trouble.toModels')}</AppLink>}
    >
      <Text>{t('trouble.missingModelHint')}</Text>
    </Notice>
  );
}

function Model({ model }: { model: ShownModel }) {
  const t = useTranslations();
  const { organization, unit } = model;
  const names = new Map([...organization.lineage, organization].map((each) => [each.code, each.fullName]));
  if (unit) names.set(unit.id, unit.name);
  const stamp = {
    code: organization.code,
    scope: `${organization.fullName}: ${model.name}`,
    year: model.year,
  };
  return (
    <StampProvider value={stamp}>
      <div className="page-head">
        <div>
          <PlaceLineage place={organization} year={model.year} />
          <Title order={1}>{model.name}</Title>
          <div className="badges">
            <StatusTag status={model.status} />
            {model.field && <Tag>{t(`field.${model.field}`)}</Tag>}
            {model.kind && <Tag>{t(`kind.${model.kind}`)}</Tag>}
            {model.late && (
              <Tag tone="warn" icon={<WarningIcon />}>
                {t('model.lateTitle')}
              </Tag>
            )}
            {model.simulated && <SampleTag />}
          </div>
          <Freshness />
        </div>
      </div>
      <div className="model-layout">
        <div className="column">
          <NextStep model={model} />
          <Goals goals={model.goals} leftOut={model.leftOut} />
          <Timeline id={model.id} names={names} />
        </div>
        <div className="column">
          <Outcomes model={model} />
          <Remedies remedies={model.remedies} />
          <Inspections inspections={model.inspections} />
          <ModelFacts model={model} />
          <Resources resources={model.resources} results={model.results} />
          <ModelPlan plan={model.plan} />
        </div>
      </div>
    </StampProvider>
  );
}

function NextStep({ model }: { model: ShownModel }) {
  const t = useTranslations();
  const { nextStep } = model;
  if (!nextStep) return null;
  return (
    <section className="card next-step" aria-labelledby="next-step">
      <Title order={2} id="next-step">
        {t('model.nextTitle')}
      </Title>
      <p>
        <strong>{t(`nextStep.${nextStep.step}`)}</strong>
        {nextStep.step !== 'NONE' && <span>{t('model.owes', { role: t(`role.${nextStep.owner}`) })}</span>}
      </p>
    </section>
  );
}
