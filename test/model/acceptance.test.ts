import { events, refused, rule } from '../given.ts';
import { closed, IN_TIME, MIDYEAR, MODEL, opened, place, planned, TOO_LATE } from '../sample.ts';
import {
  accepted,
  acceptedModel,
  command,
  continued,
  earlier,
  endorsed,
  goal,
  nameHold,
  newRegistration,
  proposed,
  registered,
  replicated,
  returned,
  running,
  withoutLaunch,
} from './sample-model.ts';

const amended = { ...newRegistration, place: 'Thôn 1 và thôn 2' };
const renamed = { ...newRegistration, name: 'Hiến đất mở đường liên thôn' };
const resubmit = (registration: object, over: object = {}) =>
  command('ResubmitModel', { registration, ...over });
const amend = (registration: object) => command('AmendModel', { registration, reason: 'Mở rộng địa bàn' });

rule('R-04 a model is no copy of itself')
  .given(place, registered(), returned)
  .when(resubmit({ ...replicated, sourceModel: MODEL }), IN_TIME)
  .then(refused({ code: 'SOURCE_MODEL_NOT_FOUND', rule: 'R-04', path: ['registration', 'sourceModel'] }));
rule('R-06 without endorsement a registration is not accepted')
  .given(place, registered())
  .when(command('AcceptModel'), IN_TIME)
  .then(refused({ code: 'ENDORSEMENT_MISSING', rule: 'R-06', path: ['model'] }));
rule('R-06 with endorsement it is accepted')
  .given(place, registered(), endorsed)
  .when(command('AcceptModel'), IN_TIME)
  .then(events({ type: 'ModelAccepted', data: { model: MODEL } }));
rule('R-06 an endorsement recorded with the draft counts')
  .given(place, proposed, registered())
  .when(command('AcceptModel'), IN_TIME)
  .then(events({ type: 'ModelAccepted' }));
rule('R-06 after acceptance the endorsement stands')
  .given(place, acceptedModel)
  .when(command('EndorseModel', { authority: 'Nơi khác', endorsedOn: '2026-02-01' }), IN_TIME)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-06', path: ['model'] }));

rule('R-08 a draft is not accepted')
  .given(place, proposed)
  .when(command('AcceptModel'), IN_TIME)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-08', path: ['model'] }));
rule('R-08 a closed campaign accepts nothing')
  .given(place, registered(), endorsed, closed)
  .when(command('AcceptModel'), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));
rule('R-08 a registration is returned with reasons')
  .given(place, registered())
  .when(command('ReturnModel', { reasons: ['Chưa rõ mục tiêu'] }), IN_TIME)
  .then(events({ type: 'ModelRegistrationReturned', data: { reasons: ['Chưa rõ mục tiêu'] } }));
rule('R-08 an accepted registration is not returned')
  .given(place, acceptedModel)
  .when(command('ReturnModel', { reasons: ['Chưa rõ mục tiêu'] }), IN_TIME)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-08', path: ['model'] }));
rule('R-08 a returned registration is not accepted before it is sent again')
  .given(place, registered(), endorsed, returned)
  .when(command('AcceptModel'), IN_TIME)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-08', path: ['model'] }));
rule('R-08 a returned registration is sent again as the next version')
  .given(place, registered(), returned)
  .when(resubmit(amended), IN_TIME)
  .then(
    events({ type: 'ModelResubmitted', data: { registration: amended, registrationVersion: 2 } })
      .reserving()
      .releasing(),
  );
rule('R-08 what was not returned is not sent again')
  .given(place, registered())
  .when(resubmit(amended), IN_TIME)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-08', path: ['model'] }));
rule('R-08 the rules of a registration hold when it is sent again')
  .given(place, registered(), returned)
  .when(resubmit(withoutLaunch), IN_TIME)
  .then(refused({ code: 'LAUNCH_DATE_MISSING', rule: 'R-04', path: ['registration', 'launchPlannedOn'] }));
rule('R-07 what was first in time stays in time when it is sent again late')
  .given(place, registered(), returned)
  .when(resubmit(amended, { lateReason: 'Bị trả lại' }), TOO_LATE)
  .then(events({ type: 'ModelResubmitted', data: { late: false, lateReason: null } }));
rule('R-07 what was first late stays late with its reason')
  .given(place, registered(newRegistration, { late: true, lateReason: 'Đơn vị mới' }), returned)
  .when(resubmit(amended), TOO_LATE)
  .then(events({ type: 'ModelResubmitted', data: { late: true, lateReason: 'Đơn vị mới' } }));
rule('R-07 the reason may be stated better when it is sent again')
  .given(place, registered(newRegistration, { late: true, lateReason: 'Đơn vị mới' }), returned)
  .when(resubmit(amended, { lateReason: 'Thành lập 01/3' }), TOO_LATE)
  .then(events({ type: 'ModelResubmitted', data: { late: true, lateReason: 'Thành lập 01/3' } }));
rule('R-02 a new name is reserved and the old one released when it is sent again')
  .given(place, registered(), returned)
  .when(resubmit(renamed), IN_TIME)
  .then(
    events({ type: 'ModelResubmitted' })
      .reserving(nameHold('hiến đất mở đường liên thôn'))
      .releasing(nameHold('hiến đất mở đường')),
  );

rule('R-09 an amendment says what changed')
  .given(place, acceptedModel)
  .when(amend({ ...amended, goals: [{ ...goal, target: 900 }] }), MIDYEAR)
  .then(
    events({
      type: 'ModelAmended',
      data: { changed: ['place', 'goals'], registrationVersion: 2, reason: 'Mở rộng địa bàn' },
    }),
  );
rule('R-09 an amendment that changes nothing is refused')
  .given(place, acceptedModel)
  .when(amend(newRegistration), MIDYEAR)
  .then(refused({ code: 'NOTHING_CHANGED', rule: 'R-09', path: ['registration'] }));
rule('R-09 before acceptance there is nothing to amend')
  .given(place, registered())
  .when(amend(amended), IN_TIME)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-09', path: ['model'] }));
rule('R-03 holds for an amendment')
  .given(place, earlier(), registered(continued), endorsed, accepted)
  .when(amend({ ...continued, goals: [{ ...goal, target: 500, previousTarget: 500 }] }), MIDYEAR)
  .then(refused({ code: 'TARGET_NOT_HIGHER', rule: 'R-03', path: ['registration', 'goals', 0, 'target'] }));
rule('R-02 an amendment that renames moves the reservation')
  .given(place, running)
  .when(amend(renamed), MIDYEAR)
  .then(
    events({ type: 'ModelAmended', data: { changed: ['name'] } })
      .reserving(nameHold('hiến đất mở đường liên thôn'))
      .releasing(nameHold('hiến đất mở đường')),
  );
rule('R-02 the same name written otherwise moves nothing')
  .given(place, running)
  .when(amend({ ...newRegistration, name: '“HIẾN ĐẤT mở đường”' }), MIDYEAR)
  .then(events({ type: 'ModelAmended' }).reserving().releasing());
rule('R-01 a campaign reopened takes registrations again')
  .given(place, closed, opened, registered(), returned)
  .when(resubmit(amended), IN_TIME)
  .then(events({ type: 'ModelResubmitted' }));
rule('R-01 a campaign not yet open takes nothing that is sent again')
  .given(planned(), registered(), returned)
  .when(resubmit(amended), IN_TIME)
  .then(refused({ code: 'CAMPAIGN_NOT_OPEN', path: ['campaign'] }));
rule('R-01 a model that does not exist is not found')
  .given(place)
  .when(command('AcceptModel'), IN_TIME)
  .then(refused({ code: 'MODEL_NOT_FOUND', path: ['model'] }));
