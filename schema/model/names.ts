import type { Message } from '../refusal.ts';
import type {
  Direction,
  MetricUnit,
  ModelKind,
  ModelStatus,
  NextStepKind,
  RESOURCE_KINDS,
} from './vocabulary.ts';

export const MODEL_STATUS_NAMES: Record<ModelStatus, Message> = {
  DRAFT: { vi: 'dự thảo', en: 'draft' },
  REGISTERED: { vi: 'đã đăng ký, chờ tiếp nhận', en: 'registered, awaiting acceptance' },
  RETURNED: { vi: 'trả lại để bổ sung', en: 'returned' },
  ACCEPTED: { vi: 'đã tiếp nhận', en: 'accepted' },
  PLANNED: { vi: 'đã có kế hoạch, chờ ra mắt', en: 'planned, awaiting launch' },
  IMPLEMENTING: { vi: 'đang thực hiện', en: 'implementing' },
  UNDER_APPRAISAL: { vi: 'đang thẩm định', en: 'under appraisal' },
  APPRAISED: { vi: 'đã thẩm định', en: 'appraised' },
  RECOGNISED: { vi: 'đã công nhận', en: 'recognised' },
  NOT_RECOGNISED: { vi: 'không được công nhận', en: 'not recognised' },
  RECOGNITION_REVOKED: { vi: 'đã hủy công nhận', en: 'recognition revoked' },
  DROPPED: { vi: 'đã loại bỏ', en: 'dropped' },
  CONCLUDED: { vi: 'đã tổng kết', en: 'concluded' },
};

export const MODEL_KIND_NAMES: Record<ModelKind, Message> = {
  NEW: { vi: 'mới', en: 'new' },
  CONTINUED: { vi: 'tiếp tục', en: 'continued' },
  REPLICATED: { vi: 'nhân rộng', en: 'replicated' },
};

export const METRIC_UNIT_NAMES: Record<MetricUnit, Message> = {
  PERSON: { vi: 'người', en: 'people' },
  HOUSEHOLD: { vi: 'hộ', en: 'households' },
  SQUARE_METRE: { vi: 'm²', en: 'm²' },
  METRE: { vi: 'm', en: 'm' },
  KILOGRAM: { vi: 'kg', en: 'kg' },
  VND: { vi: 'đồng', en: 'đồng' },
  WORKDAY: { vi: 'ngày công', en: 'days of work' },
  ITEM: { vi: 'cái', en: 'items' },
  EVENT: { vi: 'buổi', en: 'events' },
  CASE: { vi: 'vụ', en: 'cases' },
  PERCENT: { vi: '%', en: '%' },
};

/** How a target of the direction compares with the one that it is better than. */
export const DIRECTION_NAMES: Record<Direction, Message> = {
  MORE: { vi: 'cao hơn', en: 'higher' },
  FEWER: { vi: 'thấp hơn', en: 'lower' },
};

export const RESOURCE_KIND_NAMES: Record<(typeof RESOURCE_KINDS)[number], Message> = {
  MONEY: { vi: 'tiền', en: 'money' },
  LABOUR: { vi: 'ngày công', en: 'labour' },
  LAND: { vi: 'đất', en: 'land' },
  MATERIAL: { vi: 'vật liệu, hiện vật', en: 'material' },
};

export const NEXT_STEP_NAMES: Record<NextStepKind, Message> = {
  ENDORSE: {
    vi: 'ghi nhận chủ trương của cấp ủy, chính quyền cùng cấp',
    en: 'record the endorsement in principle',
  },
  REGISTER: { vi: 'đăng ký mô hình', en: 'register the model' },
  RESUBMIT: { vi: 'bổ sung và gửi lại đăng ký', en: 'amend and resubmit the registration' },
  ACCEPT_OR_RETURN: { vi: 'tiếp nhận hoặc trả lại đăng ký', en: 'accept or return the registration' },
  PLAN: { vi: 'xây dựng kế hoạch thực hiện', en: 'make the plan' },
  LAUNCH: { vi: 'tổ chức ra mắt mô hình', en: 'launch the model' },
  REPORT_PROGRESS: { vi: 'báo cáo tiến độ thực hiện', en: 'report progress' },
  PLAN_ROUND: { vi: 'lập đợt thẩm định', en: 'plan an appraisal round' },
  SUBMIT_FOR_APPRAISAL: { vi: 'gửi báo cáo kết quả để thẩm định', en: 'submit the result for appraisal' },
  APPOINT_PANEL: { vi: 'lập Đoàn thẩm định', en: 'appoint the panel' },
  SCHEDULE_SESSION: { vi: 'xếp hội nghị thẩm định', en: 'schedule a session' },
  WITHDRAW_FROM_APPRAISAL: {
    vi: 'rút mô hình khỏi đợt thẩm định đã kết thúc',
    en: 'withdraw the model from the round that is over',
  },
  APPRAISE: { vi: 'thẩm định tại hội nghị', en: 'appraise in session' },
  PUBLISH_NOTICE: { vi: 'ban hành thông báo kết quả thẩm định', en: 'publish the notice of the result' },
  DECIDE_RECOGNITION: { vi: 'quyết định công nhận', en: 'decide on recognition' },
  COMPLETE_REMEDY: { vi: 'khắc phục theo kết luận kiểm tra', en: 'complete the remedies' },
  CONFIRM_REMEDY: { vi: 'xác nhận kết quả khắc phục', en: 'confirm the remedies' },
  REVIEW: {
    vi: 'rà soát mô hình (giữ, nhân rộng hoặc loại bỏ)',
    en: 'review the model (keep, replicate or drop)',
  },
  CONCLUDE: { vi: 'tổng kết mô hình', en: 'conclude the model' },
  NONE: { vi: 'không còn việc phải làm', en: 'nothing is owed' },
};
