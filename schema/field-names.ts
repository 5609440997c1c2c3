import type { Message } from './refusal.ts';

/** What a person calls each input; the key is the last name in the path, or `parent.name` where it differs. */
const NAMES: Record<string, [vi: string, en: string]> = {
  account: ['Tài khoản', 'Account'],
  answer: ['Nội dung trả lời', 'Answer'],
  adHoc: ['Kiểm tra đột xuất', 'Ad hoc'],
  attendance: ['Số người dự', 'Attendance'],
  authority: ['Cơ quan cho chủ trương', 'Endorsing authority'],
  basis: ['Căn cứ', 'Basis'],
  'subject.basis': ['Căn cứ gắn với địa bàn', 'Tie to the commune'],
  before: ['Trước ngày', 'Before'],
  campaign: ['Kế hoạch năm', 'Campaign'],
  channel: ['Hình thức tuyên truyền', 'Channel'],
  commandId: ['Mã lệnh', 'Command id'],
  commitments: ['Cam kết', 'Commitments'],
  completedOn: ['Ngày hoàn thành', 'Completed on'],
  content: ['Nội dung cam kết', 'Content'],
  corrects: ['Bản ghi được đính chính', 'Corrected record'],
  count: ['Số lượng ký', 'Count'],
  criteria: ['Tiêu chí', 'Criteria'],
  criterion: ['Tiêu chí', 'Criterion'],
  deadlineInclusive: ['Tính cả ngày hạn', 'Deadline includes its day'],
  deliverable: ['Sản phẩm', 'Deliverable'],
  deliveredOn: ['Ngày hoàn thành', 'Delivered on'],
  detail: ['Nội dung cụ thể', 'Detail'],
  difficulty: ['Khó khăn, vướng mắc', 'Difficulty'],
  document: ['Văn bản', 'Document'],
  dueOn: ['Hạn khắc phục', 'Due on'],
  earlierDescription: ['Mô tả mô hình năm trước', 'Description of the earlier model'],
  earlierModel: ['Mô hình năm trước', 'Earlier model'],
  effectiveOn: ['Ngày có hiệu lực', 'Effective on'],
  endorsedOn: ['Ngày cho chủ trương', 'Endorsed on'],
  evidence: ['Minh chứng', 'Evidence'],
  expectedResults: ['Kết quả cần đạt', 'Expected results'],
  expectedRevision: ['Phiên bản đã xem', 'Expected revision'],
  field: ['Lĩnh vực', 'Field'],
  findings: ['Nhận xét theo tiêu chí', 'Findings'],
  forces: ['Lực lượng phối hợp', 'Coordinating forces'],
  fullName: ['Tên đầy đủ', 'Full name'],
  goal: ['Mã mục tiêu', 'Goal key'],
  goals: ['Mục tiêu', 'Goals'],
  inspectedOn: ['Ngày kiểm tra', 'Inspected on'],
  inspectionOn: ['Thời gian kiểm tra', 'Inspection date'],
  inspectors: ['Thành phần kiểm tra', 'Inspectors'],
  into: ['Nơi sáp nhập vào', 'Merged into'],
  issuedOn: ['Ngày ban hành', 'Issued on'],
  kind: ['Loại', 'Kind'],
  'subject.kind': ['Loại chủ thể', 'Kind of subject'],
  lateReason: ['Lý do đăng ký muộn', 'Reason for being late'],
  launchOn: ['Thời gian ra mắt', 'Launch date'],
  launchPlannedOn: ['Thời gian dự kiến ra mắt', 'Planned launch date'],
  launchedOn: ['Ngày ra mắt', 'Launched on'],
  leader: ['Lãnh đạo phụ trách', 'Leader in charge'],
  met: ['Đạt', 'Met'],
  methods: ['Cách thức, biện pháp thực hiện', 'Methods'],
  metric: ['Nội dung tính', 'Metric'],
  milestone: ['Mốc thời gian', 'Milestone'],
  milestones: ['Mốc thời gian', 'Milestones'],
  minimum: ['Mức tối thiểu', 'Minimum'],
  model: ['Mô hình', 'Model'],
  name: ['Tên gọi', 'Name'],
  note: ['Ghi chú', 'Note'],
  number: ['Số văn bản', 'Number'],
  occurredOn: ['Ngày diễn ra', 'Occurred on'],
  officer: ['Cán bộ theo dõi', 'Officer who follows'],
  officialStage: ['Giai đoạn tính chỉ tiêu', 'Official stage'],
  organization: ['Địa phương', 'Organization'],
  owner: ['Nơi thực hiện', 'Owner'],
  parent: ['Cấp trên trực tiếp', 'Parent'],
  place: ['Địa bàn, địa điểm', 'Place'],
  plan: ['Kế hoạch thực hiện', 'Plan'],
  previousTarget: ['Chỉ tiêu năm trước', 'Previous target'],
  priorities: ['Tính chất ưu tiên', 'Priorities'],
  problem: ['Vấn đề cần giải quyết', 'Problem'],
  quantity: ['Số lượng', 'Quantity'],
  rating: ['Xếp loại', 'Rating'],
  reached: ['Số người tiếp cận', 'People reached'],
  reason: ['Lý do', 'Reason'],
  reasons: ['Lý do trả lại', 'Reasons'],
  receiver: ['Nơi nhận', 'Receiver'],
  registration: ['Nội dung đăng ký', 'Registration'],
  remedies: ['Nội dung khắc phục', 'Remedies'],
  remedy: ['Mã nội dung khắc phục', 'Remedy key'],
  replicatedMustLaunch: ['Mô hình nhân rộng phải ra mắt', 'Replicated models must launch'],
  reportOn: ['Thời gian báo cáo', 'Report date'],
  resources: ['Nguồn lực', 'Resources'],
  results: ['Kết quả', 'Results'],
  schedule: ['Tiến độ', 'Schedule'],
  settings: ['Thiết lập', 'Settings'],
  sha256: ['Mã băm SHA-256', 'SHA-256'],
  signer: ['Đối tượng ký', 'Signer'],
  solution: ['Nội dung, giải pháp', 'Solution'],
  source: ['Nguồn', 'Source'],
  sourceDescription: ['Mô tả mô hình gốc', 'Description of the source model'],
  sourceModel: ['Mô hình gốc', 'Source model'],
  subject: ['Chủ thể', 'Subject'],
  summary: ['Tóm tắt', 'Summary'],
  surveyOn: ['Thời gian khảo sát', 'Survey date'],
  target: ['Chỉ tiêu', 'Target'],
  targets: ['Chỉ tiêu', 'Targets'],
  title: ['Tiêu đề', 'Title'],
  'subject.title': ['Tên chủ thể', 'Subject'],
  'goals.title': ['Nội dung mục tiêu', 'Goal'],
  to: ['Nơi chuyển đến', 'Forwarded to'],
  topics: ['Chủ đề', 'Topics'],
  unit: ['Đơn vị', 'Unit'],
  'goals.unit': ['Đơn vị tính', 'Unit of measure'],
  'results.unit': ['Đơn vị tính', 'Unit of measure'],
  wish: ['Đề xuất, kiến nghị', 'Wish'],
  wrapUpOn: ['Thời gian tổng kết', 'Wrap-up date'],
  year: ['Năm', 'Year'],
};

/** Wrappers that a person does not see as a field of their own. */
const SILENT = new Set(['registration', 'plan', 'settings']);

/** The name of an input for people: `['goals', 1, 'target']` → “Mục tiêu 2 › Chỉ tiêu”. */
export function fieldName(path: readonly (string | number)[]): Message {
  const names: [string, string][] = [];
  const parents: string[] = [];
  for (const [index, part] of path.entries()) {
    if (/^\d+$/.test(String(part))) {
      const last = names.at(-1);
      if (last)
        names[names.length - 1] = [`${last[0]} ${Number(part) + 1}`, `${last[1]} ${Number(part) + 1}`];
      continue;
    }
    const name = String(part);
    const known = NAMES[`${parents.at(-1)}.${name}`] ?? NAMES[name] ?? [name, name];
    parents.push(name);
    if (!SILENT.has(name) || index === path.length - 1) names.push(known);
  }
  if (names.length === 0) return { vi: 'Dữ liệu', en: 'Input' };
  return { vi: names.map(([vi]) => vi).join(' › '), en: names.map(([, en]) => en).join(' › ') };
}
