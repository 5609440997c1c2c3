import { sql } from 'kysely';
import type { Figures } from '../../schema/report/figures.ts';
import type { Views } from '../database.ts';

export type AwardTotals = NonNullable<Figures['awards']>[number];

/** of a year at or below an organization, as it stands now; a kind without any is left out. */
export async function getAwards(
  db: Views,
  { organization, year }: { organization: string; year: number },
): Promise<AwardTotals[]> {
  const within = sql`path @> array[${organization}]::text[] and year = ${year}`;
  const { rows } = await sql<AwardTotals>`
    with recognised as (
      select subject_kind as subject, count(*)::integer as n from model m
      where ${within} and exists (
        select from model_stage s where s.model = m.id and s.stage = 'recognised' and s.to_position is null
      ) group by 1
    ),
    sent as (
      select subject,
        (count(*) filter (where status in ('GRANTED', 'DECLINED') or (status = 'SENT' and not below_criterion)))::integer as n,
        (count(*) filter (where status = 'SENT' and below_criterion))::integer as below,
        (count(*) filter (where status = 'GRANTED'))::integer as granted
      from exemplar e where ${within} and (
        -- R-24: what lost its recognition is no exemplar any more.
        not exists (select from model_stage s where s.model = e.model and s.stage = 'exemplar')
        or exists (select from model_stage s where s.model = e.model and s.stage = 'exemplar' and s.to_position is null)
      ) group by 1
    ),
    given as (
      select recipient_kind as subject, form, count(*)::integer as n,
        coalesce(sum((award -> 'reward' ->> 'amount')::bigint), 0)::bigint as rewards
      from commendation where ${within} and status in ('AWARDED', 'PRESENTED') group by 1, 2
    )
    select k.subject, coalesce(r.n, 0) as recognised, coalesce(s.n, 0) as nominated, coalesce(s.granted, 0) as granted,
      coalesce(s.below, 0) as "belowCriterion",
      coalesce((
        select jsonb_agg(jsonb_build_object('form', g.form, 'count', g.n, 'rewards', g.rewards) order by g.form desc)
        from given g where g.subject = k.subject
      ), '[]') as commendations
    from (values ('COLLECTIVE', 1), ('INDIVIDUAL', 2)) as k(subject, rank)
    left join recognised r on r.subject = k.subject
    left join sent s on s.subject = k.subject
    where r.n > 0 or s.n > 0 or s.below > 0 or exists (select from given g where g.subject = k.subject)
    order by k.rank`.execute(db);
  return rows;
}
