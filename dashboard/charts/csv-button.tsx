import { Button } from '@mantine/core';
import { useLocale, useTranslations } from 'use-intl';
import { DownloadIcon } from '../app/icons.tsx';
import { csvName, type Figures, toCsv } from './csv.ts';
import { useStamp } from './stamp.tsx';

export function CsvButton({ title, figures }: { title: string; figures: Figures }) {
  const t = useTranslations('chart');
  const locale = useLocale();
  const stamp = useStamp();
  const download = () => {
    const text = toCsv(figures, stamp.rows, locale);
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = csvName(title, stamp.name);
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className="quiet"
      leftSection={<DownloadIcon />}
      aria-label={t('csvOf', { title })}
      onClick={download}
    >
      {t('csv')}
    </Button>
  );
}
