import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherWork } from '../../projections/work/queries.ts';
import type { Role } from '../../schema/access/roles.ts';
import {
  A,
  appointed,
  entered,
  member,
  planned,
  opened as roundOpened,
  scheduled,
  submitted,
} from '../appraisal/sample-round.ts';
import type { Fact } from '../given.ts';
import { openTestViews, startTestPostgres, type TestViews } from '../projections/test-views.ts';
import { CAMPAIGN, CITY, COMMUNE, id, place, UNIT, unit } from '../sample.ts';
import { happening } from './happening.ts';

let postgres: Awaited<ReturnType<typeof startTestPostgres>>;
let views: TestViews;
let happen: (...facts: Fact[]) => Promise<void>;

/** The second belongs to unit 2, the third to unit 3; the model is that of unit 1. */
const panel = [
  member('an', 'HEAD'),
  member('binh', 'SECRETARY', { unit: id(2) }),
  member('chi', 'MEMBER', { unit: id(3) }),
];
const accounts = panel.map(({ account }) => account);
const committee = accounts.map((account, index) => ({
  ...{ account, title: 'Ủy viên', unit: index === 0 ? null : id(index + 1), person: null },
}));
const selected: Fact = {
  type: 'SelectionOpened',
  data: {
    ...{ selection: id(700), campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] },
    ...{
      title: 'Bình xét',
      seats: 1,
      committee,
      candidates: [A],
      recusals: [],
      revoteOf: null,
      document: null,
    },
  },
};

beforeAll(async () => {
  postgres = await startTestPostgres();
  views = await openTestViews(postgres.url, 'interests');
  happen = happening(views);
  await happen(...place, unit(2), unit(3), planned, appointed(panel), ...submitted(A), scheduled([A]));
  await happen(roundOpened([entered()], { attendance: accounts }), selected);
}, 60_000);
afterAll(async () => {
  await views?.close();
  await postgres?.stop();
});

/** Whom a ballot is awaited from. */
async function voters(role: Role, command: string): Promise<string[]> {
  const found: string[] = [];
  for (const account of accounts) {
    const items = await gatherWork(views.db, { account, role, organization: COMMUNE }, '2026-09-20');
    if (items.some((each) => each.command === command)) found.push(account);
  }
  return found;
}

test('R-18 R-46 R-49 no ballot is awaited from whose unit came to lead the model since the vote was opened', async () => {
  const panelists = () => voters('PANEL_MEMBER', 'CastAppraisalBallot');
  const electors = () => voters('COMMITTEE_MEMBER', 'CastSelectionBallot');
  expect([await panelists(), await electors()]).toEqual([accounts, accounts]);
  await happen({
    type: 'UnitMerged',
    data: { unit: id(2), into: UNIT, reason: 'Sắp xếp lại', effectiveOn: '2026-09-20' },
  });
  expect([await panelists(), await electors()]).toEqual([
    ['an', 'chi'],
    ['an', 'chi'],
  ]);
});

test('R-18 R-46 no ballot is awaited from whoever has acted for the model since the vote was opened', async () => {
  await happen({
    ...{ type: 'ModelOutreachHeld', occurredOn: '2026-09-20' },
    data: { model: A, channel: 'LOUDSPEAKER', title: 'Phát tin', reached: 10, evidence: [] },
    actor: { account: 'chi', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT },
  });
  expect(await voters('PANEL_MEMBER', 'CastAppraisalBallot')).toEqual(['an']);
  expect(await voters('COMMITTEE_MEMBER', 'CastSelectionBallot')).toEqual(['an']);
});
