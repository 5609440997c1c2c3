import type { Campaign } from '../campaign/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { ModelFacts } from './circumstances.ts';
import { earlierModel, higherTargets } from './earlier-model.ts';
import type { Registration } from './registration.ts';

const at = (...path: (string | number)[]) => ['registration', ...path];

/** what a registration must hold, whenever it is sent (first, again, amended). */
export function registrationRefusals(
  registration: Registration,
  campaign: Pick<Campaign, 'year' | 'organization'>,
  found: ModelFacts,
  model: string,
): Refusal[] {
  // What is continued is one's own; of another commune's model a refusal would tell name and targets.
  const own = found.earlier?.organization === campaign.organization;
  const facts = own ? found : { ...found, earlier: null };
  return [
    ...goalKeys(registration),
    ...subjectBasis(registration),
    ...earlierModel(registration, campaign.year, facts),
    ...(registration.kind === 'CONTINUED' ? higherTargets(registration, facts) : []),
    ...sourceModel(registration, facts, model),
    ...launchDate(registration, campaign.year),
  ];
}

/** progress refers to a goal by its key. */
function goalKeys({ goals }: Registration): Refusal[] {
  const keys = goals.map(({ goal }) => goal);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          refusal(
            'GOAL_REPEATED',
            'R-01',
            at('goals', index, 'goal'),
            `Mã mục tiêu “${key}” được dùng cho hai mục tiêu. Tiến độ được ghi theo mã này nên mỗi mục tiêu cần một mã riêng; hãy đổi một mã.`,
            `The goal key “${key}” stands for two goals. Progress is recorded by it, so each goal needs its own; change one.`,
          ),
        ],
  );
}

/** */
function subjectBasis({ subject }: Registration): Refusal[] {
  if (subject.kind === 'INDIVIDUAL' && subject.basis === undefined)
    return [
      refusal(
        'SUBJECT_BASIS_MISSING',
        'R-05',
        at('subject', 'basis'),
        'Chủ thể là cá nhân phải cư trú, làm việc, học tập hoặc sinh hoạt trên địa bàn xã. Hãy chọn căn cứ tương ứng.',
        'An individual subject must live, work, study or be active in the commune. Choose which of these holds.',
      ),
    ];
  if (subject.kind === 'COLLECTIVE' && subject.basis !== undefined)
    return [
      refusal(
        'SUBJECT_BASIS_NOT_FOR_COLLECTIVE',
        'R-05',
        at('subject', 'basis'),
        'Căn cứ cư trú, làm việc, học tập, sinh hoạt chỉ khai cho cá nhân. Hãy để trống mục này, hoặc đổi chủ thể thành cá nhân.',
        'Living, working, studying or being active is stated for individuals only. Leave this empty, or make the subject an individual.',
      ),
    ];
  return [];
}

/** a replicated model names what it copies, or describes it when it is elsewhere. */
function sourceModel(registration: Registration, facts: ModelFacts, model: string): Refusal[] {
  const { kind, sourceModel: named, sourceDescription } = registration;
  if (named === undefined) {
    if (kind !== 'REPLICATED' || sourceDescription !== undefined) return [];
    return [
      refusal(
        'SOURCE_MODEL_MISSING',
        'R-04',
        at('sourceModel'),
        'Mô hình nhân rộng phải nêu mô hình gốc. Hãy chọn mô hình gốc, hoặc mô tả mô hình đó nếu ở nơi khác.',
        'A replicated model names the model that it copies. Choose it, or describe it when it is elsewhere.',
      ),
    ];
  }
  if (facts.source?.registration && named !== model) return [];
  return [
    refusal(
      'SOURCE_MODEL_NOT_FOUND',
      'R-04',
      at('sourceModel'),
      'Không tìm thấy mô hình gốc đã chọn. Hãy chọn lại, hoặc bỏ chọn và mô tả mô hình đó.',
      'The source model cannot be found. Choose again, or leave it out and describe the model.',
    ),
  ];
}

/** for NEW; where another kind states a date it lies in the year too. */
function launchDate({ kind, launchPlannedOn }: Registration, year: number): Refusal[] {
  if (launchPlannedOn === undefined) {
    if (kind !== 'NEW') return [];
    return [
      refusal(
        'LAUNCH_DATE_MISSING',
        'R-04',
        at('launchPlannedOn'),
        `Mô hình mới phải tổ chức ra mắt. Hãy ghi thời gian dự kiến ra mắt trong năm ${year}.`,
        `A new model must be launched. State the planned launch date, inside ${year}.`,
      ),
    ];
  }
  return insideYear(at('launchPlannedOn'), launchPlannedOn, year);
}

/** the launch belongs to the campaign's year. */
export function insideYear(path: (string | number)[], date: string, year: number): Refusal[] {
  if (date.startsWith(`${year}-`)) return [];
  return [
    refusal(
      'LAUNCH_OUTSIDE_YEAR',
      'R-04',
      path,
      `Thời gian ra mắt ${viDate(date)} nằm ngoài năm ${year} của kế hoạch. Hãy chọn một ngày trong năm ${year}.`,
      `The launch date ${date} lies outside ${year}, the year of the campaign. Choose a day in ${year}.`,
    ),
  ];
}
