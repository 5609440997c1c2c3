/** What a registration says beside what the story tells of it. */
export const registration = (over: object) => ({
  field: 'ECONOMY',
  topics: [],
  kind: 'NEW',
  subject: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1' },
  place: 'Thôn 1',
  problem: 'Đường thôn hẹp, đi lại khó khăn',
  priorities: ['HARD'],
  ...over,
});

export const plan = (over: object = {}) => ({
  forces: 'Mặt trận, các đoàn thể',
  goals: 'Như đã đăng ký',
  criteria: 'Nhân dân đồng tình',
  expectedResults: 'Đạt các chỉ tiêu đã đăng ký',
  methods: 'Vận động từng hộ',
  schedule: 'Từ tháng 4 đến tháng 10',
  resources: 'Nhân dân đóng góp',
  surveyOn: '2026-05-10',
  inspectionOn: '2026-07-10',
  wrapUpOn: '2026-10-30',
  reportOn: '2026-11-10',
  leader: 'Bí thư chi bộ',
  officer: 'Trưởng ban công tác Mặt trận',
  ...over,
});

export const milestones = [
  ['UNIT_REGISTRATION', '2026-03-05', undefined],
  ['SIX_MONTH_REPORT', '2026-06-30', ['SIX_MONTH']],
  ['ANNUAL_REPORT', '2026-11-30', ['ANNUAL']],
].map(([milestone, before, deliveredBy]) => ({
  ...{ milestone, before, deliveredBy },
  ...{ owner: 'Ban Xây dựng Đảng', receiver: 'Ban Tuyên giáo và Dân vận Thành ủy', deliverable: 'Báo cáo' },
}));

export const targets = [
  { target: 'MODELS', title: 'Có ít nhất 03 mô hình', metric: 'MODELS', minimum: 3 },
  {
    target: 'NEW_OR_REPLICATED',
    title: 'Trong đó ít nhất 01 mô hình mới hoặc nhân rộng',
    metric: 'NEW_OR_REPLICATED_MODELS',
    minimum: 1,
  },
];

export const marks = [1, 2, 3, 4, 5, 6, 7, 8].map((criterion) => ({ criterion, passed: true }));

export const sections = {
  leadership: 'Đảng ủy ban hành kế hoạch, phân công cấp ủy viên phụ trách.',
  results: 'Các mô hình thực hiện đúng kế hoạch.',
  assessment: {
    ...{ strengths: 'Nhân dân đồng tình.', weaknesses: 'Tuyên truyền chưa đều.' },
    ...{ causes: 'Cán bộ kiêm nhiệm.', lessons: 'Đi từng ngõ, gõ từng nhà.' },
  },
  tasks: 'Tiếp tục thực hiện.',
  proposals: 'Không.',
};
