import type { Locale } from '../format/locale.ts';
import type { Messages } from './vi.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
