import { seededUuid } from '../../infra/bench/growth-parts.ts';

type Home = { campaign: string; year: number; organization: string; lineage: string[] };
type EventId = (stream: string, revision: number) => string;

const seen = (n: number) => seededUuid(`model ${n}`);
const paper = (number: string, day: string) => ({
  number,
  issuedOn: `2026-${day}`,
  signatory: 'Bí thư Đảng ủy',
});

/** A decision with a revocation and a correction, a selection with a changed ballot, a nomination to its outcome. */
export function recognitionTail(home: Home, unit: string, eventId: EventId): [string, string, object][] {
  const [recognition, selection, exemplar] = ['decision', 'selection', 'exemplar'].map(seededUuid) as [
    string,
    string,
    string,
  ];
  const members = ['uy-vien-1', 'uy-vien-2', 'uy-vien-3'];
  const committee = members.map((account) => ({ account, title: 'Ủy viên', unit: null, person: null }));
  const tally = {
    votes: 2,
    eligible: 2,
    recused: 1,
    standing: true,
    passed: true,
    selected: true,
    tied: false,
  };
  const outcome = { outcome: 'GRANTED', decidedOn: '2026-11-20', document: null, note: null };
  const rating = { level: 'GOOD', ratedBy: 'Ban Thường vụ', ratedOn: '2026-10-10' };
  const models = [seen(0), seen(1)];
  const lives: [stream: string, id: object, [type: string, data: object][]][] = [
    [
      `recognition-${recognition}`,
      { recognition },
      [
        [
          'RecognitionDecisionIssued',
          {
            ...{ ...home, body: 'PARTY_COMMITTEE', ...paper('120-QĐ/ĐU', '10-01'), models },
            ...{ declined: [{ model: seen(2), reason: 'Chưa lan tỏa' }], document: null },
          },
        ],
        [
          'RecognitionRevoked',
          { models: [seen(1)], ...paper('130-QĐ/ĐU', '10-05'), reason: 'Sai số liệu', document: null },
        ],
        [
          'RecognitionDecisionCorrected',
          {
            ...{ corrects: eventId(recognition, 0), paper: 'ISSUE', ...paper('121-QĐ/ĐU', '10-01') },
            ...{ reason: 'Ghi nhầm', models: [seen(1)] },
          },
        ],
      ],
    ],
    [
      `selection-${selection}`,
      { selection },
      [
        [
          'SelectionOpened',
          {
            ...{ ...home, title: 'Bình xét', seats: 1, committee, candidates: [seen(0)] },
            ...{ recusals: [], revoteOf: null, document: null },
          },
        ],
        ['SelectionBallotCast', { account: members[0], models: [], replaces: null }],
        ['SelectionBallotCast', { account: members[0], models: [seen(0)], replaces: eventId(selection, 1) }],
        [
          'SelectionMemberRecused',
          { account: members[2], model: seen(0), ground: 'DECLARED', reason: 'Người thân' },
        ],
        [
          'SelectionMemberRecused',
          { account: members[1], model: seen(0), ground: 'DECLARED', reason: 'Người thân' },
        ],
        ['SelectionRecusalWithdrawn', { account: members[1], model: seen(0), reason: 'Khai nhầm' }],
        ['SelectionClosed', { results: [{ model: seen(0), ...tally }], remaining: 0 }],
      ],
    ],
    [
      `exemplar-${exemplar}`,
      { exemplar },
      [
        [
          'ExemplarNominated',
          {
            ...{ ...home, subject: 'COLLECTIVE', leader: false, model: seen(0), unit, title: 'Chi bộ' },
            ...{ person: null, rating: { ...rating, provisional: true } },
            ...{ part: null, criteria: null, leadership: null },
          },
        ],
        ['ExemplarRatingConfirmed', { ...rating, level: 'COMPLETED', document: null }],
        ['ExemplarRatingCorrected', { ...rating, document: null, reason: 'Ghi nhầm' }],
        [
          'ExemplarDocumentFiled',
          { item: 'ACHIEVEMENT_REPORT', document: { title: 'Báo cáo' }, copies: 3, bound: true },
        ],
        ['ExemplarReportConfirmed', { by: 'DIRECT_COMMITTEE', confirmedOn: '2026-10-11', document: null }],
        ['ExemplarDossierSent', { number: '88-CV/ĐU', sentOn: '2026-10-14', document: null }],
        ['ExemplarCityOutcomeRecorded', { ...outcome, number: '45' }],
        [
          'ExemplarCityOutcomeCorrected',
          { ...outcome, number: '46', corrects: eventId(exemplar, 5), reason: 'Ghi nhầm số' },
        ],
        ['ExemplarWithdrawn', { model: seen(0), reason: 'Xin rút' }],
      ],
    ],
  ];
  return lives.flatMap(([stream, id, life]) =>
    life.map(([type, data]): [string, string, object] => [stream, type, { ...id, ...data }]),
  );
}
