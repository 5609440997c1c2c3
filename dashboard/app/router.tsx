import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { lazy, type ReactNode } from 'react';
import { modelsSearch } from '../model/search.ts';
import { CrashedPage, LoadingPage, MissingPage } from './notice.tsx';
import { parseSearch, placeSearch, stringifySearch } from './search.ts';
import { Shell } from './shell.tsx';

/**
 * A page whose code is fetched when it is first shown, or when its link is about to be followed. Where the code cannot
 * be fetched the error page says so; the router's own helper would reload into the browser's error page.
 */
function page(load: () => Promise<() => ReactNode>) {
  const preload = async () => ({ default: await load() });
  return Object.assign(lazy(preload), { preload: async () => void (await load()) });
}

const root = createRootRoute({
  component: Shell,
  validateSearch: placeSearch,
  notFoundComponent: MissingPage,
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: page(async () => (await import('../overview/overview-page.tsx')).OverviewPage),
});
const models = createRoute({
  getParentRoute: () => root,
  path: '/models',
  validateSearch: modelsSearch,
  component: page(async () => (await import('../model/models-page.tsx')).ModelsPage),
});
const model = createRoute({
  getParentRoute: () => root,
  path: '/models/$id',
  component: page(async () => (await import('../model/model-page.tsx')).ModelPage),
});
const units = createRoute({
  getParentRoute: () => root,
  path: '/units',
  component: page(async () => (await import('../organization/compare-page.tsx')).ComparePage),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: page(async () => (await import('../campaign/calendar-page.tsx')).CalendarPage),
});

export const router = createRouter({
  routeTree: root.addChildren([overview, models, model, units, calendar]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: CrashedPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
