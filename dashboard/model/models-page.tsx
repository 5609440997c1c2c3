import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTitle } from '../app/use-title.ts';
import type { ModelFilter, PlaceFieldsFragment } from '../generated/graphql.ts';
import { PlaceHead } from '../place/place-head.tsx';
import { PlacePage } from '../place/place-page.tsx';
import { dimensionOf } from '../place/use-place.ts';
import { ModelFilters } from './model-filters.tsx';
import { ModelList } from './model-list.tsx';
import './models.css';
import type { ModelsSearch } from './search.ts';

export function ModelsPage() {
  return <PlacePage>{(place, year) => <Models place={place} year={year} />}</PlacePage>;
}

function Models({ place, year }: { place: PlaceFieldsFragment; year: number }) {
  const t = useTranslations('models');
  useTitle(place.fullName, t('documentTitle'));
  const search = useSearch({ from: '/models' });
  const filter = filterOf(search, place.code, year);
  const order = search.order ?? 'REGISTERED_DESC';
  return (
    <>
      <PlaceHead place={place} year={year} title={t('title')} simulated={false} />
      <ModelFilters place={place} search={search} />
      <ModelList
        key={JSON.stringify([filter, order])}
        filter={filter}
        order={order}
        withPlace={dimensionOf(place.kind) === 'ORGANIZATION'}
      />
    </>
  );
}

function filterOf(search: ModelsSearch, organization: string, year: number): ModelFilter {
  const { q, field, kind, status, subject, unit, late } = search;
  return { organization, year, field, kind, status, subject, unit, late, search: q?.trim() || undefined };
}
