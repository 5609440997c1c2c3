import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLiveQuery } from '../app/live-provider.tsx';
import { LoadingPage, QueryTrouble } from '../app/notice.tsx';
import { useTitle } from '../app/use-title.ts';
import type { PlaceFieldsFragment } from '../generated/graphql.ts';
import { PlaceFigures } from '../place/place-figures.tsx';
import { PlacePage } from '../place/place-page.tsx';
import { campaignId, dimensionOf } from '../place/use-place.ts';
import { ComparisonChart } from './comparison-chart.tsx';
import { comparisonDocument } from './documents.ts';
import { type CountKey, rankedOf } from './ranking.ts';
import { RankingCard } from './ranking-card.tsx';

const MAX = 4;
const COLUMNS: readonly CountKey[] = [
  'standing',
  'registered',
  'late',
  'planned',
  'launched',
  'implementing',
  'inspected',
  'recognised',
  'commended',
  'dropped',
];

export function ComparePage() {
  return (
    <PlacePage>
      {(place, year) => <Compare key={`${place.code} ${year}`} place={place} year={year} />}
    </PlacePage>
  );
}

/** Everything one level down, ranked by any column; up to four rows side by side. */
function Compare({ place, year }: { place: PlaceFieldsFragment; year: number }) {
  const t = useTranslations('compare');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const dimension = dimensionOf(place.kind);
  const title = t(
    place.kind === 'COUNTRY' ? 'titleCities' : dimension === 'ORGANIZATION' ? 'titleCommunes' : 'titleUnits',
  );
  useTitle(place.fullName, t('documentTitle'));
  const variables = {
    organization: place.code,
    campaign: campaignId(place.code, year),
    groupBy: [dimension],
  };
  const [{ data, error }, retry] = useLiveQuery({ query: comparisonDocument, variables });
  if (!data) return error ? <QueryTrouble error={error} retry={retry} /> : <LoadingPage />;

  const { progress } = data;
  const rows = rankedOf(progress.groups);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <PlaceFigures place={place} year={year} title={title} progress={progress}>
      {error && <QueryTrouble error={error} retry={retry} within />}
      <div className="sections">
        <div className="ranking-tools">
          <Text>{t('intro', { max: MAX })}</Text>
          {chosen.length > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => setChosen([])}>
              {t('clear')}
            </Button>
          )}
        </div>
        {chosen.length > 0 && <ComparisonChart rows={rows.filter((row) => chosen.includes(row.id))} />}
        <RankingCard
          rows={rows}
          place={place}
          year={year}
          columns={COLUMNS}
          choice={{ chosen, full: chosen.length >= MAX, toggle }}
        />
      </div>
    </PlaceFigures>
  );
}
