import type { CivilDate } from '../civil-date.ts';
import type { Message } from '../refusal.ts';
import { viDate } from '../wording.ts';
import type { Owed, WorkCalendar } from '../work/owed.ts';
import { nextStep, type Standing } from './next-step.ts';
import { type NextStepKind, type PlannedInspectionState, type RemedyState, RUNNING } from './vocabulary.ts';

/** What a row of a view knows of what a model owes. */
export interface ModelWork
  extends Pick<Standing, 'status' | 'endorsed' | 'notified' | 'reviewed' | 'awaited'> {
  /** The results reported reach every target. */
  goalsReached: boolean;
  plan: { launchOn: CivilDate | null; reportOn: CivilDate; wrapUpOn: CivilDate } | null;
  remedies: readonly { remedy: string; title: string; dueOn: CivilDate; state: RemedyState }[];
  inspections: readonly {
    inspection: string | null;
    plannedOn: CivilDate | null;
    state: PlannedInspectionState;
  }[];
  /** A changed registration waits for the Board; REFUTED where results recorded since stand against it. */
  proposed: false | 'OPEN' | 'REFUTED';
  /** The account that advised the Committee on it: another decides. */
  advisedBy: string | null;
  /** Selected as most exemplary, and nobody is nominated for it yet. */
  nominable: boolean;
}

export interface ModelCalendar extends WorkCalendar {
  /** A session that is scheduled for the model, and the last day for its report. */
  session: { heldOn: CivilDate; reportBy: CivilDate } | null;
  /** A round takes reports. */
  round: boolean;
}

type Step = (model: ModelWork, calendar: ModelCalendar) => Pick<Owed, 'command' | 'due' | 'why'> | null;

const because = (vi: string, en: string): Message => ({ vi: `Vì ${vi}.`, en: `Because ${en}.` });
const step =
  (
    command: string,
    due: (model: ModelWork, calendar: ModelCalendar) => CivilDate | null,
    why: Message,
  ): Step =>
  (model, calendar) => ({ command, due: due(model, calendar), why });
const undated = () => null;
/** It waits with the round, for whoever is at work on that. */
const elsewhere: Step = () => null;

const STEPS: Record<NextStepKind, Step> = {
  REGISTER: step(
    'RegisterModel',
    (_, { registration }) => registration,
    because('mô hình đã có chủ trương nhưng chưa đăng ký', 'the model was endorsed and is not registered'),
  ),
  ENDORSE: step(
    'EndorseModel',
    undated,
    because('chưa ghi nhận chủ trương nên chưa được tiếp nhận', 'it is accepted only once it was endorsed'),
  ),
  ACCEPT_OR_RETURN: step(
    'AcceptModel',
    undated,
    because('đơn vị đã đăng ký và đang chờ tiếp nhận hoặc trả lại', 'the unit waits for its registration'),
  ),
  RESUBMIT: step(
    'ResubmitModel',
    undated,
    because('Ban đã trả lại đăng ký kèm lý do', 'the Board returned the registration with reasons'),
  ),
  PLAN: step(
    'PlanModel',
    undated,
    because('mô hình đã được tiếp nhận nhưng chưa có kế hoạch', 'the model is accepted and has no plan'),
  ),
  LAUNCH: step(
    'LaunchModel',
    ({ plan }) => plan?.launchOn ?? null,
    because('kế hoạch đã ấn định ngày ra mắt', 'the plan sets the day of the launch'),
  ),
  REPORT_PROGRESS: step(
    'ReportModelProgress',
    ({ plan }) => plan?.reportOn ?? null,
    because('kết quả chưa đạt hết chỉ tiêu đã đăng ký', 'the results do not reach every target yet'),
  ),
  SUBMIT_FOR_APPRAISAL: step(
    'SubmitModelForAppraisal',
    undated,
    because('kết quả đã đạt các chỉ tiêu đã đăng ký', 'the results reach every target'),
  ),
  WITHDRAW_FROM_APPRAISAL: step(
    'WithdrawModelFromAppraisal',
    undated,
    because(
      'đợt thẩm định đã kết thúc mà mô hình chưa được đưa ra hội nghị; rút ra thì mô hình mới gửi được vào đợt khác',
      'the round is over and no session appraised the model; once withdrawn it can be sent to another round',
    ),
  ),
  DECIDE_RECOGNITION: step(
    'IssueRecognitionDecision',
    (_, { nomination }) => nomination,
    because('đã thông báo kết quả thẩm định đạt', 'the notice says that it passed'),
  ),
  CONCLUDE: step(
    'ConcludeModel',
    ({ plan }) => plan?.wrapUpOn ?? null,
    because('mô hình đã thẩm định xong và chưa tổng kết', 'the model was appraised and is not concluded'),
  ),
  // It waits with the campaign, for the Board (see appraisalOwed).
  PLAN_ROUND: elsewhere,
  APPOINT_PANEL: elsewhere,
  SCHEDULE_SESSION: elsewhere,
  APPRAISE: elsewhere,
  PUBLISH_NOTICE: elsewhere,
  COMPLETE_REMEDY: elsewhere,
  CONFIRM_REMEDY: elsewhere,
  REVIEW: elsewhere,
  NONE: elsewhere,
};

/** Not accepted yet: a campaign that is closed takes it no more. */
const tooLate: Owed = {
  ...{ command: 'ReturnModel', role: 'BOARD_OFFICER', due: null },
  why: because(
    'kế hoạch năm đã đóng mà đăng ký này chưa được trả lời',
    'the campaign is closed and this registration was not answered',
  ),
};

/** */
const amendment: Owed = {
  ...{ command: 'AcceptModelAmendment', role: 'BOARD_OFFICER', due: null },
  why: because(
    'đơn vị đề nghị điều chỉnh đăng ký và đang chờ chấp nhận hoặc từ chối',
    'the unit proposes to amend its registration and waits for an answer',
  ),
};

/** */
const refuted: Owed = {
  ...{ command: 'DeclineModelAmendment', role: 'BOARD_OFFICER', due: null },
  why: because(
    'đơn vị đề nghị điều chỉnh đăng ký, nhưng kết quả ghi nhận từ đó không còn phù hợp nên chỉ từ chối được',
    'the unit proposes to amend its registration, and results recorded since stand against it: it can but be declined',
  ),
};

/** */
const nomination = (due: CivilDate): Owed => ({
  ...{ command: 'NominateExemplar', role: 'BOARD_OFFICER', due },
  why: because(
    'mô hình được bình xét là tiêu biểu nhất và chưa được giới thiệu lên thành phố',
    'the model was selected as most exemplary and nobody is nominated for it',
  ),
});

const runs = ({ status }: ModelWork) => (RUNNING as readonly string[]).includes(status);

/** what a model owes and is owed as it stands, its remedies and inspections one by one. */
export function modelOwed(model: ModelWork, calendar: ModelCalendar): Owed[] {
  if (model.status === 'DROPPED') return [];
  const owed: Owed[] = model.proposed ? [model.proposed === 'OPEN' ? amendment : refuted] : [];
  if (model.status === 'CONCLUDED') return owed;
  if (!runs(model) && model.status !== 'ACCEPTED' && model.status !== 'PLANNED') {
    const only = main(model, calendar);
    return only ? [only] : [];
  }
  const next = main(model, calendar);
  if (next) owed.push(next);
  owed.push(...remedies(model), ...inspections(model));
  if (runs(model) && !model.reviewed && calendar.list !== null) owed.push(review(calendar.list));
  if (model.nominable && calendar.nomination !== null) owed.push(nomination(calendar.nomination));
  return owed;
}

/** The next step apart from remedies, which wait one by one; nothing is concluded over them. */
function main(model: ModelWork, calendar: ModelCalendar): Owed | null {
  const { goalsReached } = model;
  const next = nextStep({
    ...{ ...model, remediesOwed: 0, remediesUnconfirmed: 0 },
    ...{ campaignOpen: calendar.open, campaignOver: calendar.over, listAsked: calendar.list !== null },
    appraisal: { goalsReached, roundOpen: calendar.round, sessionAhead: calendar.session !== null },
  });
  if (!next) return null;
  if (next.step === 'ACCEPT_OR_RETURN' && !calendar.open) return tooLate;
  if (next.step === 'SUBMIT_FOR_APPRAISAL' && calendar.session) return report(calendar.session);
  const unsettled = model.remedies.some(({ state }) => state === 'OWED' || state === 'COMPLETED');
  if (next.step === 'CONCLUDE' && unsettled) return null;
  const owed = STEPS[next.step](model, calendar);
  if (!owed) return null;
  const except =
    next.step === 'DECIDE_RECOGNITION' && model.advisedBy !== null ? { except: [model.advisedBy] } : {};
  return { ...owed, role: next.owner, ...except };
}

/** */
const report = ({ heldOn, reportBy }: NonNullable<ModelCalendar['session']>): Owed => ({
  command: 'SubmitModelForAppraisal',
  role: 'UNIT_OFFICER',
  due: reportBy,
  why: because(
    `mô hình được thẩm định tại hội nghị ngày ${viDate(heldOn)}, báo cáo phải đến Đoàn trước hạn này`,
    `the session on the model is held on ${heldOn}, and the report has to be there by this day`,
  ),
});

/** */
const review = (list: CivilDate): Owed => ({
  command: 'KeepModel',
  role: 'UNIT_OFFICER',
  due: list,
  why: because(
    'mô hình chưa được rà soát (giữ, nhân rộng hoặc loại bỏ) cho danh sách cuối năm',
    'the model has not been reviewed (kept, replicated or dropped) for the list of the year',
  ),
});

/** */
function remedies({ remedies: all }: ModelWork): Owed[] {
  return all.flatMap(({ remedy, title, dueOn, state }): Owed[] => {
    const about = { about: remedy, part: { vi: title, en: title }, due: dueOn };
    if (state === 'OWED')
      return [
        {
          ...{ command: 'CompleteModelRemedy', role: 'UNIT_OFFICER', ...about },
          why: because(`kiểm tra yêu cầu khắc phục “${title}”`, `an inspection asks for “${title}”`),
        },
      ];
    if (state !== 'COMPLETED') return [];
    return [
      {
        ...{ command: 'ConfirmModelRemedy', role: 'BOARD_OFFICER', ...about, due: null },
        why: because(`đơn vị báo đã khắc phục “${title}”`, `the unit reports “${title}” as completed`),
      },
    ];
  });
}

/** */
function inspections({ inspections: all }: ModelWork): Owed[] {
  return all.flatMap(({ inspection, plannedOn, state }): Owed[] =>
    state === 'PLANNED' && inspection !== null
      ? [
          {
            ...(plannedOn && { part: { vi: viDate(plannedOn), en: plannedOn } }),
            ...{ command: 'InspectModel', role: 'BOARD_OFFICER', about: inspection, due: plannedOn },
            why: because('đã lên lịch kiểm tra', 'the inspection is scheduled'),
          },
        ]
      : [],
  );
}
