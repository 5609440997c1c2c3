import type { ReactNode } from 'react';
import { StampProvider } from '../charts/stamp.tsx';
import type { PlaceFieldsFragment } from '../generated/graphql.ts';
import { PlaceHead } from './place-head.tsx';

/** A page of figures about a place: its head, and the stamp that says what every file exported from it covers. */
export function PlaceFigures(props: {
  place: PlaceFieldsFragment;
  year: number;
  title: string;
  progress: { simulated: boolean; recordedAt: string | null; position: string };
  children: ReactNode;
}) {
  const { place, year, title, progress, children } = props;
  const { simulated, recordedAt, position } = progress;
  const stamp = { code: place.code, scope: place.fullName, year, recordedAt, position };
  return (
    <StampProvider value={stamp}>
      <PlaceHead place={place} year={year} title={title} simulated={simulated} recordedAt={recordedAt} />
      {children}
    </StampProvider>
  );
}
