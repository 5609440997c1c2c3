import { describe } from 'vitest';
import { events, type Fact, refused, rule } from '../given.ts';
import { CITY, COMMUNE, commune, IN_TIME, opened, place, planned, unit } from '../sample.ts';
import { acceptedModel, command, draftPlan, launchOn, newRegistration, register } from './sample-model.ts';

const somebody = '0198a1b2-0000-7000-8000-0000000000e1';
const ground = [commune(), unit(), planned(), opened];
const known = (organization = COMMUNE): Fact => ({
  type: 'PersonRecorded',
  data: { person: somebody, organization, lineage: [CITY], unit: null, position: 'Bí thư chi bộ' },
});
const erased: Fact = {
  type: 'SubjectErased',
  data: { person: somebody, ground: 'SUBJECT_REQUEST', document: null },
};
const individual = { kind: 'INDIVIDUAL', title: 'Trưởng thôn', basis: 'RESIDES', person: somebody };

const plan = command('PlanModel', { plan: { ...draftPlan, launchOn, leaderPerson: somebody } });
const registering = (subject: object) => register({ ...newRegistration, subject });

describe('R-41 a model names persons by id beside their positions', () => {
  rule('R-41 the leader in charge')
    .given(place, acceptedModel, known())
    .when(plan, IN_TIME)
    .then(events({ type: 'ModelPlanned', data: { plan: { leaderPerson: somebody } } }));

  rule('R-41 not one whom nobody recorded')
    .given(place, acceptedModel)
    .when(plan, IN_TIME)
    .then(refused({ code: 'PERSON_NOT_FOUND', path: ['plan', 'leaderPerson'] }));

  rule('R-41 not one of another organization')
    .given(place, acceptedModel, known('10510'))
    .when(plan, IN_TIME)
    .then(refused({ code: 'PERSON_ELSEWHERE', path: ['plan', 'leaderPerson'] }));

  rule('R-41 not one who was erased')
    .given(place, acceptedModel, known(), erased)
    .when(plan, IN_TIME)
    .then(refused({ code: 'PERSON_ERASED', rule: 'R-41', path: ['plan', 'leaderPerson'] }));

  rule('R-41 a collective is nobody in particular')
    .given(ground, known())
    .when(registering({ kind: 'COLLECTIVE', title: 'Chi bộ thôn 1', person: somebody }), IN_TIME)
    .then(
      refused({
        code: 'PERSON_OF_COLLECTIVE',
        rule: 'R-41',
        path: ['registration', 'subject', 'person'],
      }),
    );

  rule('R-41 an individual subject')
    .given(ground, known())
    .when(registering(individual), IN_TIME)
    .then(events({ type: 'ModelRegistered', data: { registration: { subject: individual } } }));
});
