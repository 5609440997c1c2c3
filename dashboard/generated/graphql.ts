/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What changed in a calendar (nội dung thay đổi lịch). */
export const CalendarChangeKind = {
  /** A milestone was added (thêm mốc). */
  Added: 'ADDED',
  /** Its delivery was corrected (đính chính ngày hoàn thành, R-38). */
  DeliveryCorrected: 'DELIVERY_CORRECTED',
  /** Its delivery was recorded by mistake (rút ghi nhận hoàn thành, R-38). */
  DeliveryWithdrawn: 'DELIVERY_WITHDRAWN',
  /** Its date moved (dời ngày). */
  Moved: 'MOVED',
  /** It was removed (bỏ mốc). */
  Removed: 'REMOVED',
  /** Its words changed, not its date (sửa nội dung). */
  Reworded: 'REWORDED'
} as const;

export type CalendarChangeKind = typeof CalendarChangeKind[keyof typeof CalendarChangeKind];
/** State of a campaign (trạng thái kế hoạch). */
export const CampaignStatus = {
  /** Taken back before it was opened (đã hủy, R-38). */
  Cancelled: 'CANCELLED',
  /** Closed (đã kết thúc). */
  Closed: 'CLOSED',
  /** Open: models are registered and run (đang thực hiện). */
  Open: 'OPEN',
  /** Planned, not open yet (đã lập kế hoạch). */
  Planned: 'PLANNED'
} as const;

export type CampaignStatus = typeof CampaignStatus[keyof typeof CampaignStatus];
/** Why the last day of a milestone deserves care (lưu ý về hạn chót, R-31). */
export const DeadlineWarning = {
  /** It is a public holiday (ngày nghỉ lễ). */
  Holiday: 'HOLIDAY',
  /** It is a Saturday or Sunday (cuối tuần). */
  Weekend: 'WEEKEND'
} as const;

export type DeadlineWarning = typeof DeadlineWarning[keyof typeof DeadlineWarning];
/** Which way a goal is better than last year’s (hướng của mục tiêu, R-03). */
export const Direction = {
  /** The fewer the better, such as cases of crime (càng ít càng tốt). */
  Fewer: 'FEWER',
  /** The more the better (càng nhiều càng tốt). */
  More: 'MORE'
} as const;

export type Direction = typeof Direction[keyof typeof Direction];
/** Field of a model, exactly one (lĩnh vực). */
export const Field = {
  /** Culture and society (văn hoá - xã hội). */
  CultureSociety: 'CULTURE_SOCIETY',
  /** Defence, security, ethnic and religious affairs (quốc phòng - an ninh, dân tộc, tôn giáo). */
  DefenceSecurityReligion: 'DEFENCE_SECURITY_RELIGION',
  /** Economy (kinh tế). */
  Economy: 'ECONOMY',
  /** Building the Party and the political system (xây dựng Đảng, hệ thống chính trị). */
  PoliticalSystem: 'POLITICAL_SYSTEM'
} as const;

export type Field = typeof Field[keyof typeof Field];
/** How an inspection stands today (tình trạng kiểm tra, R-13). */
export const InspectionState = {
  /** Cancelled, or the model ended before (đã hủy). */
  Cancelled: 'CANCELLED',
  /** Carried out (đã kiểm tra). */
  Done: 'DONE',
  /** Planned, and its day is past (quá ngày dự kiến). */
  Overdue: 'OVERDUE',
  /** Planned (đã lên lịch). */
  Planned: 'PLANNED'
} as const;

export type InspectionState = typeof InspectionState[keyof typeof InspectionState];
/** Unit of measure; sums never mix units (đơn vị tính, R-12). */
export const MetricUnit = {
  /** Cases (vụ, vụ việc). */
  Case: 'CASE',
  /** Events (buổi, cuộc). */
  Event: 'EVENT',
  /** Households (hộ). */
  Household: 'HOUSEHOLD',
  /** Items (cái, chiếc, suất). */
  Item: 'ITEM',
  /** Kilograms (kg). */
  Kilogram: 'KILOGRAM',
  /** Metres (m). */
  Metre: 'METRE',
  /** Per cent (%). */
  Percent: 'PERCENT',
  /** Persons (người). */
  Person: 'PERSON',
  /** Square metres (m²). */
  SquareMetre: 'SQUARE_METRE',
  /** Đồng (đồng). */
  Vnd: 'VND',
  /** Days of work (ngày công). */
  Workday: 'WORKDAY'
} as const;

export type MetricUnit = typeof MetricUnit[keyof typeof MetricUnit];
/** A report that a milestone may wait for (báo cáo của mốc thời gian, kế hoạch V). */
export const MilestoneReport = {
  /** Of the year (báo cáo năm). */
  Annual: 'ANNUAL',
  /** On the results of the movement (báo cáo kết quả phong trào). */
  Movement: 'MOVEMENT',
  /** Synthesis of registrations (tổng hợp đăng ký, Phụ lục 01). */
  RegistrationSynthesis: 'REGISTRATION_SYNTHESIS',
  /** Of the first six months (báo cáo 06 tháng đầu năm). */
  SixMonth: 'SIX_MONTH',
  /** On how the targets are met (báo cáo đánh giá kết quả thực hiện chỉ tiêu). */
  TargetEvaluation: 'TARGET_EVALUATION',
  /** A unit’s list after its review (danh sách sau rà soát của đơn vị, Phụ lục 02). */
  UnitList: 'UNIT_LIST'
} as const;

export type MilestoneReport = typeof MilestoneReport[keyof typeof MilestoneReport];
/** How a milestone stands today (tình trạng mốc thời gian). */
export const MilestoneState = {
  /** Delivered late (đã nộp muộn). */
  DeliveredLate: 'DELIVERED_LATE',
  /** Delivered on time (đã nộp đúng hạn). */
  DeliveredOnTime: 'DELIVERED_ON_TIME',
  /** Due within days (sắp đến hạn). */
  DueSoon: 'DUE_SOON',
  /** Past its last day, and nobody owed it (không nơi nào phải nộp). */
  NotOwed: 'NOT_OWED',
  /** Past its last day and not delivered (quá hạn). */
  Overdue: 'OVERDUE',
  /** Due later (chưa đến hạn). */
  Upcoming: 'UPCOMING'
} as const;

export type MilestoneState = typeof MilestoneState[keyof typeof MilestoneState];
/** Which models; what is given must all hold (điều kiện lọc). */
export type ModelFilter = {
  /** Any of these fields (lĩnh vực). */
  field?: Array<Field> | null | undefined;
  /** Any of these kinds (loại). */
  kind?: Array<ModelKind> | null | undefined;
  /** Registered late (đăng ký muộn). */
  late?: boolean | null | undefined;
  /** At or below this organization (thuộc tổ chức). */
  organization?: string | number | null | undefined;
  /** With any of these past its day (có việc quá hạn, R-13). */
  overdue?: Array<Overdue> | null | undefined;
  /** With a decision of recognition that stands (được công nhận, R-23). */
  recognised?: boolean | null | undefined;
  /** Words in name, place, subject or unit; tone marks do not count (tìm không dấu). */
  search?: string | null | undefined;
  /** Selected as most exemplary (bình xét tiêu biểu nhất, R-25). */
  selected?: boolean | null | undefined;
  /** Any of these states (trạng thái). */
  status?: Array<ModelStatus> | null | undefined;
  /** Collective or individual (chủ thể). */
  subject?: SubjectKind | null | undefined;
  /** Lead unit (đơn vị chủ trì). */
  unit?: string | null | undefined;
  /** Year of the campaign (năm). */
  year?: number | null | undefined;
};

/** Kind of a model (loại mô hình). */
export const ModelKind = {
  /** Continued with higher targets (tiếp tục, R-03). */
  Continued: 'CONTINUED',
  /** New this year (mới). */
  New: 'NEW',
  /** Copied from another model (nhân rộng, R-04). */
  Replicated: 'REPLICATED'
} as const;

export type ModelKind = typeof ModelKind[keyof typeof ModelKind];
/** Order of a list of models (thứ tự sắp xếp). */
export const ModelOrder = {
  /** By name (theo tên). */
  NameAsc: 'NAME_ASC',
  /** Earliest registration first (đăng ký sớm nhất trước). */
  RegisteredAsc: 'REGISTERED_ASC',
  /** Latest registration first (đăng ký mới nhất trước). */
  RegisteredDesc: 'REGISTERED_DESC',
  /** Latest change first (cập nhật gần nhất trước). */
  UpdatedDesc: 'UPDATED_DESC'
} as const;

export type ModelOrder = typeof ModelOrder[keyof typeof ModelOrder];
/** How a model came in (nguồn). */
export const ModelOrigin = {
  /** Found during monitoring (phát hiện qua theo dõi, R-27). */
  Discovered: 'DISCOVERED',
  /** Registered by its unit (đơn vị đăng ký). */
  Registered: 'REGISTERED'
} as const;

export type ModelOrigin = typeof ModelOrigin[keyof typeof ModelOrigin];
/** State of a model, derived from its events (trạng thái mô hình). */
export const ModelStatus = {
  /** Accepted by the Board (đã tiếp nhận). */
  Accepted: 'ACCEPTED',
  /** Appraised (đã thẩm định). */
  Appraised: 'APPRAISED',
  /** Concluded (đã tổng kết). */
  Concluded: 'CONCLUDED',
  /** Endorsed, not registered yet (mới có chủ trương). */
  Draft: 'DRAFT',
  /** Dropped (loại bỏ). */
  Dropped: 'DROPPED',
  /** Implementing (đang triển khai). */
  Implementing: 'IMPLEMENTING',
  /** Not recognised (không được công nhận). */
  NotRecognised: 'NOT_RECOGNISED',
  /** With a plan, awaiting its launch (đã có kế hoạch). */
  Planned: 'PLANNED',
  /** Recognised (được công nhận). */
  Recognised: 'RECOGNISED',
  /** Recognition revoked (bị thu hồi công nhận). */
  RecognitionRevoked: 'RECOGNITION_REVOKED',
  /** Registered, awaiting the Board (đã đăng ký). */
  Registered: 'REGISTERED',
  /** Returned with reasons (trả lại để bổ sung). */
  Returned: 'RETURNED',
  /** Under appraisal (đang thẩm định). */
  UnderAppraisal: 'UNDER_APPRAISAL'
} as const;

export type ModelStatus = typeof ModelStatus[keyof typeof ModelStatus];
/** What is owed next on a model (việc cần làm tiếp). */
export const NextStepKind = {
  /** Accept or return (tiếp nhận hoặc trả lại). */
  AcceptOrReturn: 'ACCEPT_OR_RETURN',
  /** Appoint the panel of the round that it was submitted to (lập Đoàn thẩm định, R-15). */
  AppointPanel: 'APPOINT_PANEL',
  /** Appraise in session (thẩm định tại hội nghị, R-17). */
  Appraise: 'APPRAISE',
  /** Complete a remedy (khắc phục). */
  CompleteRemedy: 'COMPLETE_REMEDY',
  /** Conclude (tổng kết, R-14). */
  Conclude: 'CONCLUDE',
  /** Confirm a completed remedy (xác nhận khắc phục). */
  ConfirmRemedy: 'CONFIRM_REMEDY',
  /** Decide on recognition (quyết định công nhận, R-23). */
  DecideRecognition: 'DECIDE_RECOGNITION',
  /** Record the endorsement in principle (xin chủ trương). */
  Endorse: 'ENDORSE',
  /** Launch (ra mắt). */
  Launch: 'LAUNCH',
  /** Nothing (không còn việc). */
  None: 'NONE',
  /** Write the plan (xây dựng kế hoạch). */
  Plan: 'PLAN',
  /** Plan a round to submit to: its results are there (lập đợt thẩm định, R-15). */
  PlanRound: 'PLAN_ROUND',
  /** Publish the notice of the result (thông báo kết quả thẩm định, R-21). */
  PublishNotice: 'PUBLISH_NOTICE',
  /** Register (đăng ký). */
  Register: 'REGISTER',
  /** Report progress (báo cáo tiến độ). */
  ReportProgress: 'REPORT_PROGRESS',
  /** Amend and resubmit (bổ sung, nộp lại). */
  Resubmit: 'RESUBMIT',
  /** Review: keep, replicate or drop (rà soát, R-14). */
  Review: 'REVIEW',
  /** Schedule a session on it, after a tie another one (xếp hội nghị thẩm định, R-17, R-20). */
  ScheduleSession: 'SCHEDULE_SESSION',
  /** Submit the result for appraisal (gửi báo cáo thẩm định, R-16). */
  SubmitForAppraisal: 'SUBMIT_FOR_APPRAISAL',
  /** Withdraw it from the round that is over and did not appraise it (rút khỏi đợt đã kết thúc, R-16). */
  WithdrawFromAppraisal: 'WITHDRAW_FROM_APPRAISAL'
} as const;

export type NextStepKind = typeof NextStepKind[keyof typeof NextStepKind];
/** Level and kind of an organization (loại tổ chức). */
export const OrganizationKind = {
  /** A city or province (thành phố, tỉnh). */
  City: 'CITY',
  /** A rural commune (xã). */
  Commune: 'COMMUNE',
  /** The country (quốc gia). */
  Country: 'COUNTRY',
  /** A special zone (đặc khu). */
  SpecialZone: 'SPECIAL_ZONE',
  /** A ward (phường). */
  Ward: 'WARD'
} as const;

export type OrganizationKind = typeof OrganizationKind[keyof typeof OrganizationKind];
/** What of a model is past its day (việc quá hạn). */
export const Overdue = {
  /** A planned inspection (kiểm tra theo lịch). */
  Inspection: 'INSPECTION',
  /** A remedy that is owed (khắc phục). */
  Remedy: 'REMEDY'
} as const;

export type Overdue = typeof Overdue[keyof typeof Overdue];
/** Why a matter has priority (tính chất vấn đề ưu tiên, R-01). */
export const Priority = {
  /** Hard (việc khó). */
  Hard: 'HARD',
  /** New (việc mới). */
  New: 'NEW',
  /** Resented by the people (bức xúc). */
  Resented: 'RESENTED',
  /** Urgent (cấp bách). */
  Urgent: 'URGENT'
} as const;

export type Priority = typeof Priority[keyof typeof Priority];
/** What progress is grouped by (phân tổ). */
export const ProgressDimension = {
  /** By field (theo lĩnh vực). */
  Field: 'FIELD',
  /** By kind (theo loại). */
  Kind: 'KIND',
  /** By organization directly below (theo cấp dưới trực tiếp). */
  Organization: 'ORGANIZATION',
  /** By topic of the plan’s list, others as OTHER, models without one as UNCLASSIFIED; a model of two topics counts under each, so that these groups may overlap (theo nội dung, một mô hình nhiều nội dung được tính ở từng nội dung, R-01). */
  Topic: 'TOPIC',
  /** By unit (theo đơn vị). */
  Unit: 'UNIT'
} as const;

export type ProgressDimension = typeof ProgressDimension[keyof typeof ProgressDimension];
/** Rating of a model (xếp loại). */
export const Rating = {
  /** Fail (chưa đạt). */
  Fail: 'FAIL',
  /** Fair (khá). */
  Fair: 'FAIR',
  /** Good (tốt). */
  Good: 'GOOD',
  /** Pass (đạt). */
  Pass: 'PASS'
} as const;

export type Rating = typeof Rating[keyof typeof Rating];
/** How a remedy stands (tình trạng khắc phục, R-13). */
export const RemedyState = {
  /** Reported as done, awaiting the Board (chờ xác nhận). */
  Completed: 'COMPLETED',
  /** Confirmed by the Board (đã xác nhận). */
  Confirmed: 'CONFIRMED',
  /** Owed by the unit (chưa khắc phục). */
  Owed: 'OWED',
  /** No longer asked for (cho thôi khắc phục). */
  Waived: 'WAIVED'
} as const;

export type RemedyState = typeof RemedyState[keyof typeof RemedyState];
/** Kind of a contributed resource (loại nguồn lực). */
export const ResourceKind = {
  /** Labour (ngày công). */
  Labour: 'LABOUR',
  /** Land (đất). */
  Land: 'LAND',
  /** Material or goods (vật liệu, hiện vật). */
  Material: 'MATERIAL',
  /** Money (tiền). */
  Money: 'MONEY'
} as const;

export type ResourceKind = typeof ResourceKind[keyof typeof ResourceKind];
/** Who contributed (nguồn đóng góp). */
export const ResourceSource = {
  /** Enterprises (doanh nghiệp). */
  Enterprise: 'ENTERPRISE',
  /** Organizations (tổ chức). */
  Organization: 'ORGANIZATION',
  /** The people (Nhân dân). */
  People: 'PEOPLE',
  /** State budget (ngân sách). */
  StateBudget: 'STATE_BUDGET'
} as const;

export type ResourceSource = typeof ResourceSource[keyof typeof ResourceSource];
/** What a review came to (đề xuất sau rà soát, R-14). */
export const ReviewProposal = {
  /** Drop (loại bỏ). */
  Drop: 'DROP',
  /** Keep (giữ lại). */
  Keep: 'KEEP',
  /** Replicate (nhân rộng). */
  Replicate: 'REPLICATE'
} as const;

export type ReviewProposal = typeof ReviewProposal[keyof typeof ReviewProposal];
/** The role in which one acts (vai trò). */
export const Role = {
  /** Administers accounts and roles (quản trị). */
  Admin: 'ADMIN',
  /** Auditor: reads and verifies every event (kiểm tra, giám sát). */
  Auditor: 'AUDITOR',
  /** Party Building Board (Ban Xây dựng Đảng). */
  BoardOfficer: 'BOARD_OFFICER',
  /** Chair of the People’s Committee (Chủ tịch UBND xã). */
  Chair: 'CHAIR',
  /** City propaganda and mobilisation board (Ban Tuyên giáo và Dân vận Thành uỷ). */
  CityOfficer: 'CITY_OFFICER',
  /** Committee member (uỷ viên BTV/BCH Đảng uỷ). */
  CommitteeMember: 'COMMITTEE_MEMBER',
  /** Signs for the Committee (người ký T/M Đảng uỷ/BTV). */
  CommitteeSignatory: 'COMMITTEE_SIGNATORY',
  /** Leader: sees everything, changes nothing (lãnh đạo). */
  Leader: 'LEADER',
  /** Member of the appraisal panel (thành viên Đoàn thẩm định). */
  PanelMember: 'PANEL_MEMBER',
  /** The program itself, loading reference data (hệ thống); never a person. */
  System: 'SYSTEM',
  /** Officer of a unit (cán bộ đơn vị). */
  UnitOfficer: 'UNIT_OFFICER'
} as const;

export type Role = typeof Role[keyof typeof Role];
/** How an individual belongs to the commune (căn cứ gắn với địa bàn, R-05). */
export const SubjectBasis = {
  /** Is active there (sinh hoạt). */
  Active: 'ACTIVE',
  /** Lives there (cư trú). */
  Resides: 'RESIDES',
  /** Studies there (học tập). */
  Studies: 'STUDIES',
  /** Works there (làm việc). */
  Works: 'WORKS'
} as const;

export type SubjectBasis = typeof SubjectBasis[keyof typeof SubjectBasis];
/** Who carries a model (chủ thể). */
export const SubjectKind = {
  /** A collective (tập thể). */
  Collective: 'COLLECTIVE',
  /** An individual (cá nhân). */
  Individual: 'INDIVIDUAL'
} as const;

export type SubjectKind = typeof SubjectKind[keyof typeof SubjectKind];
/** What a target counts (chỉ tiêu đếm gì). */
export const TargetMetric = {
  /** All models (tất cả mô hình). */
  Models: 'MODELS',
  /** New or replicated models (mô hình mới hoặc nhân rộng). */
  NewOrReplicatedModels: 'NEW_OR_REPLICATED_MODELS'
} as const;

export type TargetMetric = typeof TargetMetric[keyof typeof TargetMetric];
/** The stage at which a model counts towards a target (mốc tính chỉ tiêu, R-37). */
export const TargetStage = {
  /** Once implementing (đã triển khai). */
  Implementing: 'IMPLEMENTING',
  /** Once recognised (đã công nhận). */
  Recognised: 'RECOGNISED',
  /** Once registered (đã đăng ký). */
  Registered: 'REGISTERED',
  /** Accepted and not dropped (đã tiếp nhận, không bị loại bỏ). */
  Standing: 'STANDING'
} as const;

export type TargetStage = typeof TargetStage[keyof typeof TargetStage];
/** Kind of a unit (loại đơn vị). */
export const UnitKind = {
  /** Military command (quân sự). */
  ArmedForces: 'ARMED_FORCES',
  /** Party committee or bloc (cấp uỷ, khối). */
  Committee: 'COMMITTEE',
  /** Enterprise (doanh nghiệp). */
  Enterprise: 'ENTERPRISE',
  /** Farmers’ Union (Hội Nông dân). */
  FarmersUnion: 'FARMERS_UNION',
  /** Fatherland Front (Mặt trận Tổ quốc). */
  FatherlandFront: 'FATHERLAND_FRONT',
  /** Health station (trạm y tế). */
  HealthStation: 'HEALTH_STATION',
  /** Mass association (hội quần chúng). */
  MassAssociation: 'MASS_ASSOCIATION',
  /** Party cell (chi bộ). */
  PartyCell: 'PARTY_CELL',
  /** Police (công an). */
  Police: 'POLICE',
  /** School (trường học). */
  School: 'SCHOOL',
  /** Agency, office or centre (cơ quan, phòng, trung tâm). */
  StateAgency: 'STATE_AGENCY',
  /** Trade union (Công đoàn). */
  TradeUnion: 'TRADE_UNION',
  /** Veterans’ Association (Hội Cựu chiến binh). */
  VeteransAssociation: 'VETERANS_ASSOCIATION',
  /** Village or residential group (thôn, tổ dân phố). */
  Village: 'VILLAGE',
  /** Women’s Union (Hội Liên hiệp Phụ nữ). */
  WomensUnion: 'WOMENS_UNION',
  /** Youth Union (Đoàn Thanh niên). */
  YouthUnion: 'YOUTH_UNION'
} as const;

export type UnitKind = typeof UnitKind[keyof typeof UnitKind];
export type IdentitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentitiesQuery = { developmentIdentities: Array<{ account: string, role: Role, organization: { code: string, name: string, fullName: string, kind: OrganizationKind }, unit: { id: string, name: string } | null }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { account: string, role: Role, organization: { code: string, name: string, fullName: string, kind: OrganizationKind }, unit: { id: string, name: string } | null } };

export type ProgressChangedSubscriptionVariables = Exact<{
  organization: string | number;
}>;


export type ProgressChangedSubscription = { progressChanged: { organization: string, position: string, recordedAt: string } };

export type TargetFieldsFragment = { key: string, title: string, metric: TargetMetric, minimum: number, met: boolean, official: number, attainment: Array<{ stage: TargetStage, count: number, met: boolean }>, communes: { meeting: number, of: number } | null };

export type MilestoneFieldsFragment = { key: string, before: string, lastDay: string, owner: string, receiver: string, deliverable: string, state: MilestoneState, daysLeft: number, deliveredOn: string | null, deliveredAt: string | null, daysLate: number | null, warning: string | null, warningCode: DeadlineWarning | null, deliveredBy: Array<MilestoneReport>, received: Array<MilestoneReport>, corrections: number, missedLastDay: string | null, units: { onTime: number, late: number, missing: number, notDue: number } | null };

export type CalendarQueryVariables = Exact<{
  organization: string | number;
  year: number;
}>;


export type CalendarQuery = { organization: { code: string, name: string, fullName: string, kind: OrganizationKind, communeCount: number, unitCount: number, campaignYears: Array<number>, currentYear: number, campaign: { id: string, title: string, status: CampaignStatus, simulated: boolean, settings: { deadlineInclusive: boolean }, basis: Array<{ title: string, number: string | null, issuedOn: string | null }>, milestones: Array<{ key: string, before: string, lastDay: string, owner: string, receiver: string, deliverable: string, state: MilestoneState, daysLeft: number, deliveredOn: string | null, deliveredAt: string | null, daysLate: number | null, warning: string | null, warningCode: DeadlineWarning | null, deliveredBy: Array<MilestoneReport>, received: Array<MilestoneReport>, corrections: number, missedLastDay: string | null, units: { onTime: number, late: number, missing: number, notDue: number } | null }>, calendarChanges: Array<{ event: string, deliverable: string, change: CalendarChangeKind, dateBefore: string | null, dateAfter: string | null, reason: string, role: string, recordedAt: string }> } | null, parent: { code: string } | null, lineage: Array<{ code: string, name: string, fullName: string, kind: OrganizationKind }> } | null };

export type ModelsQueryVariables = Exact<{
  filter?: ModelFilter | null | undefined;
  orderBy?: ModelOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ModelsQuery = { models: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, field: Field | null, kind: ModelKind | null, status: ModelStatus, late: boolean, registeredAt: string | null, updatedAt: string, simulated: boolean, organization: { code: string, name: string, fullName: string }, unit: { id: string, name: string } | null, nextStep: { step: NextStepKind, owner: Role } | null }> } };

export type ModelQueryVariables = Exact<{
  id: string;
}>;


export type ModelQuery = { model: { id: string, name: string, year: number, field: Field | null, kind: ModelKind | null, status: ModelStatus, otherTopic: string | null, situation: string | null, advantages: string | null, surveyedDifficulties: string | null, place: string | null, problem: string | null, priorities: Array<Priority>, solution: string | null, forces: string | null, earlierDescription: string | null, sourceDescription: string | null, late: boolean, lateReason: string | null, origin: ModelOrigin | null, registrationVersion: number, launchPlannedOn: string | null, registeredAt: string | null, acceptedAt: string | null, launchedOn: string | null, updatedAt: string, revision: number, simulated: boolean, recognisedOn: string | null, recognitionNumber: string | null, recognitionRevokedOn: string | null, selected: boolean, commended: boolean, namedTopics: Array<{ code: string, vi: string, en: string }>, subject: { kind: SubjectKind, title: string, basis: SubjectBasis | null } | null, organization: { code: string, name: string, fullName: string, kind: OrganizationKind, communeCount: number, unitCount: number, campaignYears: Array<number>, currentYear: number, parent: { code: string } | null, lineage: Array<{ code: string, name: string, fullName: string, kind: OrganizationKind }> }, unit: { id: string, name: string } | null, earlierModel: { id: string, name: string, year: number } | null, continuedBy: Array<{ id: string, name: string, year: number }>, sourceModel: { id: string, name: string, year: number } | null, endorsement: { authority: string, endorsedOn: string, document: { title: string, number: string | null, issuedOn: string | null } | null } | null, goals: Array<{ key: string, title: string, unit: MetricUnit, direction: Direction, target: number, previousTarget: number | null, achieved: number, reached: boolean }>, leftOut: Array<{ key: string, reason: string, goal: { title: string, unit: MetricUnit, target: number } | null }>, plan: { forces: string, goals: string, criteria: string, expectedResults: string, methods: string, schedule: string, resources: string, leader: string, officer: string, launchOn: string | null, surveyOn: string, inspectionOn: string, wrapUpOn: string, reportOn: string, document: { title: string, number: string | null, issuedOn: string | null } | null } | null, discovery: { foundOn: string, foundIn: string } | null, replications: Array<{ id: string, name: string, year: number }>, reviews: Array<{ proposal: ReviewProposal, grounds: string, place: string | null, on: string, afterCutOff: boolean }>, conclusion: { on: string, summary: string, rating: Rating | null } | null, inspections: Array<{ key: string | null, event: string | null, state: InspectionState, daysLate: number, adHoc: boolean, plannedOn: string | null, inspectedOn: string | null, purpose: string | null, inspectors: Array<string>, rating: Rating | null, cancelReason: string | null, moves: Array<{ plannedOn: string, reason: string }>, findings: Array<{ criterion: number, met: boolean, note: string | null }> }>, remedies: Array<{ key: string, title: string, dueOn: string, completedOn: string | null, reportedOn: string | null, daysLate: number, state: RemedyState, waiver: string | null, rejections: Array<{ on: string, reason: string }> }>, resources: Array<{ kind: ResourceKind, source: ResourceSource, unit: MetricUnit, quantity: number }>, results: Array<{ unit: MetricUnit, quantity: number }>, nextStep: { step: NextStepKind, owner: Role } | null } | null };

export type TimelineQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  newestFirst?: boolean | null | undefined;
}>;


export type TimelineQuery = { model: { id: string, timeline: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, type: string, version: number, revision: number, position: string, recordedAt: string, occurredOn: string, commandId: string, client: string, data: Record<string, unknown>, correctedBy: string | null, simulated: boolean, actor: { account: string, role: string, organization: string, unit: string | null } }> } } | null };

export type UnitNamesQueryVariables = Exact<{
  organization: string | number;
}>;


export type UnitNamesQuery = { units: Array<{ id: string, name: string }> };

export type CountsFieldsFragment = { registered: number, late: number, returned: number, accepted: number, standing: number, planned: number, launched: number, implementing: number, inspected: number, appraised: number, recognised: number, exemplar: number, commended: number, concluded: number, dropped: number };

export type ComparisonQueryVariables = Exact<{
  organization: string | number;
  campaign: string | number;
  groupBy?: Array<ProgressDimension> | ProgressDimension | null | undefined;
}>;


export type ComparisonQuery = { progress: { position: string, recordedAt: string | null, simulated: boolean, total: { registered: number, late: number, returned: number, accepted: number, standing: number, planned: number, launched: number, implementing: number, inspected: number, appraised: number, recognised: number, exemplar: number, commended: number, concluded: number, dropped: number }, groups: Array<{ targetsMet: boolean | null, organization: { code: string, name: string, fullName: string, kind: OrganizationKind } | null, unit: { id: string, name: string, kind: UnitKind } | null, counts: { registered: number, late: number, returned: number, accepted: number, standing: number, planned: number, launched: number, implementing: number, inspected: number, appraised: number, recognised: number, exemplar: number, commended: number, concluded: number, dropped: number } }> } };

export type OverviewQueryVariables = Exact<{
  organization: string | number;
  campaign: string | number;
  year: number;
  place?: Array<ProgressDimension> | ProgressDimension | null | undefined;
}>;


export type OverviewQuery = { organization: { code: string, campaign: { id: string, title: string, status: CampaignStatus, settings: { officialStage: TargetStage }, milestones: Array<{ key: string, before: string, lastDay: string, owner: string, receiver: string, deliverable: string, state: MilestoneState, daysLeft: number, deliveredOn: string | null, deliveredAt: string | null, daysLate: number | null, warning: string | null, warningCode: DeadlineWarning | null, deliveredBy: Array<MilestoneReport>, received: Array<MilestoneReport>, corrections: number, missedLastDay: string | null, units: { onTime: number, late: number, missing: number, notDue: number } | null }> } | null } | null, progress: { position: string, recordedAt: string | null, simulated: boolean, communesMeetingTargets: number, communesWithCampaign: number, total: { registered: number, late: number, returned: number, accepted: number, standing: number, planned: number, launched: number, implementing: number, inspected: number, appraised: number, recognised: number, exemplar: number, commended: number, concluded: number, dropped: number }, targets: Array<{ key: string, title: string, metric: TargetMetric, minimum: number, met: boolean, official: number, attainment: Array<{ stage: TargetStage, count: number, met: boolean }>, communes: { meeting: number, of: number } | null }>, resources: Array<{ kind: ResourceKind, source: ResourceSource, unit: MetricUnit, quantity: number }>, results: Array<{ unit: MetricUnit, quantity: number }>, yearBefore: { year: number, sameDay: string, total: { registered: number, late: number, returned: number, accepted: number, standing: number, planned: number, launched: number, implementing: number, inspected: number, appraised: number, recognised: number, exemplar: number, commended: number, concluded: number, dropped: number }, resources: Array<{ kind: ResourceKind, source: ResourceSource, unit: MetricUnit, quantity: number }> } | null, weeks: Array<{ weekStart: string, registrations: number, launches: number, reports: number, contributions: number, inspections: number, other: number }>, groups: Array<{ targetsMet: boolean | null, organization: { code: string, name: string, fullName: string, kind: OrganizationKind } | null, unit: { id: string, name: string, kind: UnitKind } | null, counts: { registered: number, late: number, returned: number, accepted: number, standing: number, planned: number, launched: number, implementing: number, inspected: number, appraised: number, recognised: number, exemplar: number, commended: number, concluded: number, dropped: number } }> }, byField: { groups: Array<{ field: Field | null, counts: { registered: number, late: number, returned: number, accepted: number, standing: number, planned: number, launched: number, implementing: number, inspected: number, appraised: number, recognised: number, exemplar: number, commended: number, concluded: number, dropped: number } }> }, byKind: { groups: Array<{ kind: ModelKind | null, counts: { registered: number, late: number, returned: number, accepted: number, standing: number, planned: number, launched: number, implementing: number, inspected: number, appraised: number, recognised: number, exemplar: number, commended: number, concluded: number, dropped: number } }> } };

export type PlaceFieldsFragment = { code: string, name: string, fullName: string, kind: OrganizationKind, communeCount: number, unitCount: number, campaignYears: Array<number>, currentYear: number, parent: { code: string } | null, lineage: Array<{ code: string, name: string, fullName: string, kind: OrganizationKind }> };

export type PlaceQueryVariables = Exact<{
  code: string | number;
}>;


export type PlaceQuery = { organization: { code: string, name: string, fullName: string, kind: OrganizationKind, communeCount: number, unitCount: number, campaignYears: Array<number>, currentYear: number, parent: { code: string } | null, lineage: Array<{ code: string, name: string, fullName: string, kind: OrganizationKind }> } | null };

export const TargetFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Target"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"attainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"met"}}]}},{"kind":"Field","name":{"kind":"Name","value":"communes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"}},{"kind":"Field","name":{"kind":"Name","value":"of"}}]}}]}}]} as unknown as DocumentNode<TargetFieldsFragment, unknown>;
export const MilestoneFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MilestoneFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Milestone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"receiver"}},{"kind":"Field","name":{"kind":"Name","value":"deliverable"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredOn"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"daysLate"}},{"kind":"Field","name":{"kind":"Name","value":"warning"}},{"kind":"Field","name":{"kind":"Name","value":"warningCode"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredBy"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"}},{"kind":"Field","name":{"kind":"Name","value":"missedLastDay"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"notDue"}}]}}]}}]} as unknown as DocumentNode<MilestoneFieldsFragment, unknown>;
export const CountsFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StageCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"launched"}},{"kind":"Field","name":{"kind":"Name","value":"implementing"}},{"kind":"Field","name":{"kind":"Name","value":"inspected"}},{"kind":"Field","name":{"kind":"Name","value":"appraised"}},{"kind":"Field","name":{"kind":"Name","value":"recognised"}},{"kind":"Field","name":{"kind":"Name","value":"exemplar"}},{"kind":"Field","name":{"kind":"Name","value":"commended"}},{"kind":"Field","name":{"kind":"Name","value":"concluded"}},{"kind":"Field","name":{"kind":"Name","value":"dropped"}}]}}]} as unknown as DocumentNode<CountsFieldsFragment, unknown>;
export const PlaceFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"communeCount"}},{"kind":"Field","name":{"kind":"Name","value":"unitCount"}},{"kind":"Field","name":{"kind":"Name","value":"campaignYears"}},{"kind":"Field","name":{"kind":"Name","value":"currentYear"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<PlaceFieldsFragment, unknown>;
export const IdentitiesDocument = {"__meta__":{"hash":"sha256:9f825a4372c2b1d6bf5dc852396ae3bd2beff1996893abb7a7f672f5648301c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"developmentIdentities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<IdentitiesQuery, IdentitiesQueryVariables>;
export const MeDocument = {"__meta__":{"hash":"sha256:a3a4cf62a36f15f86f202525aa1607f100f66e3672e4ddb2262384d6d28bf116"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const ProgressChangedDocument = {"__meta__":{"hash":"sha256:50dba17787b9b71b389735bdcb6c1a060cc2086edde209a9a9d28867a5880b0d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ProgressChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"progressChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organization"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]} as unknown as DocumentNode<ProgressChangedSubscription, ProgressChangedSubscriptionVariables>;
export const CalendarDocument = {"__meta__":{"hash":"sha256:7a584e5828a63217b0524077c46f857702b3172e83357033525ba709675c4bc3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Calendar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceFields"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadlineInclusive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"milestones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MilestoneFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calendarChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"deliverable"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"dateBefore"}},{"kind":"Field","name":{"kind":"Name","value":"dateAfter"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"communeCount"}},{"kind":"Field","name":{"kind":"Name","value":"unitCount"}},{"kind":"Field","name":{"kind":"Name","value":"campaignYears"}},{"kind":"Field","name":{"kind":"Name","value":"currentYear"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MilestoneFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Milestone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"receiver"}},{"kind":"Field","name":{"kind":"Name","value":"deliverable"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredOn"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"daysLate"}},{"kind":"Field","name":{"kind":"Name","value":"warning"}},{"kind":"Field","name":{"kind":"Name","value":"warningCode"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredBy"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"}},{"kind":"Field","name":{"kind":"Name","value":"missedLastDay"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"notDue"}}]}}]}}]} as unknown as DocumentNode<CalendarQuery, CalendarQueryVariables>;
export const ModelsDocument = {"__meta__":{"hash":"sha256:0233482ebc1ebbc0b490e3920196560213c89d9865747777bf902eb4e27ea5db"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Models"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ModelFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ModelOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"models"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ModelsQuery, ModelsQueryVariables>;
export const ModelDocument = {"__meta__":{"hash":"sha256:3f1bca2755c0a4304bd04a8fb28ee0b0d0034a21db170ea617314d3b337d138d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Model"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"namedTopics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"vi"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"otherTopic"}},{"kind":"Field","name":{"kind":"Name","value":"situation"}},{"kind":"Field","name":{"kind":"Name","value":"advantages"}},{"kind":"Field","name":{"kind":"Name","value":"surveyedDifficulties"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"priorities"}},{"kind":"Field","name":{"kind":"Name","value":"solution"}},{"kind":"Field","name":{"kind":"Name","value":"forces"}},{"kind":"Field","name":{"kind":"Name","value":"earlierDescription"}},{"kind":"Field","name":{"kind":"Name","value":"sourceDescription"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"lateReason"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"registrationVersion"}},{"kind":"Field","name":{"kind":"Name","value":"launchPlannedOn"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"launchedOn"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earlierModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"continuedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceModel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endorsement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authority"}},{"kind":"Field","name":{"kind":"Name","value":"endorsedOn"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"previousTarget"}},{"kind":"Field","name":{"kind":"Name","value":"achieved"}},{"kind":"Field","name":{"kind":"Name","value":"reached"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"target"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forces"}},{"kind":"Field","name":{"kind":"Name","value":"goals"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"}},{"kind":"Field","name":{"kind":"Name","value":"expectedResults"}},{"kind":"Field","name":{"kind":"Name","value":"methods"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"}},{"kind":"Field","name":{"kind":"Name","value":"resources"}},{"kind":"Field","name":{"kind":"Name","value":"leader"}},{"kind":"Field","name":{"kind":"Name","value":"officer"}},{"kind":"Field","name":{"kind":"Name","value":"launchOn"}},{"kind":"Field","name":{"kind":"Name","value":"surveyOn"}},{"kind":"Field","name":{"kind":"Name","value":"inspectionOn"}},{"kind":"Field","name":{"kind":"Name","value":"wrapUpOn"}},{"kind":"Field","name":{"kind":"Name","value":"reportOn"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recognisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recognitionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"recognitionRevokedOn"}},{"kind":"Field","name":{"kind":"Name","value":"selected"}},{"kind":"Field","name":{"kind":"Name","value":"commended"}},{"kind":"Field","name":{"kind":"Name","value":"discovery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundOn"}},{"kind":"Field","name":{"kind":"Name","value":"foundIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposal"}},{"kind":"Field","name":{"kind":"Name","value":"grounds"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"afterCutOff"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conclusion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inspections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"daysLate"}},{"kind":"Field","name":{"kind":"Name","value":"adHoc"}},{"kind":"Field","name":{"kind":"Name","value":"plannedOn"}},{"kind":"Field","name":{"kind":"Name","value":"inspectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"inspectors"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"moves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plannedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"completedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reportedOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysLate"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"waiver"}},{"kind":"Field","name":{"kind":"Name","value":"rejections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"communeCount"}},{"kind":"Field","name":{"kind":"Name","value":"unitCount"}},{"kind":"Field","name":{"kind":"Name","value":"campaignYears"}},{"kind":"Field","name":{"kind":"Name","value":"currentYear"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<ModelQuery, ModelQueryVariables>;
export const TimelineDocument = {"__meta__":{"hash":"sha256:2615c996ca052ef91892f29f34726f39f5aac28000ed930a1c58925547bff264"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Timeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"newestFirst"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"newestFirst"},"value":{"kind":"Variable","name":{"kind":"Name","value":"newestFirst"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"occurredOn"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"client"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TimelineQuery, TimelineQueryVariables>;
export const UnitNamesDocument = {"__meta__":{"hash":"sha256:3e340cf0af6c137061bceeab4a601cc543ab868e972939c2177df62b7dcc7ad7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organization"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<UnitNamesQuery, UnitNamesQueryVariables>;
export const ComparisonDocument = {"__meta__":{"hash":"sha256:6c648a30fc8c5735ac7811c7b2959ba7ee21b8187d458e203178c7614e2e5c9b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Comparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaign"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressDimension"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"progress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organization"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}},{"kind":"Argument","name":{"kind":"Name","value":"campaign"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaign"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountsFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetsMet"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountsFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StageCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"launched"}},{"kind":"Field","name":{"kind":"Name","value":"implementing"}},{"kind":"Field","name":{"kind":"Name","value":"inspected"}},{"kind":"Field","name":{"kind":"Name","value":"appraised"}},{"kind":"Field","name":{"kind":"Name","value":"recognised"}},{"kind":"Field","name":{"kind":"Name","value":"exemplar"}},{"kind":"Field","name":{"kind":"Name","value":"commended"}},{"kind":"Field","name":{"kind":"Name","value":"concluded"}},{"kind":"Field","name":{"kind":"Name","value":"dropped"}}]}}]} as unknown as DocumentNode<ComparisonQuery, ComparisonQueryVariables>;
export const OverviewDocument = {"__meta__":{"hash":"sha256:3d91df19e22dcc93c374700fd6eafa2fb80f84823b3d801db47e1fa95116043c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Overview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaign"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"place"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProgressDimension"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"officialStage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"milestones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MilestoneFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organization"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}},{"kind":"Argument","name":{"kind":"Name","value":"campaign"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaign"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"place"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"communesMeetingTargets"}},{"kind":"Field","name":{"kind":"Name","value":"communesWithCampaign"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountsFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TargetFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"yearBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"sameDay"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOfSameDay"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountsFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"weeks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekStart"}},{"kind":"Field","name":{"kind":"Name","value":"registrations"}},{"kind":"Field","name":{"kind":"Name","value":"launches"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"contributions"}},{"kind":"Field","name":{"kind":"Name","value":"inspections"}},{"kind":"Field","name":{"kind":"Name","value":"other"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"targetsMet"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountsFields"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byField"},"name":{"kind":"Name","value":"progress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organization"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}},{"kind":"Argument","name":{"kind":"Name","value":"campaign"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaign"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"FIELD"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountsFields"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byKind"},"name":{"kind":"Name","value":"progress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organization"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}},{"kind":"Argument","name":{"kind":"Name","value":"campaign"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaign"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"KIND"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountsFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MilestoneFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Milestone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"lastDay"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"receiver"}},{"kind":"Field","name":{"kind":"Name","value":"deliverable"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredOn"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"daysLate"}},{"kind":"Field","name":{"kind":"Name","value":"warning"}},{"kind":"Field","name":{"kind":"Name","value":"warningCode"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredBy"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"}},{"kind":"Field","name":{"kind":"Name","value":"missedLastDay"}},{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"notDue"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StageCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registered"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"launched"}},{"kind":"Field","name":{"kind":"Name","value":"implementing"}},{"kind":"Field","name":{"kind":"Name","value":"inspected"}},{"kind":"Field","name":{"kind":"Name","value":"appraised"}},{"kind":"Field","name":{"kind":"Name","value":"recognised"}},{"kind":"Field","name":{"kind":"Name","value":"exemplar"}},{"kind":"Field","name":{"kind":"Name","value":"commended"}},{"kind":"Field","name":{"kind":"Name","value":"concluded"}},{"kind":"Field","name":{"kind":"Name","value":"dropped"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TargetFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Target"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"official"}},{"kind":"Field","name":{"kind":"Name","value":"attainment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"met"}}]}},{"kind":"Field","name":{"kind":"Name","value":"communes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"}},{"kind":"Field","name":{"kind":"Name","value":"of"}}]}}]}}]} as unknown as DocumentNode<OverviewQuery, OverviewQueryVariables>;
export const PlaceDocument = {"__meta__":{"hash":"sha256:6c3910df66ac700c7790b046645b2fa4944f7c5448f2c82c5380a1b315584a08"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Place"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlaceFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlaceFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"communeCount"}},{"kind":"Field","name":{"kind":"Name","value":"unitCount"}},{"kind":"Field","name":{"kind":"Name","value":"campaignYears"}},{"kind":"Field","name":{"kind":"Name","value":"currentYear"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fullName"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<PlaceQuery, PlaceQueryVariables>;