import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { HomeLink, LoadingPage, Notice, QueryTrouble } from '../app/notice.tsx';
import type { PlaceFieldsFragment } from '../generated/graphql.ts';
import { usePlace } from './use-place.ts';

/** Loads the organization that the address names and draws the page about it, or says why not. */
export function PlacePage(props: { children: (place: PlaceFieldsFragment, year: number) => ReactNode }) {
  const t = useTranslations('trouble');
  const { code, year, place, missing, error, retry } = usePlace();
  if (place && year !== undefined) return props.children(place, year);
  if (error) return <QueryTrouble error={error} retry={retry} />;
  if (missing) {
    return (
      <Notice title={t('missingPlace', { code })} action={<HomeLink>{t('home')}</HomeLink>}>
        <Text>{t('missingPlaceHint')}</Text>
      </Notice>
    );
  }
  return <LoadingPage />;
}
