import type { CivilDate } from '../civil-date.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { ModelFacts } from './circumstances.ts';
import { earlierModel } from './earlier-model.ts';
import { betterTargets, carriedOn, goalRefusals } from './goal-rules.ts';
import { nameFree } from './namesakes.ts';
import type { Registration } from './registration.ts';
import { OTHER, topicOf } from './topics.ts';

const at = (...path: (string | number)[]) => ['registration', ...path];

/** What a registration is judged by beside itself: the model as it stands, or what it will be. */
interface Registering {
  model: string;
  year: number;
  organization: string;
  /** Before this one; null for the first. */
  registration: Registration | null;
  /** When it was first registered, today for the first; absent for one that is late: it may have held its launch. */
  registeredOn: CivilDate | undefined;
}

/** what a registration must hold, whenever it is sent (first, again, amended, corrected). */
export function registrationRefusals(
  registration: Registration,
  home: Registering,
  found: ModelFacts,
): Refusal[] {
  // What is continued is one's own; of another commune's model a refusal would tell name and targets.
  const own = found.earlier?.organization === home.organization;
  const facts = own ? found : { ...found, earlier: null };
  const before = home.registration;
  return [
    ...goalRefusals(registration),
    ...topicRefusals(registration, before),
    ...subjectBasis(registration),
    ...earlierModel(registration, home.year, facts, before),
    ...(registration.kind === 'CONTINUED' ? betterTargets(registration, facts) : []),
    ...carriedOn(registration, facts),
    ...sourceModel(registration, facts, home.model),
    ...launchDate(registration, home),
    ...nameFree(registration.name, home.model, found.namesakes),
  ];
}

/** topics are those of the plan; what it does not list is OTHER, with words. What an old log holds may stay. */
function topicRefusals({ topics, otherTopic }: Registration, before: Registration | null): Refusal[] {
  const refusals = topics.flatMap((topic, index) =>
    topicOf(topic) || before?.topics.includes(topic)
      ? []
      : [
          refusal(
            'TOPIC_NOT_LISTED',
            'R-01',
            at('topics', index),
            `Nội dung “${topic}” không có trong danh mục của kế hoạch (mục II.2). Hãy chọn trong danh mục, hoặc chọn “khác” và ghi rõ bằng lời.`,
            `The topic “${topic}” is not in the plan's list (II.2). Choose one of the list, or OTHER and say it in words.`,
          ),
        ],
  );
  if (topics.includes(OTHER.code) && otherTopic === undefined)
    refusals.push(
      refusal(
        'OTHER_TOPIC_MISSING',
        'R-01',
        at('otherTopic'),
        'Đã chọn nội dung “khác” nhưng chưa ghi rõ là nội dung gì. Hãy ghi bằng lời.',
        'The topic OTHER is chosen without words. Say what it is.',
      ),
    );
  if (!topics.includes(OTHER.code) && otherTopic !== undefined)
    refusals.push(
      refusal(
        'OTHER_TOPIC_NOT_CHOSEN',
        'R-01',
        at('otherTopic'),
        'Có ghi nội dung khác bằng lời nhưng chưa chọn “khác” trong danh mục. Hãy chọn “khác”, hoặc bỏ trống mục này.',
        'Words for another topic are given, but OTHER is not chosen. Choose it, or leave the words out.',
      ),
    );
  return refusals;
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

/** for NEW; where another kind states a date it lies in the year too. R-01: a new model is planned from then on. */
function launchDate({ kind, launchPlannedOn }: Registration, home: Registering): Refusal[] {
  const { year, registeredOn, registration: before } = home;
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
  const refusals = insideYear(at('launchPlannedOn'), launchPlannedOn, year);
  const stood = before?.launchPlannedOn === launchPlannedOn;
  if (refusals.length > 0 || kind !== 'NEW' || stood) return refusals;
  if (registeredOn === undefined || launchPlannedOn >= registeredOn) return [];
  return [
    refusal(
      'LAUNCH_BEFORE_REGISTRATION',
      'R-01',
      at('launchPlannedOn'),
      `Thời gian dự kiến ra mắt ${viDate(launchPlannedOn)} lại trước ngày đăng ký ${viDate(registeredOn)}. Mô hình mới ra mắt sau khi đăng ký; hãy chọn ngày từ ${viDate(registeredOn)} trở đi.`,
      `The planned launch, ${launchPlannedOn}, lies before the registration on ${registeredOn}. A new model is launched after it is registered; choose that day or a later one.`,
    ),
  ];
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
