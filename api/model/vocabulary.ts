import type * as words from '../../schema/model/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

type Of<List extends readonly string[]> = List[number];

export const FieldEnum = vocabulary<words.Field>('Field', 'Field of a model, exactly one (lĩnh vực).', {
  ECONOMY: 'Economy (kinh tế).',
  CULTURE_SOCIETY: 'Culture and society (văn hoá - xã hội).',
  DEFENCE_SECURITY_RELIGION:
    'Defence, security, ethnic and religious affairs (quốc phòng - an ninh, dân tộc, tôn giáo).',
  POLITICAL_SYSTEM: 'Building the Party and the political system (xây dựng Đảng, hệ thống chính trị).',
});

export const ModelKindEnum = vocabulary<words.ModelKind>('ModelKind', 'Kind of a model (loại mô hình).', {
  NEW: 'New this year (mới).',
  CONTINUED: 'Continued with higher targets (tiếp tục, R-03).',
  REPLICATED: 'Copied from another model (nhân rộng, R-04).',
});

export const SubjectBasisEnum = vocabulary<Of<typeof words.SUBJECT_BASES>>(
  'SubjectBasis',
  'How an individual belongs to the commune (căn cứ gắn với địa bàn, R-05).',
  {
    RESIDES: 'Lives there (cư trú).',
    WORKS: 'Works there (làm việc).',
    STUDIES: 'Studies there (học tập).',
    ACTIVE: 'Is active there (sinh hoạt).',
  },
);

export const PriorityEnum = vocabulary<Of<typeof words.PRIORITIES>>(
  'Priority',
  'Why a matter has priority (tính chất vấn đề ưu tiên, R-01).',
  {
    NEW: 'New (việc mới).',
    HARD: 'Hard (việc khó).',
    URGENT: 'Urgent (cấp bách).',
    RESENTED: 'Resented by the people (bức xúc).',
  },
);

export const MetricUnitEnum = vocabulary<words.MetricUnit>(
  'MetricUnit',
  'Unit of measure; sums never mix units (đơn vị tính, R-12).',
  {
    PERSON: 'Persons (người).',
    HOUSEHOLD: 'Households (hộ).',
    SQUARE_METRE: 'Square metres (m²).',
    METRE: 'Metres (m).',
    KILOGRAM: 'Kilograms (kg).',
    VND: 'Đồng (đồng).',
    WORKDAY: 'Days of work (ngày công).',
    ITEM: 'Items (cái, chiếc, suất).',
    EVENT: 'Events (buổi, cuộc).',
    CASE: 'Cases (vụ, vụ việc).',
    PERCENT: 'Per cent (%).',
  },
);

export const DirectionEnum = vocabulary<words.Direction>(
  'Direction',
  'Which way a goal is better than last year’s (hướng của mục tiêu, R-03).',
  {
    MORE: 'The more the better (càng nhiều càng tốt).',
    FEWER: 'The fewer the better, such as cases of crime (càng ít càng tốt).',
  },
);

export const ResourceKindEnum = vocabulary<Of<typeof words.RESOURCE_KINDS>>(
  'ResourceKind',
  'Kind of a contributed resource (loại nguồn lực).',
  {
    MONEY: 'Money (tiền).',
    LABOUR: 'Labour (ngày công).',
    LAND: 'Land (đất).',
    MATERIAL: 'Material or goods (vật liệu, hiện vật).',
  },
);

export const ResourceSourceEnum = vocabulary<Of<typeof words.RESOURCE_SOURCES>>(
  'ResourceSource',
  'Who contributed (nguồn đóng góp).',
  {
    STATE_BUDGET: 'State budget (ngân sách).',
    PEOPLE: 'The people (Nhân dân).',
    ENTERPRISE: 'Enterprises (doanh nghiệp).',
    ORGANIZATION: 'Organizations (tổ chức).',
  },
);

export const OutreachChannelEnum = vocabulary<Of<typeof words.OUTREACH_CHANNELS>>(
  'OutreachChannel',
  'How people were reached (hình thức tuyên truyền).',
  {
    LOUDSPEAKER: 'Public loudspeakers (truyền thanh).',
    PRESS: 'Press (báo chí).',
    SOCIAL_MEDIA: 'Social media (mạng xã hội).',
    MEETING: 'Meetings (hội nghị, sinh hoạt).',
    BANNER: 'Banners and panels (pa nô, khẩu hiệu).',
    VISIT: 'Visits to people (vận động trực tiếp).',
  },
);

export const RatingEnum = vocabulary<Of<typeof words.RATINGS>>('Rating', 'Rating of a model (xếp loại).', {
  GOOD: 'Good (tốt).',
  FAIR: 'Fair (khá).',
  PASS: 'Pass (đạt).',
  FAIL: 'Fail (chưa đạt).',
});

export const RemedyStateEnum = vocabulary<words.RemedyState>(
  'RemedyState',
  'How a remedy stands (tình trạng khắc phục, R-13).',
  {
    OWED: 'Owed by the unit (chưa khắc phục).',
    COMPLETED: 'Reported as done, awaiting the Board (chờ xác nhận).',
    CONFIRMED: 'Confirmed by the Board (đã xác nhận).',
    WAIVED: 'No longer asked for (cho thôi khắc phục).',
  },
);

export const InspectionStateEnum = vocabulary<words.InspectionState>(
  'InspectionState',
  'How an inspection stands today (tình trạng kiểm tra, R-13).',
  {
    PLANNED: 'Planned (đã lên lịch).',
    OVERDUE: 'Planned, and its day is past (quá ngày dự kiến).',
    DONE: 'Carried out (đã kiểm tra).',
    CANCELLED: 'Cancelled, or the model ended before (đã hủy).',
  },
);

export const ReviewProposalEnum = vocabulary<words.ReviewProposal>(
  'ReviewProposal',
  'What a review came to (đề xuất sau rà soát, R-14).',
  {
    KEEP: 'Keep (giữ lại).',
    REPLICATE: 'Replicate (nhân rộng).',
    DROP: 'Drop (loại bỏ).',
  },
);

export const OverdueEnum = vocabulary<words.Overdue>(
  'Overdue',
  'What of a model is past its day (việc quá hạn).',
  {
    INSPECTION: 'A planned inspection (kiểm tra theo lịch).',
    REMEDY: 'A remedy that is owed (khắc phục).',
  },
);

export const ModelStatusEnum = vocabulary<words.ModelStatus>(
  'ModelStatus',
  'State of a model, derived from its events (trạng thái mô hình).',
  {
    DRAFT: 'Endorsed, not registered yet (mới có chủ trương).',
    REGISTERED: 'Registered, awaiting the Board (đã đăng ký).',
    RETURNED: 'Returned with reasons (trả lại để bổ sung).',
    ACCEPTED: 'Accepted by the Board (đã tiếp nhận).',
    PLANNED: 'With a plan, awaiting its launch (đã có kế hoạch).',
    IMPLEMENTING: 'Implementing (đang triển khai).',
    UNDER_APPRAISAL: 'Under appraisal (đang thẩm định).',
    APPRAISED: 'Appraised (đã thẩm định).',
    RECOGNISED: 'Recognised (được công nhận).',
    NOT_RECOGNISED: 'Not recognised (không được công nhận).',
    RECOGNITION_REVOKED: 'Recognition revoked (bị thu hồi công nhận).',
    DROPPED: 'Dropped (loại bỏ).',
    CONCLUDED: 'Concluded (đã tổng kết).',
  },
);

export const ModelOriginEnum = vocabulary<'REGISTERED' | 'DISCOVERED'>(
  'ModelOrigin',
  'How a model came in (nguồn).',
  {
    REGISTERED: 'Registered by its unit (đơn vị đăng ký).',
    DISCOVERED: 'Found during monitoring (phát hiện qua theo dõi, R-27).',
  },
);

export const ModelOrderEnum = vocabulary<'REGISTERED_DESC' | 'REGISTERED_ASC' | 'NAME_ASC' | 'UPDATED_DESC'>(
  'ModelOrder',
  'Order of a list of models (thứ tự sắp xếp).',
  {
    REGISTERED_DESC: 'Latest registration first (đăng ký mới nhất trước).',
    REGISTERED_ASC: 'Earliest registration first (đăng ký sớm nhất trước).',
    NAME_ASC: 'By name (theo tên).',
    UPDATED_DESC: 'Latest change first (cập nhật gần nhất trước).',
  },
);

export const NextStepKindEnum = vocabulary<words.NextStepKind | 'NONE'>(
  'NextStepKind',
  'What is owed next on a model (việc cần làm tiếp).',
  {
    ENDORSE: 'Record the endorsement in principle (xin chủ trương).',
    REGISTER: 'Register (đăng ký).',
    RESUBMIT: 'Amend and resubmit (bổ sung, nộp lại).',
    ACCEPT_OR_RETURN: 'Accept or return (tiếp nhận hoặc trả lại).',
    PLAN: 'Write the plan (xây dựng kế hoạch).',
    LAUNCH: 'Launch (ra mắt).',
    REPORT_PROGRESS: 'Report progress (báo cáo tiến độ).',
    PLAN_ROUND: 'Plan a round to submit to: its results are there (lập đợt thẩm định, R-15).',
    SUBMIT_FOR_APPRAISAL: 'Submit the result for appraisal (gửi báo cáo thẩm định, R-16).',
    APPOINT_PANEL: 'Appoint the panel of the round that it was submitted to (lập Đoàn thẩm định, R-15).',
    SCHEDULE_SESSION:
      'Schedule a session on it, after a tie another one (xếp hội nghị thẩm định, R-17, R-20).',
    WITHDRAW_FROM_APPRAISAL:
      'Withdraw it from the round that is over and did not appraise it (rút khỏi đợt đã kết thúc, R-16).',
    APPRAISE: 'Appraise in session (thẩm định tại hội nghị, R-17).',
    PUBLISH_NOTICE: 'Publish the notice of the result (thông báo kết quả thẩm định, R-21).',
    DECIDE_RECOGNITION: 'Decide on recognition (quyết định công nhận, R-23).',
    COMPLETE_REMEDY: 'Complete a remedy (khắc phục).',
    CONFIRM_REMEDY: 'Confirm a completed remedy (xác nhận khắc phục).',
    REVIEW: 'Review: keep, replicate or drop (rà soát, R-14).',
    CONCLUDE: 'Conclude (tổng kết, R-14).',
    NONE: 'Nothing (không còn việc).',
  },
);

export const ProgressDimensionEnum = vocabulary<'FIELD' | 'KIND' | 'ORGANIZATION' | 'TOPIC' | 'UNIT'>(
  'ProgressDimension',
  'What progress is grouped by (phân tổ).',
  {
    FIELD: 'By field (theo lĩnh vực).',
    KIND: 'By kind (theo loại).',
    ORGANIZATION: 'By organization directly below (theo cấp dưới trực tiếp).',
    TOPIC:
      'By topic of the plan’s list, others as OTHER, models without one as UNCLASSIFIED; a model of two topics counts under each, so that these groups may overlap (theo nội dung, một mô hình nhiều nội dung được tính ở từng nội dung, R-01).',
    UNIT: 'By unit (theo đơn vị).',
  },
);
