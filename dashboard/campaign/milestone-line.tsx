import { useLocale, useTranslations } from 'use-intl';
import { CheckIcon, ClockIcon, WarningIcon } from '../app/icons.tsx';
import { Tag, type Tone } from '../app/tag.tsx';
import { civilDate } from '../format/date.ts';
import { useFormat } from '../format/use-format.ts';
import type { MilestoneFieldsFragment, MilestoneState } from '../generated/graphql.ts';
import './milestones.css';

const TONES: Record<MilestoneState, Tone> = {
  UPCOMING: 'calm',
  DUE_SOON: 'warn',
  OVERDUE: 'bad',
  NOT_OWED: 'calm',
  DELIVERED_ON_TIME: 'good',
  DELIVERED_LATE: 'warn',
};

/**
 * One milestone: what, from whom to whom, the last day on time, and where it stands. Where `inclusive` is given, also
 * the day that the plan names.
 */
export function MilestoneLine(props: { milestone: MilestoneFieldsFragment; inclusive?: boolean }) {
  const { milestone, inclusive } = props;
  const t = useTranslations('milestone');
  const locale = useLocale();
  const format = useFormat();
  const { state, daysLeft, deliveredOn, warningCode } = milestone;
  const open = deliveredOn === null;
  const warning = warningCode && (locale === 'vi' ? milestone.warning : null);
  return (
    <li className="milestone" data-open={open || undefined}>
      <div className="milestone-what">
        <strong>{milestone.deliverable}</strong>
        <span className="milestone-who">
          {inclusive !== undefined &&
            `${t(inclusive ? 'through' : 'before', { date: format.date(milestone.before) })} · `}
          {milestone.owner} → {milestone.receiver}
        </span>
        {milestone.units && <span className="milestone-who">{t('units', milestone.units)}</span>}
        {open && milestone.received.length > 0 && (
          <span className="milestone-who">
            {t('received', { done: milestone.received.length, total: milestone.deliveredBy.length })}
          </span>
        )}
        {open && warningCode && daysLeft >= 0 && (
          <span className="milestone-warning">
            <WarningIcon /> {warning ?? t(`warning${warningCode}`)}
          </span>
        )}
      </div>
      <div className="milestone-when">
        <Tag tone={TONES[state]} icon={open ? <ClockIcon /> : <CheckIcon />}>
          {t(`state.${state}`)}
        </Tag>
        <span>{t('latest', { date: format.date(milestone.lastDay) })}</span>
        <span className="milestone-days">{[standing(), ...remarks()].join('; ')}</span>
      </div>
    </li>
  );

  /** What a reader would stumble over: dates that differ, and a date that moved after the delivery. */
  function remarks(): string[] {
    const { deliveredAt, daysLate, lastDay, corrections, missedLastDay } = milestone;
    const recordedOn = deliveredAt ? civilDate(deliveredAt) : null;
    return [
      missedLastDay ? t('missed', { date: format.date(missedLastDay) }) : '',
      daysLate && recordedOn && recordedOn <= lastDay ? t('lateThen') : '',
      recordedOn && recordedOn !== deliveredOn ? t('recordedOn', { date: format.date(recordedOn) }) : '',
      corrections > 0 ? t('corrected') : '',
    ].filter((remark) => remark !== '');
  }

  function standing(): string {
    if (deliveredOn !== null) {
      const date = format.date(deliveredOn);
      return milestone.daysLate
        ? t('deliveredLate', { date, days: milestone.daysLate })
        : t('delivered', { date });
    }
    return daysLeft >= 0 ? t('daysLeft', { days: daysLeft }) : t('daysOver', { days: -daysLeft });
  }
}
