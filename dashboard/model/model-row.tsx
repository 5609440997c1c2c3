import { useTranslations } from 'use-intl';
import { AppLink } from '../app/app-link.tsx';
import { Tag } from '../app/tag.tsx';
import { civilDate } from '../format/date.ts';
import { useFormat } from '../format/use-format.ts';
import type { ModelsQuery } from '../generated/graphql.ts';
import { SampleTag } from '../place/place-head.tsx';
import { StatusTag } from './status-tag.tsx';

type ListedModel = ModelsQuery['models']['nodes'][number];

function useWords({ model, withPlace }: { model: ListedModel; withPlace: boolean }) {
  const t = useTranslations();
  const format = useFormat();
  const { nextStep, registeredAt } = model;
  return {
    where: withPlace ? model.organization.fullName : (model.unit?.name ?? t('app.notStated')),
    field: model.field ? t(`field.${model.field}`) : '–',
    kind: model.kind ? t(`kind.${model.kind}`) : '–',
    late: model.late ? t('models.lateMark') : null,
    next: nextStep && nextStep.step !== 'NONE' ? t(`nextStep.${nextStep.step}`) : null,
    owner: nextStep && nextStep.step !== 'NONE' ? t(`role.${nextStep.owner}`) : null,
    registered: registeredAt ? format.date(civilDate(registeredAt)) : t('models.notRegistered'),
  };
}

function NameLink({ model }: { model: ListedModel }) {
  return (
    <AppLink
      to="/models/$id"
      params={{ id: model.id }}
      search={(search) => ({ org: search.org, year: search.year })}
      fw={600}
    >
      {model.name}
    </AppLink>
  );
}

export function ModelRow(props: { model: ListedModel; withPlace: boolean }) {
  const { model } = props;
  const words = useWords(props);
  return (
    <tr>
      <th scope="row" className="model-name">
        <NameLink model={model} />
        {model.simulated && <SampleTag short />}
      </th>
      <td>{words.where}</td>
      <td>{words.field}</td>
      <td className="nowrap">{words.kind}</td>
      <td>
        <StatusTag status={model.status} />
      </td>
      <td>
        {words.next ?? '–'}
        {words.owner && <span className="owner">{words.owner}</span>}
      </td>
      <td className="numeric">
        {words.registered}
        {words.late && (
          <span className="late">
            <Tag tone="warn">{words.late}</Tag>
          </span>
        )}
      </td>
    </tr>
  );
}

export function ModelCard(props: { model: ListedModel; withPlace: boolean }) {
  const { model } = props;
  const words = useWords(props);
  return (
    <article className="card model-card">
      <h2>
        <NameLink model={model} />
      </h2>
      <div className="badges">
        <StatusTag status={model.status} />
        {words.late && <Tag tone="warn">{words.late}</Tag>}
        {model.simulated && <SampleTag short />}
      </div>
      <p>{words.where}</p>
      <p className="owner">
        {words.field} · {words.kind} · {words.registered}
      </p>
      {words.next && (
        <p>
          → {words.next} <span className="owner inline">({words.owner})</span>
        </p>
      )}
    </article>
  );
}
