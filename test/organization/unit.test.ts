import { describe, expect, test } from 'vitest';
import { deciders } from '../../schema/all.ts';
import { events, type Fact, fold, refused, rule } from '../given.ts';
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
const since = (occurredOn: string, n = 1): Fact => ({ ...unit(n), occurredOn });
const early = { code: 'EFFECTIVE_BEFORE_UNIT', rule: 'R-49', path: ['effectiveOn'] };
for (const [command, type] of [
  [rename(), 'UnitRenamed'],
  [merge(id(2)), 'UnitMerged'],
  [dissolve(), 'UnitDissolved'],
] as const) {
  rule(`R-49 nothing came of a unit before it was there: ${type}`)
    .given(city, commune(), since('2026-06-02'), since('2026-05-01', 2))
    .when(command, MIDYEAR)
    .then(refused(early));
  rule(`R-49 on its first day it may: ${type}`)
    .given(city, commune(), since('2026-06-01'), since('2026-05-01', 2))
    .when(command, MIDYEAR)
    .then(events({ type }));
}
rule('R-49 nor was it merged into one that was not there yet')
  .given(city, commune(), since('2026-05-01'), since('2026-06-02', 2))
  .when(merge(id(2)), MIDYEAR)
  .then(refused(early));
rule('a unit is dissolved')
  .given(place)
  .when(dissolve(), MIDYEAR)
  .then(events({ type: 'UnitDissolved', occurredOn: '2026-06-01' }));
for (const further of [rename(), dissolve(), merge(id(2))])
  rule(`after it is dissolved there is no ${further.type}`)
    .given(place, unit(2), dissolved)
    .when(further, MIDYEAR)
    .then(refused({ code: 'UNIT_ENDED', path: ['unit'] }));

describe('R-49 names of units', () => {
  const named = (name: string, kind = 'PARTY_CELL', unit = id(3)) => ({
    type: 'EstablishUnit',
    data: { unit, organization: COMMUNE, name, kind },
  });
  const views = (...units: { unit: string; name: string }[]) => ({
    lookups: {
      unitsOfKind: (ask: { organization: string; kind: string }) =>
        ask.organization === COMMUNE && ask.kind === 'PARTY_CELL' ? units : [],
    },
  });
  const known = { unit: UNIT, name: 'Chi bộ thôn 1' };
  const taken = { code: 'UNIT_NAME_TAKEN', rule: 'R-49', path: ['name'] };
  const key = (name: string, kind = 'PARTY_CELL') => `${COMMUNE}:unit:${kind}:${name}`;

  rule('R-49 a unit holds its name in its commune and kind')
    .given(place)
    .when(named('  CHI BỘ “thôn 7” '), MIDYEAR, views(known))
    .then(events({ type: 'UnitEstablished' }).reserving({ key: key('chi bộ thôn 7'), holder: id(3) }));
  rule('R-49 what another active unit of the kind is called, however it is written, is taken')
    .given(place)
    .when(named('CHI BỘ  “thôn 1”'), MIDYEAR, views(known, { unit: id(2), name: 'Chi bộ thôn 2' }))
    .then(refused(taken));
  rule('R-49 a unit of another kind may be called so')
    .given(place)
    .when(named('Chi bộ thôn 1', 'VILLAGE'), MIDYEAR, views(known))
    .then(
      events({ type: 'UnitEstablished' }).reserving({ key: key('chi bộ thôn 1', 'VILLAGE'), holder: id(3) }),
    );
  rule('R-49 a new name is taken before the old one is given free')
    .given(place)
    .when(rename(), MIDYEAR, views(known))
    .then(
      events({ type: 'UnitRenamed' })
        .reserving({ key: key('chi bộ tổ dân phố 1'), holder: UNIT })
        .releasing({ key: key('chi bộ thôn 1'), holder: UNIT }),
    );
  rule('R-49 nor is a unit renamed to what another is called')
    .given(place, unit(2))
    .when(rename({ name: 'Chi bộ thôn 2' }), MIDYEAR, views(known, { unit: id(2), name: 'chi bộ thôn 2' }))
    .then(refused(taken));
  rule('R-49 another spelling of one’s own name is nobody else’s')
    .given(place)
    .when(rename({ name: 'CHI BỘ THÔN 1' }), MIDYEAR, views(known, { unit: id(2), name: 'Chi bộ thôn 1' }))
    .then(events({ type: 'UnitRenamed' }).reserving().releasing());
  for (const [end, ending] of [
    ['UnitMerged', merge(id(2))],
    ['UnitDissolved', dissolve()],
  ] as const)
    rule(`R-49 ${ending.type} gives the name of the unit free`)
      .given(place, unit(2))
      .when(ending, MIDYEAR)
      .then(events({ type: end }).releasing({ key: key('chi bộ thôn 1'), holder: UNIT }));
  test('R-49 a name is held by an active unit, under the name that it has now', () => {
    const decider = deciders.unit;
    const stands = (facts: readonly Fact[], name: string) =>
      decider.holds?.(fold(decider, `unit-${UNIT}`, facts), key(name));
    const renamed = { type: 'UnitRenamed', data: rename().data };
    expect(stands([unit()], 'chi bộ thôn 1')).toBe(true);
    expect(stands([unit()], 'chi bộ thôn 2')).toBe(false);
    expect(stands([unit(), renamed], 'chi bộ thôn 1')).toBe(false);
    expect(stands([unit(), renamed], 'chi bộ tổ dân phố 1')).toBe(true);
    expect(stands([unit(), dissolved], 'chi bộ thôn 1')).toBe(false);
    expect(stands([], 'chi bộ thôn 1')).toBe(false);
  });
});

describe('R-38 an end that was a mistake', () => {
  const [ENDED, AGAIN] = [id(801), id(802)];
  const reinstate = { type: 'ReinstateUnit', data: { unit: UNIT, reason: 'Nghị quyết đã thu hồi' } };
  const ended = { ...dissolved, id: ENDED };
  const merged = { type: 'UnitMerged', id: ENDED, data: merge(id(2)).data };
  const back = { type: 'UnitReinstated', data: { ...reinstate.data, corrects: ENDED } };
  const own = { key: `${COMMUNE}:unit:PARTY_CELL:chi bộ thôn 1`, holder: UNIT };

  rule('R-38 a unit merged by mistake stands again, under its name')
    .given(place, unit(2), merged)
    .when(reinstate, MIDYEAR)
    .then(
      events({
        type: 'UnitReinstated',
        data: { corrects: ENDED, reason: 'Nghị quyết đã thu hồi' },
      }).reserving(own),
    );
  rule('R-38 and one that was dissolved by mistake')
    .given(place, ended)
    .when(reinstate, MIDYEAR)
    .then(events({ type: 'UnitReinstated', data: { corrects: ENDED } }));
  rule('R-38 it is the last end that is corrected')
    .given(place, unit(2), merged, back, { ...dissolved, id: AGAIN })
    .when(reinstate, MIDYEAR)
    .then(events({ type: 'UnitReinstated', data: { corrects: AGAIN } }));
  rule('R-38 what has not ended has nothing to correct')
    .given(place, unit(2), merged, back)
    .when(reinstate, MIDYEAR)
    .then(refused({ code: 'NOT_ENDED', rule: 'R-38', path: ['unit'] }));
  rule('R-38 a unit that never was does not come back')
    .given(city, commune())
    .when(reinstate, MIDYEAR)
    .then(refused({ code: 'UNIT_NOT_FOUND', path: ['unit'] }));
  rule('R-49 nor does one whose name another has by now')
    .given(place, ended)
    .when(reinstate, MIDYEAR, { lookups: { unitsOfKind: () => [{ unit: id(4), name: 'chi bộ thôn 1' }] } })
    .then(refused({ code: 'UNIT_NAME_TAKEN', rule: 'R-49', path: ['name'] }));
  rule('R-38 nor one of an organization that has ended')
    .given(place, ended, {
      type: 'OrganizationDissolved',
      data: { organization: COMMUNE, into: null, reason: 'Sắp xếp', effectiveOn: '2026-06-02' },
    })
    .when(reinstate, MIDYEAR)
    .then(refused({ code: 'ORGANIZATION_ENDED', path: ['unit'] }));
  rule('R-38 after it the unit merges like any other')
    .given(place, unit(2), merged, back)
    .when(merge(id(2)), MIDYEAR)
    .then(events({ type: 'UnitMerged' }));
});
