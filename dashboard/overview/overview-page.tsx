import { useTranslations } from 'use-intl';
import { useLiveQuery } from '../app/live-provider.tsx';
import { LoadingPage, QueryTrouble } from '../app/notice.tsx';
import { useTitle } from '../app/use-title.ts';
import type { PlaceFieldsFragment } from '../generated/graphql.ts';
import { rankedOf } from '../organization/ranking.ts';
import { RankingCard } from '../organization/ranking-card.tsx';
import { PlaceFigures } from '../place/place-figures.tsx';
import { PlacePage } from '../place/place-page.tsx';
import { campaignId, dimensionOf } from '../place/use-place.ts';
import { AttentionNote } from './attention-note.tsx';
import { FieldChart, KindChart } from './breakdown-charts.tsx';
import { Deadlines } from './deadlines.tsx';
import { overviewDocument } from './documents.ts';
import { FunnelChart } from './funnel-chart.tsx';
import { Headlines } from './headlines.tsx';
import './overview.css';
import { Resources } from './resources.tsx';
import { TargetSection } from './target-section.tsx';
import { WeeksChart } from './weeks-chart.tsx';

export function OverviewPage() {
  return (
    <PlacePage>
      {(place, year) => <Overview key={`${place.code} ${year}`} place={place} year={year} />}
    </PlacePage>
  );
}

/** The same page for a commune, a city and the country; what it breaks down into differs. */
function Overview({ place, year }: { place: PlaceFieldsFragment; year: number }) {
  const t = useTranslations('overview');
  useTitle(place.fullName, t('documentTitle'));
  const dimension = dimensionOf(place.kind);
  const variables = {
    organization: place.code,
    campaign: campaignId(place.code, year),
    year,
    place: [dimension],
  };
  const [{ data, error }, retry] = useLiveQuery({ query: overviewDocument, variables });
  if (!data) return error ? <QueryTrouble error={error} retry={retry} /> : <LoadingPage />;

  const { progress } = data;
  const campaign = data.organization?.campaign ?? null;
  // Where there are deadlines they fill the right column, else a chart does.
  const milestones = campaign?.milestones ?? [];
  const rows = rankedOf(progress.groups);
  const communes = dimension === 'ORGANIZATION';
  return (
    <PlaceFigures place={place} year={year} title={place.fullName} progress={progress}>
      {error && <QueryTrouble error={error} retry={retry} within />}
      <div className="sections">
        <AttentionNote progress={progress} rows={rows} year={year} communes={communes} />
        <TargetSection
          targets={progress.targets}
          officialStage={campaign?.settings.officialStage ?? null}
          year={year}
          communes={communes}
        />
        <Headlines progress={progress} rows={rows} place={place} communes={communes} year={year} />
        <div className="two-columns">
          <div className="column">
            <FunnelChart total={progress.total} />
            <FieldChart groups={data.byField.groups} />
            {milestones.length > 0 && <KindChart groups={data.byKind.groups} />}
          </div>
          <div className="column">
            <Deadlines milestones={milestones} />
            <Resources resources={progress.resources} results={progress.results} />
            {milestones.length === 0 && <KindChart groups={data.byKind.groups} />}
          </div>
        </div>
        <WeeksChart weeks={progress.weeks} />
        <RankingCard rows={rows} place={place} year={year} limit={10} />
      </div>
    </PlaceFigures>
  );
}
