import { Button, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { identityKey } from '../app/identity.ts';
import { useSession } from '../app/session.tsx';

/** The calendar as a file for the calendar program of a computer or telephone. */
export function CalendarLink({ campaign }: { campaign: string }) {
  const t = useTranslations('calendar');
  const { identity, offered } = useSession();
  const query = new URLSearchParams({ campaign });
  // A link sends no header: while identities are chosen on the page, the address says who asks.
  if (offered.length > 0) query.set('as', identityKey(identity));
  return (
    <div className="calendar-link">
      <Button component="a" href={`/calendar.ics?${query}`} download variant="default" size="sm">
        {t('download')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('downloadHint')}
      </Text>
    </div>
  );
}
