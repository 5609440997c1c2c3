import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { CsvButton } from '../charts/csv-button.tsx';
import { useFormat } from '../format/use-format.ts';
import type { ShownModel } from './shown-model.ts';

/** Each goal: last year's target, this year's, and what has been achieved; and what of last year is not carried on. */
export function Goals({ goals, leftOut }: Pick<ShownModel, 'goals' | 'leftOut'>) {
  const t = useTranslations('model');
  const format = useFormat();
  const title = t('goals');
  const figures = {
    columns: [
      { label: t('goal') },
      { label: t('lastYear'), numeric: true },
      { label: t('thisYear'), numeric: true },
      { label: t('achieved'), numeric: true },
    ],
    rows: goals.map((goal) => [goal.title, goal.previousTarget, goal.target, goal.achieved]),
  };
  return (
    <section className="card" aria-labelledby="goals">
      <div className="card-head">
        <Title order={2} id="goals">
          {title}
        </Title>
        {goals.length > 0 && <CsvButton title={title} figures={figures} />}
      </div>
      {goals.length === 0 && <Text c="dimmed">{t('noGoals')}</Text>}
      <ul className="goals">
        {goals.map((goal) => {
          const share = goal.target > 0 ? Math.min(1, goal.achieved / goal.target) : 0;
          const falling = goal.direction === 'FEWER';
          const target = format.quantity(goal.target, goal.unit);
          const { previousTarget } = goal;
          // Of a goal that a continued model adds, 0 is stated.
          const added = previousTarget === 0 ? t('newGoal') : null;
          const before = previousTarget ? format.quantity(previousTarget, goal.unit) : (added ?? '–');
          const attained = falling
            ? t(goal.achieved > goal.target ? 'beyondTarget' : 'withinTarget')
            : format.share(goal.achieved, goal.target);
          return (
            <li key={goal.key}>
              <strong>{goal.title}</strong>
              <dl>
                <div>
                  <dt>{t('lastYear')}</dt>
                  <dd>{before}</dd>
                </div>
                <div>
                  <dt>{t('thisYear')}</dt>
                  <dd>{falling ? t('atMost', { target }) : target}</dd>
                </div>
                <div>
                  <dt>{t(falling ? 'occurred' : 'achieved')}</dt>
                  <dd>
                    <b>{format.quantity(goal.achieved, goal.unit)}</b> ({attained})
                  </dd>
                </div>
              </dl>
              <span className="goal-track" aria-hidden="true">
                <span style={{ width: `${share * 100}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
      {leftOut.length > 0 && (
        <>
          <Title order={3}>{t('leftOut')}</Title>
          <ul>
            {leftOut.map(({ key, reason, goal }) => (
              <li key={key}>
                {goal ? `${goal.title} (${format.quantity(goal.target, goal.unit)})` : key}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
