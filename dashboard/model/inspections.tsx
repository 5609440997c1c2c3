import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { WarningIcon } from '../app/icons.tsx';
import { Tag } from '../app/tag.tsx';
import { useFormat } from '../format/use-format.ts';
import type { ShownModel } from './shown-model.ts';

type Inspection = ShownModel['inspections'][number];

const TONES = { PLANNED: 'info', OVERDUE: 'bad', DONE: 'good', CANCELLED: 'calm' } as const;

/** What is planned, what was found; the latest first. */
export function Inspections({ inspections }: { inspections: ShownModel['inspections'] }) {
  const t = useTranslations('model');
  if (inspections.length === 0) return null;
  const day = ({ inspectedOn, plannedOn }: Inspection) => inspectedOn ?? plannedOn ?? '';
  const ordered = [...inspections].sort((a, b) => day(b).localeCompare(day(a)));
  return (
    <section className="card" aria-labelledby="inspections">
      <Title order={2} id="inspections">
        {t('inspections')}
      </Title>
      <ul className="remedies">
        {ordered.map((inspection) => (
          <InspectionItem key={inspection.event ?? inspection.key} inspection={inspection} />
        ))}
      </ul>
    </section>
  );
}

function InspectionItem({ inspection }: { inspection: Inspection }) {
  const t = useTranslations();
  const format = useFormat();
  const { state, daysLate, adHoc, plannedOn, inspectedOn, purpose, inspectors, findings } = inspection;
  const met = findings.filter((finding) => finding.met).length;
  return (
    <li>
      <span>
        <strong>{format.date(inspectedOn ?? plannedOn ?? '')}</strong>
        {purpose && `: ${purpose}`}
      </span>
      <span className="badges">
        <Tag tone={TONES[state]}>{t(`model.inspectionState.${state}`)}</Tag>
        {adHoc && <Tag>{t('model.adHoc')}</Tag>}
        {daysLate > 0 && (
          <Tag tone={state === 'DONE' ? 'warn' : 'bad'} icon={<WarningIcon />}>
            {t('model.daysLate', { days: daysLate })}
          </Tag>
        )}
        {inspection.rating && (
          <span className="owner inline">
            {t('model.found', { met, total: findings.length, rating: t(`rating.${inspection.rating}`) })}
          </span>
        )}
        {inspectedOn && plannedOn && inspectedOn !== plannedOn && (
          <span className="owner inline">{t('model.plannedFor', { date: format.date(plannedOn) })}</span>
        )}
      </span>
      {findings
        .filter((finding) => !finding.met || finding.note)
        .map(({ criterion, met: isMet, note }) => (
          <span className="owner inline" key={criterion}>
            {t('model.finding', { criterion, met: isMet ? 'yes' : 'no', note: note ?? 'none' })}
          </span>
        ))}
      <span className="owner inline">{inspectors.join(', ')}</span>
      {inspection.moves.map(({ plannedOn: before, reason }) => (
        <span className="owner inline" key={before}>
          {t('model.moved', { date: format.date(before), reason })}
        </span>
      ))}
      {inspection.cancelReason && (
        <span className="owner inline">{t('model.cancelled', { reason: inspection.cancelReason })}</span>
      )}
    </li>
  );
}
