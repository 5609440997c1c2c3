import { Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useLocale, useTranslations } from 'use-intl';
import { AppLink } from './app-link.tsx';
import { awayMessage, troubleOf } from './trouble.ts';

/** A sentence about what is wrong or absent, and the way out. */
export function Notice(props: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  alert?: boolean;
  /** Inside a page that has its own heading. */
  within?: boolean;
}) {
  return (
    <Paper withBorder p="lg" role={props.alert ? 'alert' : undefined} className="notice">
      <Stack gap="xs" align="flex-start">
        <Title order={props.within ? 2 : 1} size="h2">
          {props.title}
        </Title>
        {props.children}
        {props.action}
      </Stack>
    </Paper>
  );
}

export function QueryTrouble(props: { error: CombinedError; retry?: () => void; within?: boolean }) {
  const { error, retry, within } = props;
  const t = useTranslations('trouble');
  const locale = useLocale();
  const kind = troubleOf(error);
  return (
    <Notice
      alert
      within={within}
      title={t(`${kind}Title`)}
      action={
        kind === 'forbidden' ? (
          <HomeLink>{t('home')}</HomeLink>
        ) : (
          retry && (
            <Button onClick={retry} mt="xs">
              {t('retry')}
            </Button>
          )
        )
      }
    >
      <Text>{kind === 'away' ? awayMessage(error, locale) : t(kind)}</Text>
      {kind === 'server' && (
        <Text size="sm" c="dimmed" className="error-detail">
          {t('detail')}: {error.message}
        </Text>
      )}
    </Notice>
  );
}

export function HomeLink({ children }: { children: ReactNode }) {
  return (
    <AppLink to="/" search={{}}>
      {children}
    </AppLink>
  );
}

export function MissingPage() {
  const t = useTranslations('trouble');
  return (
    <Notice title={t('missingTitle')} action={<HomeLink>{t('home')}</HomeLink>}>
      <Text>{t('missing')}</Text>
    </Notice>
  );
}

/** The code of a page could not be fetched: browsers word it each in their own way. */
function isMissingCode(error: unknown): boolean {
  return /dynamically imported module|importing a module|load failed|module script/i.test(String(error));
}

export function CrashedPage({ error }: ErrorComponentProps) {
  const t = useTranslations('trouble');
  const kind = isMissingCode(error) ? 'network' : 'crash';
  return (
    <Notice
      alert
      title={t(`${kind}Title`)}
      action={
        <Button onClick={() => location.reload()} mt="xs">
          {t('reload')}
        </Button>
      }
    >
      <Text>{t(kind)}</Text>
      <Text size="sm" c="dimmed" className="error-detail">
        {t('detail')}: {String(error)}
      </Text>
    </Notice>
  );
}

/** Skeleton of a page: blocks of the heights that the page will have, so that nothing jumps. */
export function LoadingPage() {
  const t = useTranslations('app');
  return (
    <Stack gap="md" role="status" aria-label={t('loading')} p="md">
      <Skeleton height={36} width="60%" />
      <Skeleton height={170} />
      <Skeleton height={120} />
      <Skeleton height={300} />
    </Stack>
  );
}
