import { expect, test } from 'vitest';
import * as rounds from '../../schema/appraisal/round-refusals.ts';
import * as sessions from '../../schema/appraisal/session-refusals.ts';
import * as withdrawals from '../../schema/appraisal/withdrawal-refusals.ts';
import * as commendations from '../../schema/commendation/commendation-refusals.ts';
import * as decisions from '../../schema/recognition/decision-refusals.ts';
import * as exemplars from '../../schema/recognition/exemplar-refusals.ts';
import * as selections from '../../schema/recognition/selection-refusals.ts';
import type { Refusal } from '../../schema/refusal.ts';

/** Told to somebody who cannot take the way out: it is another's. */
const OTHERS: [whose: RegExp, refusal: Refusal][] = [
  ...[
    rounds.roundMissing(),
    rounds.roundOver(),
    rounds.roundCancelled(),
    rounds.panelMissing(),
    rounds.notOnPanel(),
    sessions.notScheduledFor(0),
    sessions.noQuorum(2, 5, '1/2'),
    sessions.reportLate(0, { name: 'Vườn rau', submittedOn: '2026-09-18', last: '2026-09-17' }),
    withdrawals.notDeclared(),
    selections.closed(),
    selections.cancelled(),
    exemplars.missing(),
    exemplars.withdrawn(),
    commendations.missing(),
    commendations.coefficientMissing('collective'),
    commendations.baseWageMissing('2026-11-28'),
    decisions.notAppraised('Vườn rau', ['models']),
  ].map((refusal): [RegExp, Refusal] => [/Ban Xây dựng Đảng.*the Board/is, refusal]),
  [/cấp ủy hủy.*the Committee/is, withdrawals.decisionIssued('Vườn rau')],
];

test.each(OTHERS.map(([whose, { code, message }]) => [code, message, whose] as const))(
  'R-46 what another has to do is said to be theirs: %s',
  (_, { vi, en }, whose) => {
    expect(`${vi} ${en}`).toMatch(whose);
  },
);
