import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consequencesOf, deciders } from '../../schema/all.ts';
import type { Actor, RecordedEvent } from '../../schema/event.ts';
import type { Model } from '../../schema/model/state.ts';
import type { Exemplar } from '../../schema/recognition/exemplar-state.ts';
import { isRecused, type Selection } from '../../schema/recognition/selection-state.ts';
import { holdsByChance } from '../by-chance.ts';
import { decideOver, type Fact, fold } from '../given.ts';
import { CAMPAIGN, id, UNIT } from '../sample.ts';
import {
  A,
  appraised,
  as,
  B,
  dropped,
  here,
  model,
  noticed,
  submitted,
  TODAY,
} from './sample-recognition.ts';

const MODELS = [A, B];
const [DECISIONS, SELECTIONS, EXEMPLARS] = [301, 401, 501].map((n) => [id(n), id(n + 1), id(n + 2)]) as [
  string[],
  string[],
  string[],
];
const members = ['m1', 'm2', 'm3'];
const signed = { issuedOn: '2026-10-01', signatory: 'Bí thư' };
const rating = { level: 'GOOD', ratedBy: 'BTV', ratedOn: '2026-10-01' };
const document = { title: 'Văn bản' };

type Step = { type: string; data: object; actor?: Actor } | { happens: Fact };
const some = fc.subarray(MODELS, { minLength: 1 });
const number = fc.constantFrom('1', '2', '3', '4', '5', '6');
const on = <Data extends object>(type: string, data: fc.Arbitrary<Data>, weight = 1, actor?: Actor) => ({
  weight,
  arbitrary: data.map((each): Step => ({ type, data: each, ...(actor && { actor }) })),
});
const happens = (make: (of: string) => Fact, weight: number) => ({
  weight,
  arbitrary: fc.constantFrom(...MODELS).map((of): Step => ({ happens: make(of) })),
});
/** Mostly the first, so that what belongs together meets. */
const oneOf = ([first = '', ...others]: string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(first) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const exemplar = oneOf(EXEMPLARS);
const selection = oneOf(SELECTIONS);
const votes = members.map((account) =>
  on(
    'CastSelectionBallot',
    fc.record({ selection, models: fc.subarray(MODELS, { maxLength: 1 }) }),
    5,
    as('COMMITTEE_MEMBER', account).actor,
  ),
);

const step = fc.oneof(
  happens(submitted, 2),
  happens((of) => appraised(of), 3),
  happens((of) => noticed(of), 3),
  happens(dropped, 1),
  on(
    'IssueRecognitionDecision',
    fc
      .record({ recognition: oneOf(DECISIONS), models: some, number })
      .map((each) => ({ ...each, ...signed, campaign: CAMPAIGN, body: 'PARTY_COMMITTEE', declined: [] })),
    8,
  ),
  on(
    'RevokeRecognition',
    fc
      .record({ recognition: oneOf(DECISIONS), models: some, number })
      .map((each) => ({ ...each, ...signed, reason: 'Sai' })),
    4,
  ),
  on(
    'OpenSelection',
    fc.record({ selection, candidates: some }).map((each) => ({
      ...{ ...each, campaign: CAMPAIGN, title: 'Bình xét', seats: 1 },
      committee: members.map((account, index) => ({
        account,
        title: 'Ủy viên',
        ...(index === 2 && { unit: UNIT }),
      })),
    })),
    6,
  ),
  ...votes,
  on(
    'RecuseFromSelection',
    fc
      .record({ selection, model: fc.constantFrom(...MODELS) })
      .map((each) => ({ ...each, reason: 'Người thân' })),
    14,
    as('COMMITTEE_MEMBER', 'm1').actor,
  ),
  on(
    'WithdrawSelectionRecusal',
    fc
      .record({ selection, model: fc.constantFrom(...MODELS) })
      .map((each) => ({ ...each, reason: 'Khai nhầm' })),
    6,
    as('COMMITTEE_MEMBER', 'm1').actor,
  ),
  on('CloseSelection', fc.record({ selection }), 3),
  on(
    'NominateExemplar',
    fc.record({ exemplar, model: fc.constantFrom(...MODELS) }).map((each) => ({
      ...{ ...each, campaign: CAMPAIGN, subject: 'COLLECTIVE', unit: UNIT, title: 'Chi bộ' },
      rating: { ...rating, provisional: true },
    })),
    6,
  ),
  on(
    'FileExemplarDocument',
    fc
      .record({
        exemplar,
        item: fc.constantFrom('MINUTES', 'SUBMISSION', 'SUMMARY', 'LIST', 'ACHIEVEMENT_REPORT'),
        copies: fc.constantFrom(2, 3, 3, 3),
      })
      .map((each) => ({ ...each, document, bound: true })),
    14,
  ),
  ...['bi-thu', 'pho-bi-thu'].map((account) =>
    on(
      'ConfirmAchievementReport',
      fc
        .record({ exemplar, by: fc.constantFrom('DIRECT_COMMITTEE', 'PROPOSING_COMMITTEE') })
        .map((each) => ({ ...each, confirmedOn: TODAY })),
      3,
      as('COMMITTEE_SIGNATORY', account).actor,
    ),
  ),
  on(
    'ConfirmExemplarRating',
    fc
      .record({ exemplar, level: fc.constantFrom('GOOD', 'COMPLETED') })
      .map((each) => ({ ...rating, ...each })),
    1,
  ),
  on(
    'CorrectExemplarRating',
    fc
      .record({ exemplar, level: fc.constantFrom('GOOD', 'COMPLETED') })
      .map((each) => ({ ...rating, ...each, reason: 'Ghi nhầm' })),
    1,
  ),
  on(
    'SendExemplarDossier',
    exemplar.map((each) => ({ exemplar: each, number: '8', sentOn: TODAY })),
    5,
  ),
  on(
    'WithdrawExemplar',
    exemplar.map((each) => ({ exemplar: each, reason: 'Rút' })),
    3,
  ),
);

/** A way that leads far, of which a sequence walks a random part before it strays. */
const straight = fc.tuple(fc.constantFrom(...MODELS), fc.nat(22)).map(([of, length]): Step[] => {
  const [selection, exemplar] = [SELECTIONS[0], EXEMPLARS[0]];
  const committee = members.map((account) => ({ account, title: 'Ủy viên' }));
  const opening = { selection, campaign: CAMPAIGN, title: 'Bình xét', seats: 1, committee, candidates: [of] };
  const nomination = {
    exemplar,
    campaign: CAMPAIGN,
    subject: 'COLLECTIVE',
    model: of,
    unit: UNIT,
    title: 'Chi bộ',
  };
  const decision = { recognition: DECISIONS[0], campaign: CAMPAIGN, body: 'PARTY_COMMITTEE', declined: [] };
  const way: Step[] = [
    ...[submitted(of), appraised(of), noticed(of)].map((fact) => ({ happens: fact })),
    { type: 'IssueRecognitionDecision', data: { ...decision, ...signed, models: [of], number: '9' } },
    { type: 'OpenSelection', data: opening },
    ...members.map((account) => ({
      type: 'CastSelectionBallot',
      data: { selection, models: [of] },
      ...as('COMMITTEE_MEMBER', account),
    })),
    { type: 'CloseSelection', data: { selection } },
    { type: 'NominateExemplar', data: { ...nomination, rating: { ...rating, provisional: true } } },
    ...['MINUTES', 'SUBMISSION', 'SUMMARY', 'LIST', 'ACHIEVEMENT_REPORT'].map((item) => ({
      type: 'FileExemplarDocument',
      data: { exemplar, item, document, copies: 3, bound: true },
    })),
    ...['DIRECT_COMMITTEE', 'PROPOSING_COMMITTEE'].map((by) => ({
      type: 'ConfirmAchievementReport',
      data: { exemplar, by, confirmedOn: TODAY },
      ...as('COMMITTEE_SIGNATORY', by),
    })),
    { type: 'SendExemplarDossier', data: { exemplar, number: '8', sentOn: TODAY } },
  ];
  return way.slice(0, length);
});
const sequence = fc
  .tuple(straight, fc.array(step, { minLength: 15, maxLength: 50 }))
  .map((parts) => parts.flat());

type Hold = { key: string; holder: string };
/** What the shell does with names: one holder per key, refused when another has it. */
function take(
  names: Map<string, string>,
  { reserve = [], release = [] }: { reserve?: Hold[]; release?: Hold[] },
) {
  if (reserve.some(({ key, holder }) => (names.get(key) ?? holder) !== holder)) return false;
  for (const { key, holder } of reserve) names.set(key, holder);
  for (const { key, holder } of release) if (names.get(key) === holder) names.delete(key);
  return true;
}

const stateOf = <State>(facts: readonly Fact[], decider: keyof typeof deciders, id: string) =>
  fold(deciders[decider], `${decider}-${id}`, facts) as State;

/** What must hold of each event at the moment when it is recorded. */
function check(event: Fact, before: readonly Fact[]): void {
  const data = event.data as Record<string, never> & { models: string[] };
  if (event.type === 'RecognitionDecisionIssued')
    for (const of of data.models) {
      const { appraisal, recognition, status } = stateOf<Model>(before, 'model', of);
      expect([appraisal?.appraised?.passed, appraisal?.notice?.passed]).toEqual([true, true]);
      expect(recognition === null || recognition.revoked).toBe(true);
      expect(status).not.toBe('DROPPED');
    }
  if (event.type === 'SelectionClosed') {
    const selection = stateOf<Selection>(before, 'selection', data.selection as unknown as string);
    const results = (
      event.data as { results: { model: string; votes: number; eligible: number; selected: boolean }[] }
    ).results;
    expect(results.filter(({ selected }) => selected).length).toBeLessThanOrEqual(selection.seats);
    for (const { model: of, votes, eligible, selected } of results) {
      const may = selection.committee.filter(({ account }) => !isRecused(selection, account, of));
      const cast = selection.ballots.filter(
        (ballot) => ballot.models.includes(of) && may.some(({ account }) => account === ballot.account),
      );
      expect([votes, eligible]).toEqual([cast.length, may.length]);
      const { recognition } = stateOf<Model>(before, 'model', of);
      if (selected) expect([votes > eligible / 2, recognition?.revoked]).toEqual([true, false]);
    }
  }
  if (event.type === 'ExemplarDossierSent') {
    const {
      filed,
      confirmations,
      rating,
      model: of,
    } = stateOf<Exemplar>(before, 'exemplar', data.exemplar as unknown as string);
    expect(new Set(filed.map(({ item }) => item)).size).toBe(5);
    expect(confirmations.map(({ by }) => by).sort()).toEqual(['DIRECT_COMMITTEE', 'PROPOSING_COMMITTEE']);
    expect(new Set(confirmations.map(({ account }) => account)).size).toBe(2);
    expect(filed.find(({ item }) => item === 'ACHIEVEMENT_REPORT')).toMatchObject({ copies: 3, bound: true });
    expect(rating?.level).toBe('GOOD');
    const { recognition, status, selections } = stateOf<Model>(before, 'model', of);
    expect([recognition?.revoked, status === 'DROPPED', selections.length > 0]).toEqual([false, false, true]);
  }
}

const SIGNED = ['IssueRecognitionDecision', 'RevokeRecognition', 'SendExemplarDossier'];
const signatory = as('COMMITTEE_SIGNATORY', 'bi-thu');
const EVERYWHERE = [
  'RecognitionRevoked',
  'SelectionMemberRecused',
  'SelectionRecusalWithdrawn',
  'ModelSelected',
  'ExemplarDossierSent',
  'ExemplarWithdrawn',
];

test('R-23 R-24 R-25 R-26 R-28 no order of commands recognises unappraised, counts recused, selects without majority or sends incomplete', {
  timeout: 120_000,
}, () => {
  const reached = new Set<string>();
  holdsByChance(
    fc.property(sequence, (steps) => {
      const facts: Fact[] = [...here, model(A), model(B)];
      const names = new Map<string, string>();
      const record = (event: Fact) => {
        check(event, facts);
        reached.add(event.type);
        facts.push({ ...event, id: id(1000 + facts.length) });
      };
      for (const each of steps) {
        if ('happens' in each) {
          record(each.happens);
          continue;
        }
        const actor = each.actor ?? (SIGNED.includes(each.type) ? signatory.actor : undefined);
        const sending = actor ? { actor } : {};
        const { decision } = decideOver(facts, each, TODAY, sending);
        if ('refusals' in decision || !take(names, decision)) continue;
        const caused = decision.events.flatMap((event) => {
          record({ ...(event as Fact), ...sending });
          return consequencesOf(event as unknown as RecordedEvent);
        });
        for (const command of caused) {
          const { decision: following } = decideOver(facts, command, TODAY);
          if ('refusals' in following) throw new Error(`${command.type} is refused`);
          for (const event of following.events) record(event as Fact);
        }
      }
      // A name is held exactly by what stands behind it.
      for (const [key, holder] of names) {
        const decider = key.startsWith('exemplar')
          ? 'exemplar'
          : key.startsWith('revote') || key.startsWith('candidate')
            ? 'selection'
            : 'recognition';
        expect(deciders[decider].holds?.(stateOf(facts, decider, holder), key), key).toBe(true);
      }
      for (const of of MODELS) {
        const { recognition } = stateOf<Model>(facts, 'model', of);
        const standing = recognition !== null && !recognition.revoked;
        expect(names.get(`recognition:${of}`)).toBe(standing ? recognition.recognition : undefined);
      }
    }),
    200,
    () => EVERYWHERE.filter((type) => !reached.has(type)),
  );
  // The sequences are worth something only where they lead everywhere.
  for (const type of EVERYWHERE) expect(reached).toContain(type);
});
