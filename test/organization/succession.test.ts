import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../schema/event.ts';
import { actionsOver } from '../actions.ts';
import { decideOver, events, type Fact, refused, rule, type Sending } from '../given.ts';
import { acceptedModel, home, newRegistration, proposed, registered } from '../model/sample-model.ts';
import {
  CAMPAIGN,
  CITY,
  COMMUNE,
  city,
  commune,
  id,
  MIDYEAR,
  MODEL,
  opened,
  planned,
  unit,
} from '../sample.ts';
import { ALL, type History, histories } from './mergers.ts';

const [DIFFICULTY, REPORT, NEXT, PERSON, PAPER] = [id(700), id(900), id(901), id(950), id(960)];
const campaign = [city, commune(), planned(), opened];
const officer = (n: number): Actor => ({
  account: `officer-${n}`,
  role: 'UNIT_OFFICER',
  organization: COMMUNE,
  unit: id(n),
});
const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const led = (facts: readonly Fact[], n: number): Fact[] =>
  facts.map((fact) => ('unit' in fact.data ? { ...fact, data: { ...fact.data, unit: id(n) } } : fact));

const issuer = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] };
const period = { from: '2026-01-01', to: MIDYEAR };
const list = (n: number): Fact => ({
  type: 'ReportDrafted',
  data: { report: REPORT, ...issuer, unit: id(n), kind: 'UNIT_LIST', period, replaces: null },
});
const statement = { title: 'Thiếu đất', detail: 'Vướng ranh giới', evidence: [] };
const raised = (n: number): Fact => ({
  type: 'DifficultyRaised',
  id: id(701),
  data: { difficulty: DIFFICULTY, ...home, unit: id(n), model: null, wish: null, ...statement },
});
const person = (n: number): Fact => ({
  type: 'PersonRecorded',
  id: id(951),
  data: { person: PERSON, organization: COMMUNE, lineage: [CITY], unit: id(n), position: 'Trưởng thôn' },
});
const sha256 = 'ab'.repeat(32);
const content = { size: 2000, mediaType: 'application/pdf', broughtBy: [COMMUNE] };
const paper = (subject: object) => ({
  type: 'FileDocument',
  data: { subject, document: PAPER, kind: 'OTHER', title: 'Biên bản', sha256 },
});

/** Everything open that a unit may have begun, and what whoever answers for it does next. */
const OPEN: Record<
  string,
  (by: number, as: number) => { facts: Fact[]; next: { type: string; data: object } }
> = {
  'a draft': (by, as) => ({
    facts: led([proposed], by),
    next: {
      type: 'RegisterModel',
      data: {
        model: MODEL,
        campaign: CAMPAIGN,
        unit: id(as),
        registration: newRegistration,
        lateReason: 'Sáp nhập',
      },
    },
  }),
  'a model': (by) => ({
    facts: led(acceptedModel, by),
    next: { type: 'KeepModel', data: { model: MODEL, reason: 'Hiệu quả' } },
  }),
  'the papers of a model': (by) => ({
    facts: led(acceptedModel, by),
    next: paper({ kind: 'MODEL', id: MODEL }),
  }),
  'the papers of a unit': (by) => ({ facts: [], next: paper({ kind: 'UNIT', id: id(by) }) }),
  'a difficulty': (by) => ({
    facts: [raised(by)],
    next: {
      type: 'CorrectDifficulty',
      data: { difficulty: DIFFICULTY, reason: 'Nhầm', ...statement, title: 'Thiếu vốn' },
    },
  }),
  'a difficulty of a model': (by, as) => ({
    facts: led(acceptedModel, by),
    next: {
      type: 'RaiseDifficulty',
      data: { difficulty: DIFFICULTY, campaign: CAMPAIGN, unit: id(as), model: MODEL, ...statement },
    },
  }),
  'a list that it drafted': (by) => ({
    facts: [list(by)],
    next: { type: 'WriteReport', data: { report: REPORT, sections: { results: 'Đạt' } } },
  }),
  'a list that came back': (by, as) => ({
    facts: [list(by), { type: 'ReportReturned', data: { report: REPORT, reasons: ['Thiếu mô hình'] } }],
    next: {
      type: 'DraftReport',
      data: { report: NEXT, campaign: CAMPAIGN, kind: 'UNIT_LIST', unit: id(as), replaces: REPORT },
    },
  }),
  'a person': (by) => ({
    facts: [person(by)],
    next: { type: 'CorrectPerson', data: { person: PERSON, name: 'Nguyễn Văn A', reason: 'Sai dấu' } },
  }),
};

const sending = (actor: Actor): Sending => ({ actor, lookups: { content: () => content } });

/** Who of the officers of all units may take the next step. */
function answering({ facts }: History, by: number, thing: string): number[] {
  return ALL.filter((as) => {
    const open = OPEN[thing]?.(by, as);
    if (!open) throw new Error(`nothing is known of ${thing}`);
    const given = [...campaign, ...facts, ...open.facts];
    const { decision } = decideOver(given, open.next, MIDYEAR, sending(officer(as)));
    return 'events' in decision;
  });
}

test.each(Object.keys(OPEN))(
  'R-49 after any mergers %s is the successor’s to go on with, and nobody else’s',
  (thing) => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...ALL), (history, by) => {
        const successor = history.standing[by] as number;
        expect(answering(history, by, thing)).toEqual(history.active[successor] ? [successor] : []);
      }),
      { numRuns: 60 },
    );
  },
);

const merged = (from: number, into: number): Fact => ({
  type: 'UnitMerged',
  data: { unit: id(from), into: id(into), reason: 'Sắp xếp lại', effectiveOn: '2026-06-01' },
});
const dissolved = (n: number): Fact => ({
  type: 'UnitDissolved',
  data: { unit: id(n), reason: 'Giải thể', effectiveOn: '2026-06-01' },
});
const two = [...campaign, unit(1), unit(2)];

describe('R-49 the list after review of a unit that has ended', () => {
  const draft = (n: number) => ({
    type: 'DraftReport',
    data: { report: REPORT, campaign: CAMPAIGN, kind: 'UNIT_LIST', unit: id(n) },
  });
  const write = { type: 'WriteReport', data: { report: REPORT, sections: { results: 'Đạt' } } };
  rule('R-49 a merged unit has no list of its own any more: its successor’s holds its models')
    .given(two, merged(1, 2))
    .when(draft(1), MIDYEAR, { actor: officer(2) })
    .then(refused({ code: 'UNIT_MERGED', rule: 'R-49', path: ['unit'] }));
  rule('R-49 a dissolved unit’s list is the Board’s')
    .given(two, dissolved(1))
    .when(draft(1), MIDYEAR, { actor: board })
    .then(events({ type: 'ReportDrafted', data: { unit: id(1) } }));
  rule('R-49 also where it was merged before')
    .given(two, list(1), merged(1, 2), dissolved(2))
    .when(write, MIDYEAR, { actor: board })
    .then(events({ type: 'ReportWritten' }));
  rule('R-36 the list of an active unit is not')
    .given(two, list(1), merged(1, 2))
    .when(write, MIDYEAR, { actor: board })
    .then(refused({ code: 'FORBIDDEN', rule: 'R-36', path: ['report'] }));
});

describe('R-02 R-49 names across a merger', () => {
  const other = id(101);
  const views = (...namesakes: { model: string; name: string }[]) => ({
    actor: officer(2),
    lookups: {
      modelsOfStandingUnit: ({ campaign: of, unit: by }: { campaign: string; unit: string }) =>
        of === CAMPAIGN && (by === id(2) || by === id(1)) ? namesakes : [],
    },
  });
  const came = { model: other, name: 'HIẾN  ĐẤT “mở đường”' };
  const register = {
    type: 'RegisterModel',
    data: {
      model: MODEL,
      campaign: CAMPAIGN,
      unit: id(2),
      registration: newRegistration,
      lateReason: 'Muộn',
    },
  };
  rule('R-02 a unit registers no second model of a name that came to it')
    .given(two, merged(1, 2))
    .when(register, MIDYEAR, views(came))
    .then(refused({ code: 'NAME_TAKEN', rule: 'R-02', path: ['registration', 'name'] }));
  rule('R-02 another name is free')
    .given(two, merged(1, 2))
    .when(register, MIDYEAR, views({ ...came, name: 'Hiến đất làm trường' }))
    .then(events({ type: 'ModelRegistered' }));
  rule('R-02 nor is one that came to it given such a name when it is sent again')
    .given(two, registered(), merged(1, 2), {
      type: 'ModelRegistrationReturned',
      data: { model: MODEL, reasons: ['Rõ hơn'] },
    })
    .when(
      { type: 'ResubmitModel', data: { model: MODEL, registration: newRegistration } },
      MIDYEAR,
      views(came),
    )
    .then(refused({ code: 'NAME_TAKEN', rule: 'R-02', path: ['registration', 'name'] }));
  rule('R-02 a model does not stand in its own way')
    .given(two, registered(), merged(1, 2), {
      type: 'ModelRegistrationReturned',
      data: { model: MODEL, reasons: ['Rõ hơn'] },
    })
    .when(
      {
        type: 'ResubmitModel',
        data: { model: MODEL, registration: { ...newRegistration, place: 'Thôn 2' } },
      },
      MIDYEAR,
      views({ model: MODEL, name: newRegistration.name }),
    )
    .then(events({ type: 'ModelResubmitted' }));
  rule('R-02 R-38 a dropped one stands again under its name only where none came by it')
    .given(
      two,
      acceptedModel,
      { type: 'ModelDropped', id: id(990), data: { model: MODEL, reason: 'Nhầm' } },
      merged(1, 2),
    )
    .when(
      { type: 'ReinstateModel', data: { model: MODEL, corrects: id(990), reason: 'Loại nhầm' } },
      MIDYEAR,
      views(came),
    )
    .then(refused({ code: 'NAME_TAKEN', rule: 'R-02', path: ['registration', 'name'] }));
});

test('R-46 R-49 what a merged unit has open is offered to its successor, and to nobody else', () => {
  const facts = [...two, merged(1, 2), ...led(acceptedModel, 1), raised(1), list(1), person(1)];
  const offered = (stream: string, command: string) =>
    [1, 2].filter((n) => actionsOver(facts, stream, MIDYEAR, officer(n))[command] === true);
  expect(offered(`difficulty-${DIFFICULTY}`, 'CorrectDifficulty')).toEqual([2]);
  expect(offered(`report-${REPORT}`, 'WriteReport')).toEqual([2]);
  expect(offered(`person-${PERSON}`, 'CorrectPerson')).toEqual([2]);
});
