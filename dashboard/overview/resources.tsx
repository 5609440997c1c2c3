import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { CsvButton } from '../charts/csv-button.tsx';
import { useFormat } from '../format/use-format.ts';
import './resources.css';
import { type Progress, resourceLines } from './figures.ts';

/** What was contributed, by kind with its sources, and what was achieved; units of measure stay apart. */
export function Resources({ resources, results }: Pick<Progress, 'resources' | 'results'>) {
  const t = useTranslations();
  const format = useFormat();
  const lines = resourceLines(resources);
  const title = t('overview.resources');
  const figures = {
    columns: [
      { label: t('overview.resourceColumn') },
      { label: t('overview.sourceColumn') },
      { label: t('overview.measureColumn') },
      { label: t('overview.quantityColumn'), numeric: true },
    ],
    rows: resources.map(({ kind, source, unit, quantity }) => [
      t(`resourceKind.${kind}`),
      t(`resourceSource.${source}`),
      t(`unitOf.${unit}`),
      quantity,
    ]),
  };
  return (
    <section className="card" aria-labelledby="resources">
      <div className="card-head">
        <Title order={2} id="resources">
          {title}
        </Title>
        {lines.length > 0 && <CsvButton title={title} figures={figures} />}
      </div>
      {lines.length === 0 ? (
        <Text c="dimmed">{t('overview.noResources')}</Text>
      ) : (
        <dl className="resources">
          {lines.map(({ kind, unit, total, sources }) => (
            <div key={`${kind} ${unit}`}>
              <dt>{t(`resourceKind.${kind}`)}</dt>
              <dd>
                <strong>{format.quantity(total, unit)}</strong>
                <span className="sources">
                  {sources
                    .map(
                      ({ source, quantity }) =>
                        `${t(`resourceSource.${source}`)} ${format.share(quantity, total)}`,
                    )
                    .join(' · ')}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Title order={3} mt="sm">
        {t('overview.results')}
      </Title>
      {results.length === 0 ? (
        <Text c="dimmed">{t('overview.noResults')}</Text>
      ) : (
        <p className="results">
          {results.map(({ unit, quantity }) => format.quantity(quantity, unit)).join(' · ')}
        </p>
      )}
      <Text size="xs" c="dimmed">
        {t('overview.resourcesNote')}
      </Text>
    </section>
  );
}
