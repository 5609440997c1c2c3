import { events, refused, rule } from '../given.ts';
import { CAMPAIGN, IN_TIME, MIDYEAR, place, UNIT } from '../sample.ts';
import { command, nameHold, newRegistration, registered } from './sample-model.ts';

const found = { foundOn: '2026-06-10', foundIn: 'Đợt kiểm tra tháng 6' };
const lateReason = 'Đơn vị làm nhưng không đăng ký';
const discover = (over: object = {}, registration: object = newRegistration) =>
  command('DiscoverModel', { campaign: CAMPAIGN, unit: UNIT, registration, lateReason, ...found, ...over });

rule('R-27 a model found in monitoring is registered late, with the reason')
  .given(place)
  .when(discover(), MIDYEAR)
  .then(
    events({
      type: 'ModelRegistered',
      data: { origin: 'DISCOVERED', late: true, lateReason, discovery: found },
    }).reserving(nameHold('hiến đất mở đường')),
  );
rule('R-27 R-07 found in time, it is not late')
  .given(place)
  .when(discover({ foundOn: '2026-02-15' }), IN_TIME)
  .then(events({ type: 'ModelRegistered', data: { origin: 'DISCOVERED', late: false, lateReason: null } }));
rule('R-27 it meets every other criterion')
  .given(place)
  .when(discover({}, { ...newRegistration, launchPlannedOn: undefined }), MIDYEAR)
  .then(refused({ code: 'LAUNCH_DATE_MISSING', rule: 'R-04', path: ['registration', 'launchPlannedOn'] }));
rule('R-32 it is not found ahead of the day')
  .given(place)
  .when(discover({ foundOn: '2026-06-16' }), MIDYEAR)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['foundOn'] }));
rule('R-27 R-06 it too is accepted only with its endorsement')
  .given(
    place,
    registered(newRegistration, { origin: 'DISCOVERED', discovery: found, late: true, lateReason }),
  )
  .when(command('AcceptModel'), MIDYEAR)
  .then(refused({ code: 'ENDORSEMENT_MISSING', rule: 'R-06', path: ['model'] }));
rule('R-27 what is registered is not found anew')
  .given(place, registered())
  .when(discover(), MIDYEAR)
  .then(refused({ code: 'MODEL_EXISTS', path: ['model'] }));
