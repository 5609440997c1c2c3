import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import type { Messages } from '../messages/vi.ts';
import { EVENT_VALUES, type EventWords } from './event-words.ts';

/** Tells an event in one sentence; a type that this program does not know is named as it is. */
export function useEventSentence(): (type: string, data: Record<string, unknown>) => string {
  const t = useTranslations();
  const format = useFormat();
  const words: EventWords = {
    format,
    kind: (kind) => t(`resourceKind.${kind}`),
    source: (source) => t(`resourceSource.${source}`),
    channel: (channel) => t(`outreachChannel.${channel}`),
    rating: (rating) => t(`rating.${rating}`),
    recordKind: (kind) => t(`recordKind.${kind}`),
    told: (type, data) => tell(type, data),
    property: (name) => {
      const key = `registrationField.${name as keyof Messages['registrationField']}` as const;
      return t.has(key) ? t(key) : name;
    },
  };
  return tell;

  function tell(type: string, data: Record<string, unknown>): string {
    const key = `event.${type as keyof Messages['event']}` as const;
    const values = EVENT_VALUES[type];
    return values && t.has(key) ? t(key, values(data, words)) : t('timeline.unknown', { type });
  }
}
