import { getRounds } from '../../projections/appraisal/queries.ts';
import type { RoundRow } from '../../projections/appraisal/tables.ts';
import type { Fact } from '../given.ts';
import type { TestViews } from '../projections/test-views.ts';
import { id } from '../sample.ts';
import { happening } from '../work/happening.ts';
import { fact, planned } from './sample-round.ts';

/** What the views show of a round of its own after these facts; the second begins with the planning itself. */
export function showing(views: TestViews) {
  const happen = happening(views);
  let rounds = 0;
  async function begun(...facts: Fact[]): Promise<RoundRow> {
    rounds += 1;
    const own = id(8000 + rounds);
    await happen(...facts.map((each) => ({ ...each, data: { ...each.data, round: own } })));
    const [row] = await getRounds(views.db, [own]);
    return row as RoundRow;
  }
  return { happen, round: (...facts: Fact[]) => begun(planned, ...facts), begun };
}

export const recused = (model: string, member: string) =>
  fact('AppraisalMemberRecused', { model, member, ground: 'DECLARED', reason: `${member} có người nhà` });
export const unrecused = (model: string, member: string) =>
  fact('AppraisalRecusalWithdrawn', { model, member, reason: 'Khai nhầm' });
