import { seededUuid } from '../../infra/bench/growth-parts.ts';

type Told = [stream: string, type: string, data: object];

const CRITERIA = [1, 2, 3, 4, 5, 6, 7, 8];
const marks = CRITERIA.map((criterion) => ({ criterion, passed: true }));
const half = { numerator: 1, denominator: 2 };
const rules = {
  ...{ quorumOver: half, majorityOver: half, submissionDays: 3, submissionDayKind: 'CALENDAR', rubric: null },
};
const members = ['HEAD', 'SECRETARY', 'MEMBER'].map((duty, at) => ({
  ...{ account: `m-${at}`, title: `Thành viên ${at}`, duty },
}));
const attendance = members.map(({ account }) => account);
const paper = { title: 'Văn bản' };

/** Rounds with a replaced ballot, a void one, a tie with its re-vote, corrections; each goes further than the one before. */
export function roundTail(
  home: object,
  unit: string,
  eventId: (id: string, revision: number) => string,
): Told[] {
  return [1, 2, 3].flatMap((n) => {
    const round = seededUuid(`round ${n}`);
    const [a, b] = [seededUuid('model 0'), seededUuid('model 1')];
    const of = (model: string) => ({
      model,
      unit,
      submittedOn: '2026-09-10',
      overridden: false,
      recusals: [],
    });
    const day = '2026-09-20';
    const session = (key: string, models: string[], revoteOf: string | null = null) => ({
      ...{ session: key, scheduledOn: day, place: 'Hội trường', models, revoteOf },
    });
    const cast = (
      key: string,
      model: string,
      at: number,
      approve: boolean,
      replaces: string | null = null,
    ) => ({
      ...{ session: key, model, member: `m-${at}`, title: `Thành viên ${at}`, marks, approve },
      ...{ comment: null, confirmed: false, replaces },
    });
    const result = (model: string, yes: number, no: number) => ({
      ...{ model, eligible: 3, present: 3, recused: 0, yes, no, tied: yes === no, passed: yes > no },
      criteria: CRITERIA.map((criterion) => ({ criterion, passed: yes + no, failed: 0 })),
      points: null,
    });
    const noticed = (model: string, key: string) => ({ model, session: key, passed: true, tied: false });
    const life: [string, object][] = [
      ['AppraisalRoundPlanned', { ...home, title: `Đợt ${n}`, plan: paper }],
      ['AppraisalRoundAmended', { title: `Đợt ${n}`, plan: paper, reason: 'Đổi ngày' }],
      ['AppraisalPanelAppointed', { members, decision: paper, reason: null }],
      ['AppraisalPanelAppointed', { members, decision: paper, reason: 'Thay' }],
      ['AppraisalSessionScheduled', session('s-0', [a])],
      ['AppraisalSessionCancelled', { session: 's-0', reason: 'Bão', models: [] }],
      ['AppraisalSessionScheduled', session('s-1', [a, b])],
      ['AppraisalSubmissionOverridden', { model: a, submittedOn: '2026-09-10', reason: 'Bão' }],
      ['AppraisalSessionOpened', { session: 's-1', heldOn: day, attendance, rules, models: [of(a)] }],
      ['AppraisalMemberRecused', { model: a, member: 'm-2', ground: 'DECLARED', reason: 'Nhầm' }],
      ['AppraisalRecusalWithdrawn', { model: a, member: 'm-2', reason: 'Nhầm mô hình' }],
      ['AppraisalOpeningWithdrawn', { session: 's-1', models: [a, b], reason: 'Bấm nhầm' }],
      [
        'AppraisalSessionOpened',
        {
          ...{ session: 's-1', heldOn: day, rules, models: [of(a), of(b)] },
          attendance: attendance.slice(0, 2),
        },
      ],
      ['AppraisalMemberAdmitted', { session: 's-1', member: 'm-2' }],
      ['AppraisalBallotCast', cast('s-1', a, 0, false)],
      ['AppraisalBallotCast', cast('s-1', a, 0, true, eventId(round, 14))],
      ['AppraisalBallotCast', cast('s-1', b, 1, true)],
      ['AppraisalMemberRecused', { model: b, member: 'm-1', ground: 'DECLARED', reason: 'Người nhà' }],
      ['AppraisalBallotVoided', { session: 's-1', model: b, member: 'm-1', ballot: eventId(round, 16) }],
      ['AppraisalMemberLeft', { session: 's-1', member: 'm-2' }],
      ['AppraisalMemberAdmitted', { session: 's-1', member: 'm-2' }],
      ['AppraisalSessionClosed', { session: 's-1', results: [result(a, 1, 0), result(b, 0, 0)] }],
      ['AppraisalSessionScheduled', session('s-2', [b], 's-1')],
      ['AppraisalSessionOpened', { session: 's-2', heldOn: day, attendance, rules, models: [of(b)] }],
      ['AppraisalBallotCast', cast('s-2', b, 2, true)],
      ['AppraisalSessionClosed', { session: 's-2', results: [result(b, 1, 0)] }],
      ['AppraisalSessionCancelled', { session: 's-2', reason: 'Kết thúc sớm', models: [b] }],
      ['AppraisalSessionScheduled', session('s-3', [b], 's-1')],
      ['AppraisalSessionOpened', { session: 's-3', heldOn: day, attendance, rules, models: [of(b)] }],
      ['AppraisalBallotCast', cast('s-3', b, 2, true)],
      ['AppraisalSessionClosed', { session: 's-3', results: [result(b, 1, 0)] }],
      [
        'AppraisalSessionCorrected',
        { session: 's-3', corrects: eventId(round, 28), place: 'Nhà văn hóa', heldOn: day, reason: 'Nhầm' },
      ],
      [
        'AppraisalNoticePublished',
        {
          ...{ number: `0${n}-TB`, issuedOn: '2026-09-22', document: null, sessions: ['s-1', 's-3'] },
          results: [noticed(a, 's-1'), noticed(b, 's-3')],
        },
      ],
      [
        'AppraisalNoticeCorrected',
        {
          ...{ corrects: eventId(round, 32), number: `1${n}-TB`, issuedOn: '2026-09-22' },
          ...{ reason: 'Nhầm số', models: [a, b] },
        },
      ],
      [
        'AppraisalAdviceGiven',
        { number: `0${n}-TTr`, issuedOn: '2026-09-25', models: [a, b], document: paper },
      ],
      ['AppraisalAdviceWithdrawn', { reason: 'Nhầm tờ trình' }],
    ];
    return life
      .slice(0, 12 * n)
      .map(([type, data]): Told => [`appraisal-${round}`, type, { round, ...data }]);
  });
}
