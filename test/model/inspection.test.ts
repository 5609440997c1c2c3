import { events, refused, rule } from '../given.ts';
import { id, MIDYEAR, MODEL, place } from '../sample.ts';
import { acceptedModel, command, nameHold, proposed, registered, running } from './sample-model.ts';

const inspection = {
  adHoc: false,
  inspectedOn: '2026-06-10',
  inspectors: ['Phó trưởng Ban Xây dựng Đảng'],
  findings: [{ criterion: 2, met: false, note: 'Kế hoạch chưa rõ tiến độ' }],
  rating: 'PASS',
  remedies: [{ remedy: 'tien-do', title: 'Bổ sung tiến độ', dueOn: '2026-06-30' }],
  evidence: [],
};
const inspected = { type: 'ModelInspected', occurredOn: '2026-06-10', data: { model: MODEL, ...inspection } };
const completed = {
  type: 'ModelRemedyCompleted',
  data: { model: MODEL, remedy: 'tien-do', note: 'Đã bổ sung', evidence: [] },
};
const confirmed = { type: 'ModelRemedyConfirmed', data: { model: MODEL, remedy: 'tien-do', note: null } };
const complete = (over: object = {}) =>
  command('CompleteModelRemedy', {
    remedy: 'tien-do',
    completedOn: '2026-06-14',
    note: 'Đã bổ sung',
    evidence: [],
    ...over,
  });
const confirm = command('ConfirmModelRemedy', { remedy: 'tien-do' });

rule('R-13 an inspection is recorded on its day')
  .given(place, running)
  .when(command('InspectModel', inspection), MIDYEAR)
  .then(events({ type: 'ModelInspected', occurredOn: '2026-06-10', data: inspection }));
rule('R-13 what is not accepted is not inspected')
  .given(place, registered())
  .when(command('InspectModel', inspection), MIDYEAR)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-13', path: ['model'] }));
rule('R-13 a criterion has one finding')
  .given(place, running)
  .when(
    command('InspectModel', {
      ...inspection,
      findings: [
        { criterion: 2, met: false },
        { criterion: 2, met: true },
      ],
    }),
    MIDYEAR,
  )
  .then(refused({ code: 'CRITERION_REPEATED', rule: 'R-13', path: ['findings', 1, 'criterion'] }));
rule('R-13 a remedy key is used once in a model')
  .given(place, running, inspected)
  .when(command('InspectModel', inspection), MIDYEAR)
  .then(refused({ code: 'REMEDY_REPEATED', rule: 'R-13', path: ['remedies', 0, 'remedy'] }));
rule('R-13 a remedy that nobody asked for is not completed, whatever its key')
  .given(place, running)
  .when(complete({ remedy: 'constructor' }), MIDYEAR)
  .then(refused({ code: 'REMEDY_NOT_FOUND', rule: 'R-13', path: ['remedy'] }));
rule('R-13 a remedy is not due before the inspection')
  .given(place, running)
  .when(
    command('InspectModel', {
      ...inspection,
      remedies: [{ remedy: 'a', title: 'Việc', dueOn: '2026-06-09' }],
    }),
    MIDYEAR,
  )
  .then(refused({ code: 'REMEDY_DUE_BEFORE_INSPECTION', rule: 'R-13', path: ['remedies', 0, 'dueOn'] }));
rule('R-32 an inspection is not recorded ahead of its day')
  .given(place, acceptedModel)
  .when(command('InspectModel', { ...inspection, inspectedOn: '2026-06-16', remedies: [] }), MIDYEAR)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['inspectedOn'] }));
rule('R-13 the unit completes a remedy')
  .given(place, running, inspected)
  .when(complete(), MIDYEAR)
  .then(events({ type: 'ModelRemedyCompleted', occurredOn: '2026-06-14', data: { remedy: 'tien-do' } }));
rule('R-13 an unknown remedy is not completed')
  .given(place, running, inspected)
  .when(complete({ remedy: 'khac' }), MIDYEAR)
  .then(refused({ code: 'REMEDY_NOT_FOUND', rule: 'R-13', path: ['remedy'] }));
rule('R-13 a remedy is completed once')
  .given(place, running, inspected, completed)
  .when(complete(), MIDYEAR)
  .then(refused({ code: 'REMEDY_COMPLETED', rule: 'R-13', path: ['remedy'] }));
rule('R-32 a remedy is not completed ahead of its day')
  .given(place, running, inspected)
  .when(complete({ completedOn: '2026-06-16' }), MIDYEAR)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['completedOn'] }));
rule('R-13 the Board confirms what is completed')
  .given(place, running, inspected, completed)
  .when(confirm, MIDYEAR)
  .then(events({ type: 'ModelRemedyConfirmed', data: { remedy: 'tien-do', note: null } }));
rule('R-13 the Board does not confirm what is not completed')
  .given(place, running, inspected)
  .when(confirm, MIDYEAR)
  .then(refused({ code: 'REMEDY_NOT_COMPLETED', rule: 'R-13', path: ['remedy'] }));
rule('R-13 a remedy is confirmed once')
  .given(place, running, inspected, completed, confirmed)
  .when(confirm, MIDYEAR)
  .then(refused({ code: 'REMEDY_CONFIRMED', rule: 'R-13', path: ['remedy'] }));

rule('R-14 a model is kept with a reason')
  .given(place, running)
  .when(command('KeepModel', { reason: 'Còn hiệu quả' }), MIDYEAR)
  .then(events({ type: 'ModelKept' }));
rule('R-14 what is not accepted is not reviewed')
  .given(place, registered())
  .when(command('KeepModel', { reason: 'Còn hiệu quả' }), MIDYEAR)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-14', path: ['model'] }));
rule('R-14 replication says where, and by which unit when known')
  .given(place, running)
  .when(command('ProposeModelReplication', { place: 'Thôn 3', reason: 'Hiệu quả' }), MIDYEAR)
  .then(events({ type: 'ModelReplicationProposed', data: { place: 'Thôn 3', unit: null } }));
rule('R-14 the unit that replicates must exist')
  .given(place, running)
  .when(command('ProposeModelReplication', { place: 'Thôn 3', unit: id(9), reason: 'Hiệu quả' }), MIDYEAR)
  .then(refused({ code: 'UNIT_NOT_FOUND', path: ['unit'] }));
rule('R-14 only what is implemented is replicated')
  .given(place, acceptedModel)
  .when(command('ProposeModelReplication', { place: 'Thôn 3', reason: 'Hiệu quả' }), MIDYEAR)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-14', path: ['model'] }));
rule('R-14 R-02 a dropped model gives its name free')
  .given(place, running)
  .when(command('DropModel', { reason: 'Không còn phù hợp' }), MIDYEAR)
  .then(events({ type: 'ModelDropped' }).releasing(nameHold('hiến đất mở đường')));
rule('R-14 a draft holds no name to give free')
  .given(place, proposed)
  .when(command('DropModel', { reason: 'Không đăng ký nữa' }), MIDYEAR)
  .then(events({ type: 'ModelDropped' }).releasing());
rule('R-14 an implemented model is concluded')
  .given(place, running)
  .when(command('ConcludeModel', { summary: 'Hoàn thành', rating: 'GOOD' }), MIDYEAR)
  .then(events({ type: 'ModelConcluded', data: { rating: 'GOOD' } }).releasing());
rule('R-14 what is not implemented is not concluded')
  .given(place, acceptedModel)
  .when(command('ConcludeModel', { summary: 'Hoàn thành' }), MIDYEAR)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-14', path: ['model'] }));

const dropped = { type: 'ModelDropped', data: { model: MODEL, reason: 'Không còn phù hợp' } };
const concluded = { type: 'ModelConcluded', data: { model: MODEL, summary: 'Xong', rating: null } };
for (const end of [dropped, concluded])
  for (const further of [
    command('DropModel', { reason: 'Lần nữa' }),
    command('KeepModel', { reason: 'Giữ lại' }),
    command('InspectModel', { ...inspection, remedies: [] }),
    command('ConcludeModel', { summary: 'Xong' }),
    complete(),
  ])
    rule(`R-14 after ${end.type} there is no ${further.type}`)
      .given(place, running, inspected, end)
      .when(further, MIDYEAR)
      .then(refused({ code: 'MODEL_ENDED', rule: 'R-14', path: ['model'] }));
