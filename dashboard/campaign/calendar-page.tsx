import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useLiveQuery } from '../app/live-provider.tsx';
import { LoadingPage, Notice, QueryTrouble } from '../app/notice.tsx';
import { Tag } from '../app/tag.tsx';
import { useTitle } from '../app/use-title.ts';
import { useFormat } from '../format/use-format.ts';
import type { CalendarQuery, PlaceFieldsFragment } from '../generated/graphql.ts';
import { PlaceHead } from '../place/place-head.tsx';
import { PlacePage } from '../place/place-page.tsx';
import { CalendarChanges } from './calendar-changes.tsx';
import { CalendarLink } from './calendar-link.tsx';
import { calendarDocument } from './documents.ts';
import { MilestoneLine } from './milestone-line.tsx';
import { byMonth } from './months.ts';

type Campaign = NonNullable<NonNullable<CalendarQuery['organization']>['campaign']>;

export function CalendarPage() {
  return (
    <PlacePage>
      {(place, year) => <Calendar key={`${place.code} ${year}`} place={place} year={year} />}
    </PlacePage>
  );
}

/** The milestones of a campaign, month by month, with their owners and where each stands. */
function Calendar({ place, year }: { place: PlaceFieldsFragment; year: number }) {
  const t = useTranslations();
  useTitle(place.fullName, t('calendar.documentTitle'));
  const variables = { organization: place.code, year };
  const [{ data, error }, retry] = useLiveQuery({ query: calendarDocument, variables });
  if (!data) return error ? <QueryTrouble error={error} retry={retry} /> : <LoadingPage />;
  const campaign = data.organization?.campaign;
  return (
    <>
      <PlaceHead
        place={place}
        year={year}
        title={t('calendar.title', { year: String(year) })}
        simulated={campaign?.simulated ?? false}
      >
        {campaign && (
          <Tag tone={campaign.status === 'OPEN' ? 'info' : 'calm'}>
            {t(`campaignStatus.${campaign.status}`)}
          </Tag>
        )}
      </PlaceHead>
      {error && <QueryTrouble error={error} retry={retry} within />}
      {campaign ? (
        <CampaignCalendar campaign={campaign} />
      ) : (
        <Notice within title={t('overview.noCampaign', { year: String(year) })}>
          <Text>{t('overview.noCampaignHint')}</Text>
        </Notice>
      )}
    </>
  );
}

function CampaignCalendar({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('calendar');
  const format = useFormat();
  const { milestones } = campaign;
  const done = milestones.filter((milestone) => milestone.deliveredOn !== null).length;
  const overdue = milestones.filter((milestone) => milestone.state === 'OVERDUE').length;
  return (
    <div className="sections">
      <section className="card">
        <Title order={2}>{campaign.title}</Title>
        {milestones.length > 0 && (
          <p className="summary">{t('summary', { done, total: milestones.length, overdue })}</p>
        )}
        <Text size="sm" c="dimmed">
          {t(campaign.settings.deadlineInclusive ? 'inclusive' : 'exclusive')}
        </Text>
        {milestones.length > 0 && <CalendarLink campaign={campaign.id} />}
        {campaign.basis.length > 0 && (
          <>
            <Title order={3} mt="sm">
              {t('basis')}
            </Title>
            <ul className="plain-list">
              {campaign.basis.map(({ title, number, issuedOn }) => (
                <li key={title}>
                  {t('documentLine', {
                    title,
                    number: number ?? 'none',
                    date: issuedOn ? format.date(issuedOn) : 'none',
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {milestones.length === 0 && <Text>{t('none')}</Text>}
      {byMonth(milestones).map(({ year, month, items }) => (
        <section key={`${year}-${month}`} className="card">
          <Title order={2}>{t('month', { month: String(month), year: String(year) })}</Title>
          <ul className="milestones wide">
            {items.map((milestone) => (
              <MilestoneLine
                key={milestone.key}
                milestone={milestone}
                inclusive={campaign.settings.deadlineInclusive}
              />
            ))}
          </ul>
        </section>
      ))}
      <CalendarChanges changes={campaign.calendarChanges} />
    </div>
  );
}
