import { describe, expect, test } from 'vitest';
import type { Actor } from '../../schema/event.ts';
import { organizationStream } from '../../schema/organization/stream.ts';
import { actionsOver } from '../actions.ts';
import { events, refused, rule, type Sending } from '../given.ts';
import { newRegistration } from '../model/sample-model.ts';
import {
  CAMPAIGN,
  CITY,
  COMMUNE,
  city,
  closed,
  commune,
  IN_TIME,
  id,
  MIDYEAR,
  MODEL,
  OTHER_COMMUNE,
  opened,
  place,
  planned,
  UNIT,
} from '../sample.ts';

const byCity: Sending = { actor: { account: 'can-bo-thanh-uy', role: 'CITY_OFFICER', organization: CITY } };
/** What an installation begins with. */
const loading: Sending = { actor: { account: 'system', role: 'SYSTEM', organization: 'VN' } };

const establish = (over: object = {}) => ({
  type: 'EstablishOrganization',
  data: {
    organization: OTHER_COMMUNE,
    name: 'Hải Dương',
    fullName: 'Phường Hải Dương',
    kind: 'WARD',
    parent: CITY,
    ...over,
  },
});
const rename = (over: object = {}) => ({
  type: 'RenameOrganization',
  data: {
    organization: COMMUNE,
    name: 'Tân Thành',
    fullName: 'Phường Tân Thành',
    effectiveOn: '2026-06-01',
    ...over,
  },
});
const dissolve = (over: object = {}) => ({
  type: 'DissolveOrganization',
  data: { organization: COMMUNE, reason: 'Sáp nhập', effectiveOn: '2026-06-01', ...over },
});
const dissolved = {
  type: 'OrganizationDissolved',
  data: { organization: COMMUNE, into: null, reason: 'Sáp nhập', effectiveOn: '2026-06-01' },
};

rule('a commune carries the lineage of its city')
  .given(city)
  .when(establish(), MIDYEAR, byCity)
  .then(events({ type: 'OrganizationEstablished', data: { parent: CITY, lineage: [CITY] } }));
rule('a root needs no parent, whatever its kind: an installation for one commune')
  .given()
  .when(establish({ parent: undefined }), MIDYEAR, loading)
  .then(events({ type: 'OrganizationEstablished', data: { parent: null, lineage: [] } }));
rule('a code is established once')
  .given(city, commune(OTHER_COMMUNE))
  .when(establish(), MIDYEAR, byCity)
  .then(refused({ code: 'ORGANIZATION_EXISTS', path: ['organization'] }));
rule('the parent must exist')
  .given()
  .when(establish(), MIDYEAR, loading)
  .then(refused({ code: 'ORGANIZATION_NOT_FOUND', path: ['parent'] }));
rule('a commune does not stand below a commune')
  .given(city, commune())
  .when(establish({ parent: COMMUNE }), MIDYEAR, byCity)
  .then(refused({ code: 'PARENT_NOT_ABOVE', path: ['parent'] }));
rule('a commune has a code of five digits')
  .given(city)
  .when(establish({ organization: '32' }), MIDYEAR, byCity)
  .then(refused({ code: 'CODE_NOT_OF_KIND', path: ['organization'] }));

rule('a new name holds from its day')
  .given(city, commune())
  .when(rename(), MIDYEAR, byCity)
  .then(events({ type: 'OrganizationRenamed', occurredOn: '2026-06-01', data: { name: 'Tân Thành' } }));
rule('the present name is no new name')
  .given(city, commune())
  .when(rename({ name: 'Thành Đông', fullName: 'Phường Thành Đông' }), MIDYEAR, byCity)
  .then(refused({ code: 'NOTHING_CHANGED', path: ['name'] }));
rule('R-32 a new name is recorded when it holds')
  .given(city, commune())
  .when(rename({ effectiveOn: '2026-07-01' }), MIDYEAR, byCity)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['effectiveOn'] }));
rule('what does not exist is not renamed')
  .given()
  .when(rename(), MIDYEAR, byCity)
  .then(refused({ code: 'ORGANIZATION_NOT_FOUND', path: ['organization'] }));

rule('an organization is dissolved into another')
  .given(city, commune(), commune(OTHER_COMMUNE))
  .when(dissolve({ into: OTHER_COMMUNE }), MIDYEAR, byCity)
  .then(events({ type: 'OrganizationDissolved', data: { into: OTHER_COMMUNE } }));
rule('not into itself')
  .given(city, commune())
  .when(dissolve({ into: COMMUNE }), MIDYEAR, byCity)
  .then(refused({ code: 'MERGED_INTO_ITSELF', path: ['into'] }));
rule('nor into one that does not exist')
  .given(city, commune())
  .when(dissolve({ into: OTHER_COMMUNE }), MIDYEAR, byCity)
  .then(refused({ code: 'ORGANIZATION_NOT_FOUND', path: ['into'] }));
rule('not twice')
  .given(city, commune(), dissolved)
  .when(dissolve(), MIDYEAR, byCity)
  .then(refused({ code: 'ORGANIZATION_ENDED', path: ['organization'] }));
const dissolveCity = dissolve({ organization: CITY });
rule('a city with active communes is not dissolved')
  .given(city, commune())
  .when(dissolveCity, MIDYEAR, { ...byCity, lookups: { organizationsBelow: () => 2 } })
  .then(refused({ code: 'ORGANIZATION_NOT_EMPTY', path: ['organization'] }));
rule('a city whose communes have all ended is dissolved')
  .given(city, commune(), dissolved)
  .when(dissolveCity, MIDYEAR, { ...byCity, lookups: { organizationsBelow: () => 0 } })
  .then(events({ type: 'OrganizationDissolved', data: { organization: CITY } }));
rule('a dissolved organization opens no campaign')
  .given(city, commune(), planned(), dissolved)
  .when({ type: 'OpenCampaign', data: { campaign: CAMPAIGN } }, MIDYEAR)
  .then(refused({ code: 'ORGANIZATION_ENDED', path: ['campaign'] }));
rule('a dissolved organization opens a closed campaign again, to finish it')
  .given(city, commune(), planned(), opened, closed, dissolved)
  .when({ type: 'OpenCampaign', data: { campaign: CAMPAIGN } }, MIDYEAR)
  .then(events({ type: 'CampaignOpened' }));
rule('a dissolved organization takes no registration')
  .given(place, dissolved)
  .when(
    {
      type: 'RegisterModel',
      data: { model: MODEL, campaign: CAMPAIGN, unit: UNIT, registration: newRegistration },
    },
    IN_TIME,
  )
  .then(refused({ code: 'ORGANIZATION_ENDED', path: ['campaign'] }));
rule('a dissolved organization plans no campaign')
  .given(place, dissolved)
  .when(
    {
      type: 'PlanCampaign',
      data: { organization: COMMUNE, year: 2027, title: 'Kế hoạch', basis: [], targets: [], milestones: [] },
    },
    MIDYEAR,
  )
  .then(refused({ code: 'ORGANIZATION_ENDED', path: ['organization'] }));

test('R-46 communes stand below a city and units in a commune, and a city is dissolved after its communes', () => {
  const officer: Actor = { account: 'tp', role: 'CITY_OFFICER', organization: CITY };
  const of = (code: string, below: number) =>
    actionsOver([city, commune()], organizationStream(code), '2026-02-20', officer, {
      organizationsBelow: () => below,
    });
  expect(of(CITY, 1)).toMatchObject({
    RenameOrganization: true,
    DissolveOrganization: 'ORGANIZATION_NOT_EMPTY',
    EstablishOrganization: true,
    EstablishUnit: 'FORBIDDEN',
  });
  expect(of(CITY, 0)).toMatchObject({ DissolveOrganization: true });
  expect(of(COMMUNE, 0)).toMatchObject({
    DissolveOrganization: true,
    EstablishOrganization: 'PARENT_NOT_ABOVE',
  });
  const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
  const own = actionsOver([city, commune()], organizationStream(COMMUNE), '2026-02-20', board);
  expect(own).toMatchObject({ EstablishUnit: true, PlanCampaign: true, RenameOrganization: 'FORBIDDEN' });
});

describe('R-38 an end that was a mistake', () => {
  const ENDED = id(810);
  const reinstate = { type: 'ReinstateOrganization', data: { organization: COMMUNE, reason: 'Ghi nhầm mã' } };
  const ended = { ...dissolved, id: ENDED };
  const cityEnded = { ...dissolved, data: { ...dissolved.data, organization: CITY } };

  rule('R-38 an organization that was dissolved by mistake stands again')
    .given(city, commune(), ended)
    .when(reinstate, MIDYEAR, byCity)
    .then(events({ type: 'OrganizationReinstated', data: { corrects: ENDED, reason: 'Ghi nhầm mã' } }));
  rule('R-38 and goes on as any other')
    .given(city, commune(), ended, {
      type: 'OrganizationReinstated',
      data: { ...reinstate.data, corrects: ENDED },
    })
    .when(dissolve(), MIDYEAR, byCity)
    .then(events({ type: 'OrganizationDissolved' }));
  rule('R-38 one that has not ended has nothing to correct')
    .given(city, commune())
    .when(reinstate, MIDYEAR, byCity)
    .then(refused({ code: 'NOT_ENDED', rule: 'R-38', path: ['organization'] }));
  rule('R-38 what stands above it stands')
    .given(city, commune(), ended, cityEnded)
    .when(reinstate, MIDYEAR, byCity)
    .then(refused({ code: 'ORGANIZATION_ENDED', path: ['organization'] }));
});
