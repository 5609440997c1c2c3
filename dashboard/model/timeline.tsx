import { Button, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLiveQuery } from '../app/live-provider.tsx';
import { QueryTrouble } from '../app/notice.tsx';
import { Tag } from '../app/tag.tsx';
import { civilDate } from '../format/date.ts';
import { useFormat } from '../format/use-format.ts';
import type { TimelineQuery } from '../generated/graphql.ts';
import type { Messages } from '../messages/vi.ts';
import { timelineDocument } from './documents.ts';
import './timeline.css';
import { useEventSentence } from './use-event-sentence.ts';

type Entry = NonNullable<TimelineQuery['model']>['timeline']['nodes'][number];
/** Names of units and organizations that events mention by id. */
type Names = ReadonlyMap<string, string>;

const PAGE = 50;

export function Timeline({ id, names }: { id: string; names: Names }) {
  const t = useTranslations('timeline');
  const [newestFirst, setNewestFirst] = useState(true);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const turn = (order: string) => {
    setNewestFirst(order === 'newest');
    setCursors([null]);
  };
  return (
    <section className="card" aria-labelledby="timeline">
      <div className="card-head">
        <Title order={2} id="timeline">
          {t('title')}
        </Title>
        <SegmentedControl
          size="xs"
          value={newestFirst ? 'newest' : 'oldest'}
          onChange={turn}
          data={[
            { value: 'newest', label: t('newestFirst') },
            { value: 'oldest', label: t('oldestFirst') },
          ]}
        />
      </div>
      <ol className="timeline">
        {cursors.map((after, index) => (
          <TimelinePart
            key={`${newestFirst} ${after}`}
            {...{ id, after, newestFirst, names }}
            last={index === cursors.length - 1}
            onMore={(cursor) => setCursors((known) => [...known, cursor])}
          />
        ))}
      </ol>
    </section>
  );
}

function TimelinePart(props: {
  id: string;
  after: string | null;
  newestFirst: boolean;
  names: Names;
  last: boolean;
  onMore: (cursor: string) => void;
}) {
  const { id, after, newestFirst, names, last, onMore } = props;
  const t = useTranslations('timeline');
  const variables = { id, after, newestFirst, first: PAGE };
  const [{ data, error }, retry] = useLiveQuery({ query: timelineDocument, variables });
  const timeline = data?.model?.timeline;
  if (!timeline)
    return <li>{error ? <QueryTrouble error={error} retry={retry} within /> : <Skeleton height={240} />}</li>;
  const { endCursor, hasNextPage } = timeline.pageInfo;
  return (
    <>
      {timeline.nodes.length === 0 && <Text c="dimmed">{t('empty')}</Text>}
      {timeline.nodes.map((entry) => (
        <TimelineItem key={entry.id} entry={entry} names={names} other={counterpart(entry, timeline.nodes)} />
      ))}
      {last && hasNextPage && endCursor && (
        <li>
          <Button variant="default" size="sm" onClick={() => onMore(endCursor)}>
            {t('more')}
          </Button>
        </li>
      )}
    </>
  );
}

/** Of a corrected record the correction, of a correction what it put right; where the page shows it. */
const counterpart = (entry: Entry, shown: readonly Entry[]) =>
  shown.find(({ id }) => id === (entry.correctedBy ?? entry.data.corrects));

function TimelineItem({ entry, names, other }: { entry: Entry; names: Names; other: Entry | undefined }) {
  const t = useTranslations();
  const format = useFormat();
  const tell = useEventSentence();
  const { actor, recordedAt, occurredOn } = entry;
  const role = `role.${actor.role as keyof Messages['role']}` as const;
  const place = names.get(actor.unit ?? '') ?? names.get(actor.organization) ?? actor.organization;
  // An earlier business day is shown beside the day of recording.
  const backdated = occurredOn !== civilDate(recordedAt);
  return (
    <li className="event" data-corrected={entry.correctedBy !== null || undefined}>
      <p className="event-sentence">{tell(entry.type, entry.data)}</p>
      <p className="event-meta">
        <span>{t('timeline.by', { role: t.has(role) ? t(role) : actor.role, place })}</span>
        {backdated && <span>{t('timeline.occurred', { date: format.date(occurredOn) })}</span>}
        <span>{t('timeline.recorded', { time: format.instant(recordedAt) })}</span>
        {entry.correctedBy !== null && <Tag tone="warn">{t('timeline.corrected')}</Tag>}
      </p>
      {other && (
        <details className="event-raw">
          <summary>{t(entry.correctedBy === null ? 'timeline.before' : 'timeline.now')}</summary>
          <p className="event-other">{tell(other.type, other.data)}</p>
        </details>
      )}
      <details className="event-raw">
        <summary aria-label={t('timeline.rawOf', { type: entry.type })}>{t('timeline.raw')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <pre tabIndex={0}>{JSON.stringify(entry, null, 2)}</pre>
      </details>
    </li>
  );
}
