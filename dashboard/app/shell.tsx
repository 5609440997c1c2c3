import { Burger } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { HeaderControls } from './header-controls.tsx';

const PAGES = [
  ['/', 'overview'],
  ['/models', 'models'],
  ['/units', 'places'],
  ['/calendar', 'calendar'],
] as const;

export function Shell() {
  const t = useTranslations('app');
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => setOpen(false), [pathname]);

  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="header">
        <div className="header-bar">
          <Link to="/" search={keepPlace} className="brand">
            <img src="/favicon.svg" alt="" width="32" height="32" />
            <span>
              <strong>{t('name')}</strong>
              <span className="tagline">{t('tagline')}</span>
            </span>
          </Link>
          <Burger
            className="burger"
            opened={open}
            onClick={() => setOpen(!open)}
            aria-expanded={open}
            aria-controls="menu"
            aria-label={t('menu')}
            color="#fff"
            size="sm"
          />
        </div>
        <div id="menu" className="menu" data-open={open || undefined}>
          <nav aria-label={t('navigation')}>
            {PAGES.map(([to, name]) => (
              <Link
                key={to}
                to={to}
                search={keepPlace}
                className="nav-link"
                activeOptions={{ exact: to === '/', includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(name)}
              </Link>
            ))}
          </nav>
          <HeaderControls />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="main">
        <Outlet />
      </main>
    </>
  );
}

/** Going to another page keeps the organization and the year. */
function keepPlace(search: { org?: string; year?: number }) {
  return { org: search.org, year: search.year };
}
