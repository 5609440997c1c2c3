import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import type { CalendarQuery } from '../generated/graphql.ts';

type Campaign = NonNullable<NonNullable<CalendarQuery['organization']>['campaign']>;

/** Who moved which date when and why, latest first; nothing where the calendar is as it was planned. */
export function CalendarChanges({ changes }: { changes: Campaign['calendarChanges'] }) {
  const t = useTranslations();
  const format = useFormat();
  if (changes.length === 0) return null;
  return (
    <section className="card">
      <Title order={2}>{t('calendar.changes')}</Title>
      <ul className="milestones">
        {changes.map((each) => (
          <li key={each.event} className="milestone">
            <div className="milestone-what">
              <strong>{each.deliverable}</strong>
              <span>
                {t(`calendar.change.${each.change}`, {
                  before: each.dateBefore ? format.date(each.dateBefore) : '–',
                  after: each.dateAfter ? format.date(each.dateAfter) : '–',
                })}
              </span>
              <span className="milestone-who">{t('calendar.changeReason', { reason: each.reason })}</span>
            </div>
            <div className="milestone-when">
              <span className="milestone-days">
                {t(`role.${each.role as 'BOARD_OFFICER'}`)} · {format.instant(each.recordedAt)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
