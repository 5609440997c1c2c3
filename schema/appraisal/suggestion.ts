import type { CivilDate } from '../civil-date.ts';
import { ARCHIVE_ITEM_NAMES, type Archive } from '../document/archive.ts';
import type {
  Field,
  ModelKind,
  OUTREACH_CHANNELS,
  RESOURCE_KINDS,
  RESOURCE_SOURCES,
} from '../model/vocabulary.ts';
import type { Message } from '../refusal.ts';
import { enNumber, viNumber } from '../wording.ts';

/** An event of the model that a suggestion rests on. */
export interface Evidence {
  event: string;
  type: string;
  occurredOn: CivilDate;
}

/** What the events of one model say that bears on the criteria; corrected records left out. */
export interface ModelEvidence {
  registration: (Evidence & { name: string; subject: string; field: Field; kind: ModelKind }) | null;
  acceptance: Evidence | null;
  /** `launchOwed` by the plan. */
  plan: (Evidence & { launchOwed: boolean }) | null;
  launch: Evidence | null;
  outreach: (Evidence & { channel: (typeof OUTREACH_CHANNELS)[number]; reached: number })[];
  contributions: (Evidence & {
    kind: (typeof RESOURCE_KINDS)[number];
    source: (typeof RESOURCE_SOURCES)[number];
    quantity: number;
  })[];
}

export const NO_EVIDENCE: ModelEvidence = {
  ...{ registration: null, acceptance: null, plan: null, launch: null, outreach: [], contributions: [] },
};

export const SUGGESTED = ['MET', 'NOT_MET', 'UNKNOWN'] as const;
export type Suggested = (typeof SUGGESTED)[number];

/** People decide: this is what the record says, and why. */
export interface Suggestion {
  criterion: 1 | 2 | 3 | 4 | 8;
  suggested: Suggested;
  reason: Message;
  evidence: Evidence[];
}

type Finding = Omit<Suggestion, 'criterion'>;

const finding = (
  suggested: Suggested,
  [vi, en]: [string, string],
  evidence: readonly (Evidence | null)[] = [],
): Finding => ({
  suggested,
  reason: { vi, en },
  evidence: evidence.flatMap((each) => {
    if (!each) return [];
    const { event, type, occurredOn } = each;
    return [{ event, type, occurredOn }];
  }),
});

/** Criterion 1: registered, with name, subject and one field; the Board has accepted it. */
function registered({ registration, acceptance }: ModelEvidence): Finding {
  if (!registration) return finding('NOT_MET', ['Mô hình chưa đăng ký.', 'The model is not registered.']);
  const { name, subject } = registration;
  if (!acceptance)
    return finding(
      'UNKNOWN',
      [
        `Đã đăng ký “${name}” (${subject}) nhưng Ban Xây dựng Đảng chưa tiếp nhận.`,
        `“${name}” (${subject}) is registered, but the Board has not accepted it.`,
      ],
      [registration],
    );
  return finding(
    'MET',
    [
      `Đã đăng ký “${name}”, chủ thể “${subject}”, thuộc một lĩnh vực; Ban Xây dựng Đảng đã tiếp nhận.`,
      `“${name}” is registered with the subject “${subject}” and one field, and accepted by the Board.`,
    ],
    [registration, acceptance],
  );
}

/** Criterion 2: a plan, and the launch where one is owed. */
function planned({ plan, launch, registration }: ModelEvidence): Finding {
  if (!plan)
    return finding('NOT_MET', ['Chưa có kế hoạch thực hiện.', 'There is no implementation plan.'], [launch]);
  const owed = plan.launchOwed || registration?.kind === 'NEW';
  if (owed && !launch)
    return finding(
      'NOT_MET',
      ['Đã có kế hoạch nhưng chưa tổ chức ra mắt.', 'There is a plan, but the model has not been launched.'],
      [plan],
    );
  return finding(
    'MET',
    launch
      ? ['Đã có kế hoạch và đã tổ chức ra mắt.', 'There is a plan, and the model has been launched.']
      : ['Đã có kế hoạch; mô hình không phải ra mắt.', 'There is a plan; no launch is owed.'],
    [plan, launch],
  );
}

const distinct = (values: readonly string[]) => new Set(values).size;

/** Criterion 3. The plan gives no figure for “rộng rãi”: the figures are stated, one activity is enough to suggest it. */
function publicised({ outreach }: ModelEvidence): Finding {
  if (outreach.length === 0)
    return finding('NOT_MET', [
      'Chưa ghi nhận hoạt động tuyên truyền nào.',
      'No publicity has been recorded.',
    ]);
  const channels = distinct(outreach.map(({ channel }) => channel));
  const reached = outreach.reduce((sum, each) => sum + each.reached, 0);
  return finding(
    'MET',
    [
      `Đã ghi nhận ${outreach.length} hoạt động tuyên truyền qua ${channels} hình thức, ${viNumber(reached)} lượt người tiếp cận. Kế hoạch không quy định mức tối thiểu; Đoàn thẩm định xem xét mức độ rộng rãi.`,
      `${outreach.length} activities through ${channels} channels are recorded, reaching ${enNumber(reached)} people in sum. The plan sets no minimum; the panel judges whether that is wide.`,
    ],
    outreach,
  );
}

/** Criterion 4. “Nhiều lực lượng” has no figure either; socialised is what does not come from the state budget. */
function mobilised({ contributions }: ModelEvidence): Finding {
  const given = contributions.filter(({ quantity }) => quantity > 0);
  if (given.length === 0)
    return finding('NOT_MET', [
      'Chưa ghi nhận nguồn lực nào được huy động.',
      'No contribution has been recorded.',
    ]);
  const sources = distinct(given.map(({ source }) => source));
  const kinds = distinct(given.map(({ kind }) => kind));
  const socialised = given.filter(({ source }) => source !== 'STATE_BUDGET');
  const vi = `Đã ghi nhận ${given.length} lần huy động từ ${sources} nguồn với ${kinds} loại nguồn lực`;
  const en = `${given.length} contributions from ${sources} sources in ${kinds} kinds are recorded`;
  if (socialised.length === 0)
    return finding(
      'NOT_MET',
      [`${vi}, đều từ ngân sách; chưa có nguồn lực xã hội hóa.`, `${en}, all from the state budget.`],
      given,
    );
  return finding(
    'MET',
    [
      `${vi}, trong đó ${socialised.length} lần xã hội hóa. Kế hoạch không quy định mức tối thiểu; Đoàn thẩm định xem xét mức độ.`,
      `${en}, ${socialised.length} of them socialised. The plan sets no minimum; the panel judges the extent.`,
    ],
    given,
  );
}

/** Criterion 8: nothing that the archive owes is missing. `named` finds the events behind its papers. */
function archived(archive: Archive | null, named: (reference: string) => Evidence | null): Finding {
  if (!archive)
    return finding('UNKNOWN', [
      'Chưa xác định được hồ sơ của mô hình.',
      'What the archive holds is not known.',
    ]);
  const missing = archive.entries.filter(({ owed, present }) => owed && !present);
  const found = archive.entries.filter(({ owed }) => owed).flatMap(({ papers }) => papers.map(named));
  const evidence = found.filter(
    (each, at) => found.findIndex((other) => other?.event === each?.event) === at,
  );
  if (archive.complete)
    return finding(
      'MET',
      ['Hồ sơ có đủ các mục phải có đến thời điểm này.', 'The archive holds all that is owed by now.'],
      evidence,
    );
  const names = missing.map(({ item }) => ARCHIVE_ITEM_NAMES[item]);
  return finding(
    'NOT_MET',
    [
      `Hồ sơ còn thiếu: ${names.map(({ vi }) => vi).join('; ')}.`,
      `The archive lacks: ${names.map(({ en }) => en).join('; ')}.`,
    ],
    evidence,
  );
}

/** what the record suggests for the criteria that a record can speak to; the others are for people alone. */
export function suggestionsOf(
  model: ModelEvidence,
  archive: Archive | null,
  named: (reference: string) => Evidence | null,
): Suggestion[] {
  return [
    { criterion: 1, ...registered(model) },
    { criterion: 2, ...planned(model) },
    { criterion: 3, ...publicised(model) },
    { criterion: 4, ...mobilised(model) },
    { criterion: 8, ...archived(archive, named) },
  ];
}
