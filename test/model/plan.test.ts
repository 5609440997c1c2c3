import { events, refused, rule } from '../given.ts';
import { commune, IN_TIME, MIDYEAR, MODEL, opened, place, planned, settings, unit } from '../sample.ts';
import {
  accepted,
  acceptedModel,
  accepting,
  command,
  continued,
  draftPlan,
  earlier,
  endorsed,
  launch,
  launchOn,
  modelPlanned,
  plannedModel,
  registered,
  replicated,
  running,
} from './sample-model.ts';

const plan = (over: object = {}) => command('PlanModel', { plan: { ...draftPlan, launchOn, ...over } });
const planWithoutLaunch = command('PlanModel', { plan: draftPlan });
const mustLaunch = [
  commune(),
  unit(),
  planned({ settings: { ...settings, replicatedMustLaunch: true } }),
  opened,
];

rule('R-10 a complete plan is recorded')
  .given(place, acceptedModel)
  .when(plan(), IN_TIME)
  .then(
    events({
      type: 'ModelPlanned',
      data: { model: MODEL, plan: { ...draftPlan, launchOn, document: null }, replaces: false },
    }),
  );
for (const item of [...Object.keys(draftPlan), 'launchOn'])
  rule(`R-10 a plan without ${item} is refused by its name`)
    .given(place, acceptedModel)
    .when(plan({ [item]: undefined }), IN_TIME)
    .then(refused({ code: 'PLAN_ITEM_MISSING', rule: 'R-10', path: ['plan', item] }));
rule('R-10 every missing item has its own refusal')
  .given(place, acceptedModel)
  .when(command('PlanModel', { plan: {} }), IN_TIME)
  .then(
    refused(
      ...[...Object.keys(draftPlan), 'launchOn'].map((item) => ({
        code: 'PLAN_ITEM_MISSING',
        rule: 'R-10',
        path: ['plan', item],
      })),
    ),
  );
for (const item of ['launchOn', 'surveyOn', 'inspectionOn'])
  rule(`R-10 ${item} does not lie after the wrap-up`)
    .given(place, acceptedModel)
    .when(plan({ [item]: '2026-10-21' }), IN_TIME)
    .then(refused({ code: 'PLAN_DATES_OUT_OF_ORDER', rule: 'R-10', path: ['plan', item] }));
rule('R-10 a second plan replaces the first')
  .given(place, running)
  .when(plan({ leader: 'Phó bí thư chi bộ' }), MIDYEAR)
  .then(events({ type: 'ModelPlanned', data: { replaces: true } }));
rule('R-10 a continued model plans without a launch date')
  .given(place, earlier(), registered(continued), endorsed, accepted)
  .when(planWithoutLaunch, IN_TIME)
  .then(events({ type: 'ModelPlanned', data: { plan: { launchOn: null } } }));
rule('R-10 a continued model states no launch date')
  .given(place, earlier(), registered(continued), endorsed, accepted)
  .when(plan(), IN_TIME)
  .then(refused({ code: 'LAUNCH_NOT_OWED', rule: 'R-10', path: ['plan', 'launchOn'] }));
rule('R-10 before acceptance there is no plan')
  .given(place, accepting)
  .when(plan(), IN_TIME)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-10', path: ['model'] }));
rule('R-04 a replicated model plans no launch by default')
  .given(place, registered(replicated), endorsed, accepted)
  .when(planWithoutLaunch, IN_TIME)
  .then(events({ type: 'ModelPlanned', data: { plan: { launchOn: null } } }));
rule('R-04 a replicated model owes a launch date where the campaign says so')
  .given(mustLaunch, registered(replicated), endorsed, accepted)
  .when(planWithoutLaunch, IN_TIME)
  .then(refused({ code: 'PLAN_ITEM_MISSING', rule: 'R-10', path: ['plan', 'launchOn'] }));
rule('R-04 and plans it then')
  .given(mustLaunch, registered(replicated), endorsed, accepted)
  .when(plan(), IN_TIME)
  .then(events({ type: 'ModelPlanned', data: { plan: { launchOn } } }));
rule('R-04 the planned launch lies inside the campaign year')
  .given(place, acceptedModel)
  .when(plan({ launchOn: '2027-01-02', wrapUpOn: '2027-02-01' }), IN_TIME)
  .then(refused({ code: 'LAUNCH_OUTSIDE_YEAR', rule: 'R-04', path: ['plan', 'launchOn'] }));

rule('R-11 a launch records date, place, attendance and commitments')
  .given(place, plannedModel)
  .when(command('LaunchModel', launch), MIDYEAR)
  .then(events({ type: 'ModelLaunched', occurredOn: launch.launchedOn, data: launch }));
rule('R-11 without a plan there is no launch')
  .given(place, acceptedModel)
  .when(command('LaunchModel', launch), MIDYEAR)
  .then(refused({ code: 'WRONG_STATUS', rule: 'R-11', path: ['model'] }));
rule('R-11 a model is launched once')
  .given(place, running)
  .when(command('LaunchModel', launch), MIDYEAR)
  .then(refused({ code: 'ALREADY_LAUNCHED', rule: 'R-11', path: ['model'] }));
rule('R-11 a model that owes no launch may hold one')
  .given(place, registered(replicated), endorsed, accepted, modelPlanned(null))
  .when(command('LaunchModel', launch), MIDYEAR)
  .then(events({ type: 'ModelLaunched' }));
rule('R-32 a launch is not recorded ahead of its day')
  .given(place, plannedModel)
  .when(command('LaunchModel', { ...launch, launchedOn: '2026-06-16' }), MIDYEAR)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['launchedOn'] }));
