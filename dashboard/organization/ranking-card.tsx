import { Button, Text, TextInput, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { CsvButton } from '../charts/csv-button.tsx';
import { useFormat } from '../format/use-format.ts';
import type { PlaceFieldsFragment } from '../generated/graphql.ts';
import { dimensionOf } from '../place/use-place.ts';
import { type CountKey, DEFAULT_SORT, type Ranked, rank, search } from './ranking.ts';
import { type Choice, PHONE_COLUMNS, RankingTable } from './ranking-table.tsx';

const SHORT: readonly CountKey[] = ['standing', 'implementing', 'recognised'];

/** Units or organizations below, ranked; with `limit` the first ones only, until asked for all. */
export function RankingCard(props: {
  rows: readonly Ranked[];
  place: PlaceFieldsFragment;
  year: number;
  limit?: number;
  columns?: readonly CountKey[];
  choice?: Choice;
}) {
  const { rows, place, year, limit, columns = SHORT, choice } = props;
  const t = useTranslations();
  const format = useFormat();
  const [sort, setSort] = useState(DEFAULT_SORT);
  const [text, setText] = useState('');
  const [all, setAll] = useState(limit === undefined);
  const heading = useId();
  const communes = dimensionOf(place.kind) === 'ORGANIZATION';
  const title = t(`ranking.${place.kind === 'COUNTRY' ? 'cities' : communes ? 'communes' : 'units'}`);
  const ranked = rank(rows, sort);
  const found = search(ranked, text);
  const shown = all || text ? found : found.slice(0, limit);
  const figures = {
    columns: [
      { label: t(communes ? 'ranking.place' : 'ranking.unit') },
      { label: t('ranking.rank'), numeric: true },
      ...(communes ? [{ label: t('ranking.meets') }] : []),
      ...columns.map((key) => ({ label: t(`stage.${key}`), numeric: true })),
    ],
    rows: ranked.map((row) => [
      row.name,
      row.rank,
      ...(communes ? [row.targetsMet === null ? null : t(row.targetsMet ? 'app.yes' : 'app.no')] : []),
      ...columns.map((key) => row.counts[key]),
    ]),
  };
  return (
    <section className="card" aria-labelledby={heading}>
      <div className="chart-head">
        <Title order={2} id={heading}>
          {title}
        </Title>
        <CsvButton title={title} figures={figures} />
      </div>
      {rows.length === 0 ? (
        <Text c="dimmed">{t('ranking.empty')}</Text>
      ) : (
        <>
          <div className="ranking-tools">
            <TextInput
              type="search"
              aria-label={t('ranking.search')}
              placeholder={`${t('ranking.search')}, ${t('ranking.searchHint')}`}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Text size="sm" c="dimmed" role="status">
              {text && t('ranking.found', { count: format.number(found.length) })}
            </Text>
          </div>
          {shown.length === 0 ? (
            <Text>{t('ranking.nothing', { search: text })}</Text>
          ) : (
            <>
              {columns.length > PHONE_COLUMNS && <p className="scroll-hint">{t('ranking.scroll')}</p>}
              <RankingTable
                title={title}
                rows={shown}
                columns={columns}
                communes={communes}
                sort={sort}
                onSort={setSort}
                place={{ code: place.code, year }}
                choice={choice}
              />
            </>
          )}
          {limit !== undefined && !text && found.length > limit && (
            <Button variant="default" size="sm" mt="sm" onClick={() => setAll(!all)}>
              {all ? t('ranking.showLess') : t('ranking.showAll', { count: format.number(found.length) })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
