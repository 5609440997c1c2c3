import { events, type Fact, refused, rule } from '../given.ts';
import { id, MIDYEAR, MODEL, place, unit } from '../sample.ts';
import {
  command,
  endorsement,
  launch,
  nameHold,
  plannedModel,
  proposed,
  registered,
  running,
} from './sample-model.ts';

const FIRST = id(601);
const reason = 'Ghi nhầm';
const fact = (type: string, data: object, more: object = {}): Fact => ({
  type,
  id: FIRST,
  occurredOn: '2026-06-01',
  data: { model: MODEL, ...data },
  ...more,
});
const correct = (record: object, over: object = {}) =>
  command('CorrectModelRecord', { corrects: FIRST, reason, record, ...over });

const outreach = { channel: 'PRESS', title: 'Tin về mô hình', reached: 400, evidence: [] };
const inspection = {
  inspectedOn: '2026-06-01',
  inspectors: ['Ban'],
  findings: [{ criterion: 2, met: false }],
  rating: 'PASS',
  remedies: [
    { remedy: 'a', title: 'Việc a', dueOn: '2026-06-30' },
    { remedy: 'b', title: 'Việc b', dueOn: '2026-06-30' },
  ],
  evidence: [],
};
const inspected = fact('ModelInspected', { adHoc: true, ...inspection });
const completed = fact('ModelRemedyCompleted', { remedy: 'a', note: 'Xong', evidence: [] }, { id: id(602) });
const replication = { place: 'Thôn 3', grounds: 'Hiệu quả' };
const launchedAs = { ...launch, launchedOn: '2026-04-12', attendance: 90 };
const launched = fact('ModelLaunched', launch, { occurredOn: launch.launchedOn });

/** Per kind: what was recorded, the new content, and the day that the correction carries. */
const kinds: [kind: string, recorded: Fact[], record: object, on: string][] = [
  [
    'ENDORSEMENT',
    [fact('ModelEndorsed', endorsement)],
    { endorsement: { authority: 'UBND xã', endorsedOn: '2026-02-11' } },
    '2026-02-11',
  ],
  [
    'OUTREACH',
    [fact('ModelOutreachHeld', outreach)],
    { outreach: { ...outreach, reached: 40 } },
    '2026-06-01',
  ],
  [
    'REMEDY_COMPLETION',
    [
      { ...inspected, id: id(602) },
      { ...completed, id: FIRST },
    ],
    { completion: { completedOn: '2026-06-03', note: 'Xong cả', evidence: [] } },
    '2026-06-03',
  ],
  [
    'KEEPING',
    [fact('ModelKept', { reason: 'Hiệu quả' })],
    { keeping: { grounds: 'Thiết thực' } },
    '2026-06-01',
  ],
  [
    'REPLICATION',
    [fact('ModelReplicationProposed', { place: 'Thôn 2', unit: null, reason: 'Tốt' })],
    { replication },
    '2026-06-01',
  ],
  [
    'CONCLUSION',
    [fact('ModelConcluded', { summary: 'Xong', rating: null })],
    { conclusion: { summary: 'Đạt', rating: 'GOOD' } },
    '2026-06-01',
  ],
];
for (const [kind, recorded, record, on] of kinds) {
  const corrected = { type: 'ModelRecordCorrected', data: { corrects: FIRST, kind, reason, record } };
  rule(`R-38 ${kind} is corrected by an event that names the wrong one`)
    .given(place, running, recorded)
    .when(correct(record), MIDYEAR)
    .then(events({ ...corrected, occurredOn: on }));
  rule(`R-38 ${kind} is corrected once, the correction again`)
    .given(place, running, recorded, fact('ModelRecordCorrected', corrected.data, { id: id(603) }))
    .when(correct(record), MIDYEAR)
    .then(refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] }));
}
rule('R-38 a launch is corrected')
  .given(place, plannedModel, launched)
  .when(correct({ launch: launchedAs }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected', occurredOn: '2026-04-12', data: { kind: 'LAUNCH' } }));
rule('R-38 the day of what states none may be corrected too')
  .given(place, running, fact('ModelOutreachHeld', outreach))
  .when(correct({ outreach }, { occurredOn: '2026-05-30' }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected', occurredOn: '2026-05-30' }));
rule('R-32 a correction states no day to come')
  .given(place, plannedModel, launched)
  .when(correct({ launch: { ...launch, launchedOn: '2026-06-16' } }), MIDYEAR)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['record', 'launch', 'launchedOn'] }));
rule('R-38 a record takes content of its own kind')
  .given(place, running, fact('ModelOutreachHeld', outreach))
  .when(correct({ keeping: { grounds: 'Tốt' } }), MIDYEAR)
  .then(refused({ code: 'CONTENT_OF_ANOTHER_KIND', rule: 'R-38', path: ['record', 'keeping'] }));
rule('R-38 a record takes one content')
  .given(place, running, fact('ModelOutreachHeld', outreach))
  .when(correct({}), MIDYEAR)
  .then(refused({ code: 'CONTENT_OF_ANOTHER_KIND', rule: 'R-38', path: ['record'] }));
rule('R-38 what was entered twice is withdrawn')
  .given(place, running, fact('ModelOutreachHeld', outreach))
  .when(correct({ withdrawn: true }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected', data: { kind: 'OUTREACH', record: { withdrawn: true } } }));
rule('R-38 a withdrawal by mistake is corrected by stating what was withdrawn')
  .given(
    place,
    running,
    fact('ModelOutreachHeld', outreach),
    fact(
      'ModelRecordCorrected',
      { corrects: FIRST, kind: 'OUTREACH', reason, record: { withdrawn: true } },
      { id: id(603) },
    ),
  )
  .when(correct({ outreach }, { corrects: id(603) }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected', data: { kind: 'OUTREACH', corrects: id(603) } }));
rule('R-38 a launch is stated anew whatever rests on it')
  .given(place, plannedModel, launched, {
    ...fact('ModelOutreachHeld', outreach),
    id: id(604),
  })
  .when(correct({ launch: launchedAs }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected', data: { kind: 'LAUNCH' } }));
rule('R-38 a contribution entered twice is withdrawn')
  .given(
    place,
    running,
    fact('ModelContributionReceived', {
      kind: 'MONEY',
      source: 'PEOPLE',
      unit: 'VND',
      quantity: 5,
      evidence: [],
    }),
  )
  .when(correct({ withdrawn: true }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected', data: { kind: 'CONTRIBUTION' } }));
rule('R-38 an endorsement that the acceptance rests on is not withdrawn')
  .given(place, running, fact('ModelEndorsed', endorsement))
  .when(correct({ withdrawn: true }), MIDYEAR)
  .then(refused({ code: 'RECORD_NOT_WITHDRAWN', rule: 'R-38', path: ['record', 'withdrawn'] }));
rule('R-38 an event of another model is no record')
  .given(place, running)
  .when(correct({ outreach }), MIDYEAR)
  .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
rule('R-38 an endorsement that a later one replaced is corrected no more')
  .given(
    place,
    fact('ModelProposed', proposed.data),
    fact('ModelEndorsed', { ...endorsement, authority: 'UBND' }, { id: id(604) }),
  )
  .when(correct({ endorsement: { authority: 'Đảng ủy', endorsedOn: '2026-02-10' } }), MIDYEAR)
  .then(refused({ code: 'RECORD_CORRECTED', rule: 'R-38', path: ['corrects'] }));
rule('R-38 the unit that is to replicate exists')
  .given(place, running, fact('ModelReplicationProposed', { place: 'Thôn 2', unit: null, reason: 'Tốt' }))
  .when(correct({ replication: { ...replication, unit: id(9) } }), MIDYEAR)
  .then(refused({ code: 'UNIT_NOT_FOUND', path: ['record', 'replication', 'unit'] }));
rule('R-38 the unit that is to replicate may be stated later')
  .given(
    place,
    unit(2),
    running,
    fact('ModelReplicationProposed', { place: 'Thôn 2', unit: null, reason: 'Tốt' }),
  )
  .when(correct({ replication: { ...replication, unit: id(2) } }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected', data: { record: { replication: { unit: id(2) } } } }));

const correctInspection = (over: object) =>
  command('CorrectModelInspection', { corrects: FIRST, reason, ...inspection, ...over });
const [a, b] = inspection.remedies;
rule('R-38 what an inspection found is corrected, its untouched remedies with it')
  .given(place, running, inspected)
  .when(correctInspection({ rating: 'FAIL', remedies: [{ ...a, dueOn: '2026-07-05' }] }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected', occurredOn: '2026-06-01', data: { kind: 'INSPECTION' } }));
rule('R-38 a remedy acted on stays in a corrected inspection')
  .given(place, running, inspected, completed)
  .when(correctInspection({ remedies: [b] }), MIDYEAR)
  .then(refused({ code: 'REMEDY_ACTED_ON', rule: 'R-38', path: ['remedies'] }));
rule('R-38 a remedy acted on keeps its last day')
  .given(place, running, inspected, completed)
  .when(correctInspection({ remedies: [{ ...a, dueOn: '2026-07-05' }, b] }), MIDYEAR)
  .then(refused({ code: 'REMEDY_ACTED_ON', rule: 'R-38', path: ['remedies', 0] }));
rule('R-38 the rest of an inspection is corrected around a remedy acted on')
  .given(place, running, inspected, completed)
  .when(correctInspection({ rating: 'FAIL', remedies: [a] }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected' }));
rule('R-13 a remedy that a correction left out is owed no more')
  .given(
    place,
    running,
    inspected,
    fact(
      'ModelRecordCorrected',
      {
        corrects: FIRST,
        kind: 'INSPECTION',
        reason,
        record: { inspection: { ...inspection, remedies: [] } },
      },
      { id: id(605) },
    ),
  )
  .when(command('ConcludeModel', { summary: 'Xong' }), MIDYEAR)
  .then(events({ type: 'ModelConcluded' }));

const dropped = fact('ModelDropped', { reason: 'Nhầm' });
const reinstate = command('ReinstateModel', { corrects: FIRST, reason });
rule('R-38 R-02 a drop by mistake is undone, and the name taken again')
  .given(place, running, dropped)
  .when(reinstate, MIDYEAR)
  .then(
    events({ type: 'ModelReinstated', data: { corrects: FIRST } }).reserving(nameHold('hiến đất mở đường')),
  );
rule('R-38 a reinstated model stands where it stood')
  .given(place, running, dropped, fact('ModelReinstated', { corrects: FIRST, reason }, { id: id(606) }))
  .when(command('KeepModel', { reason: 'Hiệu quả' }), MIDYEAR)
  .then(events({ type: 'ModelKept' }));
rule('R-38 what is not dropped is not reinstated')
  .given(place, running)
  .when(reinstate, MIDYEAR)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-38', path: ['model'] }));
rule('R-38 a reinstatement names the drop')
  .given(place, registered(), { ...dropped, id: id(607) })
  .when(reinstate, MIDYEAR)
  .then(refused({ code: 'RECORD_NOT_FOUND', rule: 'R-38', path: ['corrects'] }));
rule('R-14 R-38 of a dropped model nothing is corrected but the drop')
  .given(place, running, { ...dropped, id: id(607) }, fact('ModelOutreachHeld', outreach))
  .when(correct({ outreach }), MIDYEAR)
  .then(refused({ code: 'MODEL_ENDED', rule: 'R-14', path: ['model'] }));
rule('R-14 R-38 a concluded model takes no action, but corrections')
  .given(
    place,
    running,
    fact('ModelOutreachHeld', outreach),
    fact('ModelConcluded', { summary: 'Xong', rating: null }, { id: id(608) }),
  )
  .when(correct({ outreach: { ...outreach, reached: 1 } }), MIDYEAR)
  .then(events({ type: 'ModelRecordCorrected' }));
