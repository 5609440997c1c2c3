import { useTranslations } from 'use-intl';
import { Tag, type Tone } from '../app/tag.tsx';
import type { ModelStatus } from '../generated/graphql.ts';

const TONES: Partial<Record<ModelStatus, Tone>> = {
  REGISTERED: 'warn',
  RETURNED: 'bad',
  ACCEPTED: 'info',
  PLANNED: 'info',
  IMPLEMENTING: 'info',
  RECOGNISED: 'good',
  CONCLUDED: 'good',
  NOT_RECOGNISED: 'bad',
  RECOGNITION_REVOKED: 'bad',
};

export function StatusTag({ status }: { status: ModelStatus }) {
  const t = useTranslations('status');
  return <Tag tone={TONES[status]}>{t(status)}</Tag>;
}
