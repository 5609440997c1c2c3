import { Button, Skeleton, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLiveQuery } from '../app/live-provider.tsx';
import { Notice, QueryTrouble } from '../app/notice.tsx';
import { useFormat } from '../format/use-format.ts';
import type { ModelFilter, ModelOrder, ModelsQuery } from '../generated/graphql.ts';
import { modelsDocument } from './documents.ts';
import { ModelCard, ModelRow } from './model-row.tsx';

const PAGE = 25;
/** The API counts exactly up to here. */
const COUNTED = 10_000;

interface ListProps {
  filter: ModelFilter;
  order: ModelOrder;
  /** Above the commune each model names its commune. */
  withPlace: boolean;
}

/** Models page after page: each page is a query of its own, so that a live update refreshes what is shown. */
export function ModelList({ filter, order, withPlace }: ListProps) {
  const t = useTranslations('models');
  const narrow = useMediaQuery('(max-width: 56em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const more = (cursor: string) =>
    setCursors((known) => (known.includes(cursor) ? known : [...known, cursor]));
  const pages = cursors.map((after, index) => (
    <ModelsPart
      key={after}
      {...{ filter, order, withPlace, narrow, after }}
      before={index * PAGE}
      last={index === cursors.length - 1}
      onMore={more}
    />
  ));
  if (narrow) return <div className="model-cards">{pages}</div>;
  return (
    <div className="card scroll-x">
      <table className="figures-table models">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t(withPlace ? 'place' : 'unit')}</th>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('next')}</th>
            <th scope="col" className="numeric">
              {t('registeredAt')}
            </th>
          </tr>
        </thead>
        {pages}
      </table>
    </div>
  );
}

function ModelsPart(
  props: ListProps & {
    narrow: boolean;
    after: string | null;
    before: number;
    last: boolean;
    onMore: (cursor: string) => void;
  },
) {
  const { filter, order, withPlace, narrow, after, before, last, onMore } = props;
  const [{ data, error }, retry] = useLiveQuery({
    query: modelsDocument,
    variables: { filter, orderBy: order, first: PAGE, after },
  });
  const part = (children: ReactNode) =>
    narrow ? (
      children
    ) : (
      <tbody>
        <tr>
          <td colSpan={7}>{children}</td>
        </tr>
      </tbody>
    );
  if (!data) {
    return part(
      error ? <QueryTrouble error={error} retry={retry} within /> : <Skeleton height={after ? 200 : 480} />,
    );
  }
  const { nodes } = data.models;
  if (nodes.length === 0) return part(<NoModels />);
  const end = last
    ? part(<ListEnd connection={data.models} shown={before + nodes.length} onMore={onMore} />)
    : null;
  if (narrow) {
    return (
      <>
        {nodes.map((model) => (
          <ModelCard key={model.id} model={model} withPlace={withPlace} />
        ))}
        {end}
      </>
    );
  }
  return (
    <>
      <tbody>
        {nodes.map((model) => (
          <ModelRow key={model.id} model={model} withPlace={withPlace} />
        ))}
      </tbody>
      {end}
    </>
  );
}

function ListEnd(props: {
  connection: ModelsQuery['models'];
  shown: number;
  onMore: (cursor: string) => void;
}) {
  const { connection, shown, onMore } = props;
  const t = useTranslations('models');
  const format = useFormat();
  const { totalCount, pageInfo } = connection;
  const count = t(totalCount > COUNTED ? 'countAtLeast' : 'count', {
    count: format.number(Math.min(totalCount, COUNTED)),
  });
  return (
    <div className="list-end">
      <Text size="sm" c="dimmed" role="status">
        {t('shown', { shown: format.number(shown), count })}
      </Text>
      {pageInfo.hasNextPage && (
        <Button variant="default" onClick={() => pageInfo.endCursor && onMore(pageInfo.endCursor)}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function NoModels() {
  const t = useTranslations('models');
  return (
    <Notice within title={t('empty')}>
      <Text>{t('emptyHint')}</Text>
    </Notice>
  );
}
