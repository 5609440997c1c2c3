import { Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useTranslations } from 'use-intl';
import { AppLink } from './app-link.tsx';
import { troubleOf } from './trouble.ts';

/** A sentence about what is wrong or absent, and the way out. */
export function Notice(props: { title: string; children?: ReactNode; action?: ReactNode; alert?: boolean }) {
  return (
    <Paper withBorder p="lg" role={props.alert ? 'alert' : undefined} className="notice">
      <Stack gap="xs" align="flex-start">
        <Title order={2}>{props.title}</Title>
        {props.children}
        {props.action}
      </Stack>
    </Paper>
  );
}

export function QueryTrouble({ error, retry }: { error: CombinedError; retry?: () => void }) {
  const t = useTranslations('trouble');
  const kind = troubleOf(error);
  return (
    <Notice
      alert
      title={t(`${kind}Title`)}
      action={
        retry && kind !== 'forbidden' ? (
          <Button onClick={retry} mt="xs">
            {t('retry')}
          </Button>
        ) : undefined
      }
    >
      <Text>{t(kind)}</Text>
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

export function CrashedPage({ error }: ErrorComponentProps) {
  const t = useTranslations('trouble');
  return (
    <Notice
      alert
      title={t('crashTitle')}
      action={
        <Button onClick={() => location.reload()} mt="xs">
          {t('reload')}
        </Button>
      }
    >
      <Text>{t('crash')}</Text>
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
