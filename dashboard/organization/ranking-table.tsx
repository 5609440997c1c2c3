import { Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { AppLink } from '../app/app-link.tsx';
import { CheckIcon, CrossIcon, DownIcon, UpIcon } from '../app/icons.tsx';
import { useFormat } from '../format/use-format.ts';
import type { CountKey, Ranked, Sort, SortKey } from './ranking.ts';
import './ranking.css';

export interface Choice {
  chosen: readonly string[];
  full: boolean;
  toggle(id: string): void;
}

/** Counts that a phone has room for. */
export const PHONE_COLUMNS = 3;

/** Rows with counts; a column heading sorts, a name leads one level down. */
export function RankingTable(props: {
  title: string;
  rows: readonly (Ranked & { rank: number })[];
  columns: readonly CountKey[];
  communes: boolean;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** For links from units, which have no page of their own: to the models of the unit. */
  place: { code: string; year: number };
  choice?: Choice;
}) {
  const { title, rows, columns, communes, sort, onSort, choice } = props;
  const t = useTranslations();
  const format = useFormat();
  const longest = Math.max(1, ...rows.map((row) => row.counts[columns[0] ?? 'registered']));
  const head = (key: SortKey, label: string, numeric = true) => (
    <th
      key={key}
      scope="col"
      className={numeric ? 'numeric' : undefined}
      aria-sort={sort.key === key ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="sort"
        title={t('ranking.sortBy', { column: label })}
        onClick={() => onSort({ key, descending: sort.key === key ? !sort.descending : key !== 'name' })}
      >
        {label}
        {sort.key === key && (sort.descending ? <DownIcon /> : <UpIcon />)}
      </button>
    </th>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div className="scroll-x" role="group" aria-label={title} tabIndex={0}>
      <table className="figures-table ranking" data-wide={columns.length > PHONE_COLUMNS || undefined}>
        <thead>
          <tr>
            {choice && <td />}
            <th scope="col" className="numeric rank">
              {t('ranking.rank')}
            </th>
            {head('name', t(communes ? 'ranking.place' : 'ranking.unit'), false)}
            {communes && head('targetsMet', t('ranking.meets'), false)}
            {columns.map((key) => head(key, t(`stage.${key}`)))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {choice && (
                <td>
                  <Checkbox
                    aria-label={t('compare.select', { name: row.name })}
                    checked={choice.chosen.includes(row.id)}
                    disabled={choice.full && !choice.chosen.includes(row.id)}
                    onChange={() => choice.toggle(row.id)}
                  />
                </td>
              )}
              <td className="numeric rank">{row.rank}</td>
              <th scope="row" className="ranked-name">
                <RowLink row={row} communes={communes} place={props.place} />
              </th>
              {communes && (
                <td className="nowrap">
                  <TargetsMet met={row.targetsMet} />
                </td>
              )}
              {columns.map((key, index) => (
                <td key={key} className="numeric">
                  {index === 0 && (
                    <span className="mini-track" aria-hidden="true">
                      <span style={{ width: `${(row.counts[key] / longest) * 100}%` }} />
                    </span>
                  )}
                  {format.number(row.counts[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowLink(props: { row: Ranked; communes: boolean; place: { code: string; year: number } }) {
  const { row, communes, place } = props;
  if (communes) {
    return (
      <AppLink to="/" search={{ org: row.id, year: place.year }}>
        {row.name}
      </AppLink>
    );
  }
  return (
    <AppLink to="/models" search={{ org: place.code, year: place.year, unit: row.id }}>
      {row.name}
    </AppLink>
  );
}

function TargetsMet({ met }: { met: boolean | null }) {
  const t = useTranslations('overview');
  if (met === null) return '–';
  return (
    <span className="targets-met" data-met={met || undefined}>
      {met ? <CheckIcon /> : <CrossIcon />} <span>{t(met ? 'met' : 'notMet')}</span>
    </span>
  );
}
