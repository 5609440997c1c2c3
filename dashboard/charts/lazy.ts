import { lazy } from 'react';

/** The drawing library comes in its own file, after the page's words and figures. */
export const BarsChart = lazy(() => import('./bars-chart.tsx'));
export const ColumnsChart = lazy(() => import('./columns-chart.tsx'));
