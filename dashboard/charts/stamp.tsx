import { createContext, use } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import type { Cell } from './csv.ts';

/** What the figures of a page cover; stamped on every exported file. */
export interface Stamp {
  code: string;
  scope: string;
  year: number;
  recordedAt?: string | null;
  position?: string;
}

const StampContext = createContext<Stamp | null>(null);
export const StampProvider = StampContext.Provider;

export function useStamp(): { name: string; rows: Cell[][] } {
  const t = useTranslations();
  const format = useFormat();
  const stamp = use(StampContext);
  if (!stamp) return { name: '', rows: [] };
  const rows: Cell[][] = [
    [t('chart.stampScope'), stamp.scope],
    [t('chart.stampYear'), stamp.year],
  ];
  if (stamp.recordedAt) rows.push([t('chart.stampAsOf'), format.instant(stamp.recordedAt)]);
  if (stamp.position) rows.push([t('app.logPosition'), stamp.position]);
  return { name: `${stamp.code}-${stamp.year}`, rows };
}
