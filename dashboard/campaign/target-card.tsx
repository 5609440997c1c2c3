import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { CheckIcon, CrossIcon, StarIcon } from '../app/icons.tsx';
import { Tag } from '../app/tag.tsx';
import { useFormat } from '../format/use-format.ts';
import type { TargetFieldsFragment, TargetStage } from '../generated/graphql.ts';
import './targets.css';

/** One target: what it asks for, and how far each stage has come; the official stage carries a star. */
export function TargetCard({
  target,
  officialStage,
}: {
  target: TargetFieldsFragment;
  officialStage: TargetStage | null;
}) {
  const t = useTranslations();
  const format = useFormat();
  // A city's is one for each of its communes: the sum of them is not measured against it.
  const { communes } = target;
  const longest = Math.max(communes ? 1 : target.minimum, ...target.attainment.map((each) => each.count));
  const width = (count: number) => `${(count / longest) * 100}%`;
  return (
    <article className="card target">
      <div className="target-head">
        <Title order={3}>{target.title}</Title>
        <Tag tone={target.met ? 'good' : 'bad'} icon={target.met ? <CheckIcon /> : <CrossIcon />}>
          {t(target.met ? 'overview.met' : 'overview.notMet')}
        </Tag>
      </div>
      <p className="target-figure">
        <strong>{format.number(target.official)}</strong>
        <span>
          {communes
            ? `${t('overview.sumOfCommunes')}; ${t('overview.minimumEach', { count: format.number(target.minimum) })}, ${t('overview.communesMeetingIt', communes)}`
            : t('overview.minimum', { count: format.number(target.minimum) })}
          {!target.met &&
            !communes &&
            `, ${t('overview.missingBy', { count: format.number(target.minimum - target.official) })}`}
        </span>
      </p>
      <table className="attainment">
        <caption className="visually-hidden">{t('overview.attainmentOf')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('overview.stageColumn')}</th>
            <td />
            <th scope="col">{t('overview.count')}</th>
            <th scope="col">{t('overview.met')}</th>
          </tr>
        </thead>
        <tbody>
          {target.attainment.map(({ stage, count, met }) => (
            <tr key={stage} data-official={stage === officialStage || undefined}>
              <th scope="row">
                {t(`targetStage.${stage}`)}
                {stage === officialStage && (
                  <span className="official" title={t('overview.official')}>
                    <StarIcon />
                    <span className="visually-hidden">({t('overview.official')})</span>
                  </span>
                )}
              </th>
              <td className="gauge" aria-hidden="true">
                <span className="gauge-track">
                  <span className="gauge-fill" style={{ width: width(count) }} />
                  {!communes && <span className="gauge-mark" style={{ left: width(target.minimum) }} />}
                </span>
              </td>
              <td className="numeric">{format.number(count)}</td>
              <td className="met" data-met={met || undefined}>
                {met ? <CheckIcon /> : <CrossIcon />}
                <span className="visually-hidden">{t(met ? 'overview.met' : 'overview.notMet')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {officialStage && (
        <Text size="xs" c="dimmed" className="official-note">
          <StarIcon /> {t('overview.official')}: {t(`targetStage.${officialStage}`)}
        </Text>
      )}
    </article>
  );
}
