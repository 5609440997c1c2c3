import { NativeSelect, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { AppLink } from '../app/app-link.tsx';
import { ChevronIcon, WarningIcon } from '../app/icons.tsx';
import { useSession } from '../app/session.tsx';
import { Tag } from '../app/tag.tsx';
import type { PlaceFieldsFragment } from '../generated/graphql.ts';
import { Freshness } from './freshness.tsx';

type Level = Pick<PlaceFieldsFragment, 'code' | 'fullName'>;

/** The levels from the top down, each a link where who acts may go there; `children` is where one stands. */
function Levels(props: {
  place: PlaceFieldsFragment;
  levels: readonly Level[];
  link(level: Level): ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('app');
  const inScope = useScopeOf(props.place);
  return (
    <nav aria-label={t('breadcrumb')}>
      <ol className="lineage">
        {props.levels.map((level) => (
          <li key={level.code}>
            {inScope(level.code) ? props.link(level) : level.fullName}
            <ChevronIcon />
          </li>
        ))}
        {props.children}
      </ol>
    </nav>
  );
}

/** The way from the top level down to this one; the page's own level is not a link. */
function Lineage({ place }: { place: PlaceFieldsFragment }) {
  return (
    <Levels
      place={place}
      levels={place.lineage}
      link={({ code, fullName }) => (
        <AppLink to="." search={(search) => ({ org: code, year: search.year })}>
          {fullName}
        </AppLink>
      )}
    >
      <li aria-current="page">{place.fullName}</li>
    </Levels>
  );
}

/** On a page below an organization: every level leads to its overview. */
export function PlaceLineage({ place, year }: { place: PlaceFieldsFragment; year: number }) {
  const t = useTranslations('app');
  return (
    <Levels
      place={place}
      levels={[...place.lineage, place]}
      link={({ code, fullName }) => (
        <AppLink to="/" search={{ org: code, year }}>
          {fullName}
        </AppLink>
      )}
    >
      <li>
        <AppLink to="/models" search={{ org: place.code, year }}>
          {t('models')}
        </AppLink>
      </li>
    </Levels>
  );
}

/** Levels above the organization of who acts are named, not linked: the link would end at a closed door. */
function useScopeOf(place: PlaceFieldsFragment): (code: string) => boolean {
  const { identity } = useSession();
  const levels = [...place.lineage, place].map((level) => level.code);
  const home = levels.indexOf(identity.organization.code);
  return (code) => levels.indexOf(code) >= home;
}

/** `short` in lists, where many rows carry it. */
export function SampleTag({ short }: { short?: boolean }) {
  const t = useTranslations('app');
  return (
    <Tag tone="warn" icon={short ? undefined : <WarningIcon />} title={t('sampleHint')}>
      {t(short ? 'sampleShort' : 'sample')}
    </Tag>
  );
}

/** Title, level, year and freshness: the head of every page about a place. */
export function PlaceHead(props: {
  place: PlaceFieldsFragment;
  year: number;
  title: string;
  simulated: boolean;
  recordedAt?: string | null;
  children?: ReactNode;
}) {
  const { place, year, title, simulated } = props;
  const t = useTranslations();
  return (
    <div className="page-head">
      <div>
        {(place.lineage.length > 0 || title !== place.fullName) && <Lineage place={place} />}
        <Title order={1}>{title}</Title>
        <div className="badges">
          <Tag>{t(`kindOfPlace.${place.kind}`)}</Tag>
          {simulated && <SampleTag />}
          {props.children}
        </div>
        <Freshness recordedAt={props.recordedAt} />
      </div>
      <div className="head-tools">
        <YearPicker year={year} known={place.campaignYears} />
      </div>
    </div>
  );
}

/** Years that have a campaign, newest first, and the one being looked at. */
function YearPicker({ year, known }: { year: number; known: readonly number[] }) {
  const t = useTranslations('app');
  const navigate = useNavigate();
  const years = [...new Set([...known, year])].sort((a, b) => b - a).map(String);
  return (
    <NativeSelect
      label={t('year')}
      value={String(year)}
      data={years}
      onChange={(event) => {
        const chosen = Number(event.currentTarget.value);
        navigate({ to: '.', search: (search) => ({ ...search, year: chosen }) });
      }}
    />
  );
}
