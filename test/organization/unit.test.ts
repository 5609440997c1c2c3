import { events, refused, rule } from '../given.ts';
import { CITY, COMMUNE, city, commune, id, MIDYEAR, OTHER_COMMUNE, place, UNIT, unit } from '../sample.ts';

const establish = {
  type: 'EstablishUnit',
  data: { unit: id(2), organization: COMMUNE, name: 'Trường THCS', kind: 'SCHOOL' },
};
const rename = (over: object = {}) => ({
  type: 'RenameUnit',
  data: { unit: UNIT, name: 'Chi bộ tổ dân phố 1', effectiveOn: '2026-06-01', ...over },
});
const merge = (into: string) => ({
  type: 'MergeUnit',
  data: { unit: UNIT, into, reason: 'Sắp xếp lại', effectiveOn: '2026-06-01' },
});
const dissolve = (over: object = {}) => ({
  type: 'DissolveUnit',
  data: { unit: UNIT, reason: 'Sắp xếp lại', effectiveOn: '2026-06-01', ...over },
});
const dissolved = { type: 'UnitDissolved', data: dissolve().data };

rule('a unit carries the lineage of its organization')
  .given(place)
  .when(establish, MIDYEAR)
  .then(events({ type: 'UnitEstablished', data: { organization: COMMUNE, lineage: [CITY] } }));
rule('the organization must exist')
  .given(city)
  .when(establish, MIDYEAR)
  .then(refused({ code: 'ORGANIZATION_NOT_FOUND', path: ['organization'] }));
rule('a unit is established in a commune, not in a city')
  .given(city)
  .when({ ...establish, data: { ...establish.data, organization: CITY } }, MIDYEAR, {
    actor: { account: 'ban-to-chuc', role: 'BOARD_OFFICER', organization: CITY },
  })
  .then(refused({ code: 'UNIT_ABOVE_COMMUNE', path: ['organization'] }));
rule('a unit is established once')
  .given(place, unit(2))
  .when(establish, MIDYEAR)
  .then(refused({ code: 'UNIT_EXISTS', path: ['unit'] }));
rule('a unit gets a new name from its day')
  .given(place)
  .when(rename(), MIDYEAR)
  .then(events({ type: 'UnitRenamed', occurredOn: '2026-06-01' }));
rule('the present name is no new name')
  .given(place)
  .when(rename({ name: 'Chi bộ thôn 1' }), MIDYEAR)
  .then(refused({ code: 'NOTHING_CHANGED', path: ['name'] }));
rule('R-32 a new name is recorded when it holds')
  .given(place)
  .when(rename({ effectiveOn: '2026-06-16' }), MIDYEAR)
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['effectiveOn'] }));
rule('a unit is merged into another of its organization')
  .given(place, unit(2))
  .when(merge(id(2)), MIDYEAR)
  .then(events({ type: 'UnitMerged', occurredOn: '2026-06-01', data: { into: id(2) } }));
rule('not into itself')
  .given(place)
  .when(merge(UNIT), MIDYEAR)
  .then(refused({ code: 'MERGED_INTO_ITSELF', path: ['into'] }));
rule('not into one that does not exist')
  .given(place)
  .when(merge(id(2)), MIDYEAR)
  .then(refused({ code: 'UNIT_NOT_FOUND', path: ['into'] }));
rule('not into one elsewhere')
  .given(place, commune(OTHER_COMMUNE), unit(2, OTHER_COMMUNE))
  .when(merge(id(2)), MIDYEAR)
  .then(refused({ code: 'UNIT_ELSEWHERE', path: ['into'] }));
rule('a unit is dissolved')
  .given(place)
  .when(dissolve(), MIDYEAR)
  .then(events({ type: 'UnitDissolved', occurredOn: '2026-06-01' }));
for (const further of [rename(), dissolve(), merge(id(2))])
  rule(`after it is dissolved there is no ${further.type}`)
    .given(place, unit(2), dissolved)
    .when(further, MIDYEAR)
    .then(refused({ code: 'UNIT_ENDED', path: ['unit'] }));
