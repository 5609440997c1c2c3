import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { LOCALES, type Locale } from '../format/locale.ts';
import { type Messages, vi } from '../messages/vi.ts';
import { recall, remember } from './preferences.ts';

interface Language {
  locale: Locale;
  choose(locale: Locale): void;
}

const LanguageContext = createContext<Language>({ locale: 'vi', choose: () => {} });

export function useLanguage(): Language {
  return use(LanguageContext);
}

async function load(locale: Locale): Promise<Messages> {
  return locale === 'vi' ? vi : (await import('../messages/en.ts')).en;
}

/** Vietnamese comes with the page; English is fetched when somebody wants it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ locale: Locale; messages: Messages } | null>(null);

  const choose = useCallback((locale: Locale) => {
    remember('language', locale);
    load(locale).then(
      (messages) => setShown({ locale, messages }),
      () => setShown((current) => current ?? { locale: 'vi', messages: vi }),
    );
  }, []);

  useEffect(() => {
    const stored = recall('language');
    choose(LOCALES.find((locale) => locale === stored) ?? 'vi');
  }, [choose]);

  const locale = shown?.locale ?? 'vi';
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const language = useMemo(() => ({ locale, choose }), [locale, choose]);
  if (!shown) return null;
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={locale} messages={shown.messages} timeZone="Asia/Ho_Chi_Minh">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
