import { Button, Skeleton, Text, Title } from '@mantine/core';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChartIcon, TableIcon } from '../app/icons.tsx';
import './charts.css';
import type { Figures } from './csv.ts';
import { CsvButton } from './csv-button.tsx';
import { FiguresTable } from './figures-table.tsx';

/** Title, note, table view and CSV around a drawing of `figures`. `height` is held while the drawing loads. */
export function ChartFrame(props: {
  title: string;
  note?: string;
  figures: Figures;
  height: number;
  children: ReactNode;
}) {
  const { title, note, figures, height } = props;
  const t = useTranslations('chart');
  const [table, setTable] = useState(false);
  const heading = useId();
  const empty = figures.rows.every((row) =>
    row.slice(1).every((cell) => typeof cell !== 'number' || cell === 0),
  );
  return (
    <section className="card chart" aria-labelledby={heading}>
      <header className="chart-head">
        <Title order={2} id={heading}>
          {title}
        </Title>
        <div className="chart-tools">
          <Button
            size="compact-sm"
            variant="subtle"
            className="quiet"
            leftSection={table ? <ChartIcon /> : <TableIcon />}
            aria-label={t(table ? 'chartOf' : 'tableOf', { title })}
            onClick={() => setTable(!table)}
          >
            {t(table ? 'showChart' : 'showTable')}
          </Button>
          <CsvButton title={title} figures={figures} />
        </div>
      </header>
      {note && (
        <Text size="sm" c="dimmed" mb="xs">
          {note}
        </Text>
      )}
      {table && <FiguresTable title={title} figures={figures} />}
      {!table && empty && <Text c="dimmed">{t('empty')}</Text>}
      {!table && !empty && (
        <div style={{ minHeight: height }}>
          <Suspense fallback={<Skeleton height={height} />}>{props.children}</Suspense>
        </div>
      )}
    </section>
  );
}
