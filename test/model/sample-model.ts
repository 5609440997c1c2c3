import type { Fact } from '../given.ts';
import { CAMPAIGN, CITY, COMMUNE, EARLIER, MODEL, UNIT } from '../sample.ts';

export const goal = {
  goal: 'hien-dat',
  title: 'Diện tích đất hiến',
  unit: 'SQUARE_METRE',
  direction: 'MORE',
  target: 800,
};

export const newRegistration = {
  name: 'Hiến đất mở đường',
  field: 'ECONOMY',
  topics: ['LAND_DONATION'],
  kind: 'NEW',
  subject: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1' },
  place: 'Thôn 1',
  problem: 'Đường liên thôn hẹp, xe cứu hỏa không vào được',
  priorities: ['URGENT'],
  goals: [goal],
  leftOut: [],
  launchPlannedOn: '2026-04-10',
};

export const { launchPlannedOn: _, ...withoutLaunch } = newRegistration;
export const continued = {
  ...withoutLaunch,
  kind: 'CONTINUED',
  earlierModel: EARLIER,
  goals: [{ ...goal, previousTarget: 500 }],
};
export const replicated = {
  ...withoutLaunch,
  kind: 'REPLICATED',
  sourceDescription: 'Mô hình cùng tên của xã bên',
};

export const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY], unit: UNIT };

export const endorsement = {
  authority: 'Đảng ủy phường',
  endorsedOn: '2026-02-10',
  document: null,
};
export const proposed: Fact = {
  type: 'ModelProposed',
  data: { model: MODEL, ...home, name: newRegistration.name, ...endorsement },
};
export const endorsed: Fact = { type: 'ModelEndorsed', data: { model: MODEL, ...endorsement } };

export const registered = (registration: object = newRegistration, over: object = {}): Fact => ({
  type: 'ModelRegistered',
  data: {
    model: MODEL,
    ...home,
    registration,
    registrationVersion: 1,
    late: false,
    lateReason: null,
    origin: 'REGISTERED',
    ...over,
  },
});
/** The model of the year before that a continued model names. */
export const earlier = (over: object = {}): Fact =>
  registered(
    { ...newRegistration, launchPlannedOn: '2025-04-10', goals: [{ ...goal, target: 500 }] },
    { model: EARLIER, campaign: `${COMMUNE}-2025`, year: 2025, ...over },
  );

export const returned: Fact = {
  type: 'ModelRegistrationReturned',
  data: { model: MODEL, reasons: ['Chưa rõ mục tiêu'] },
};
export const accepted: Fact = { type: 'ModelAccepted', data: { model: MODEL } };

export const draftPlan = {
  forces: 'Mặt trận, Hội Nông dân',
  goals: 'Mở rộng 1,2 km đường',
  criteria: 'Đường rộng từ 5 m',
  expectedResults: '30 hộ hiến đất',
  methods: 'Vận động từng hộ',
  schedule: 'Tháng 4 đến tháng 10',
  resources: 'Nhân dân hiến đất, ngày công',
  surveyOn: '2026-03-20',
  inspectionOn: '2026-07-15',
  wrapUpOn: '2026-10-20',
  reportOn: '2026-10-25',
  leader: 'Bí thư chi bộ',
  officer: 'Trưởng ban công tác Mặt trận',
};
export const launchOn = '2026-04-10';

export const modelPlanned = (date: string | null = launchOn): Fact => ({
  type: 'ModelPlanned',
  data: { model: MODEL, plan: { ...draftPlan, launchOn: date, document: null }, replaces: false },
});

export const launch = {
  launchedOn: '2026-04-10',
  place: 'Nhà văn hóa thôn 1',
  attendance: 120,
  commitments: [
    { signer: 'COLLECTIVE', title: 'Chi hội Nông dân', content: 'Vận động hội viên hiến đất', count: 1 },
  ],
  evidence: [],
};
const launched: Fact = {
  type: 'ModelLaunched',
  occurredOn: launch.launchedOn,
  data: { model: MODEL, ...launch },
};

export const accepting = [registered(), endorsed];
export const acceptedModel = [...accepting, accepted];
export const plannedModel = [...acceptedModel, modelPlanned()];
/** A NEW model, launched. */
export const running = [...plannedModel, launched];

export const command = (type: string, data: object = {}) => ({ type, data: { model: MODEL, ...data } });
export const register = (registration: object = newRegistration, over: object = {}) =>
  command('RegisterModel', { campaign: CAMPAIGN, unit: UNIT, registration, ...over });
export const nameHold = (name: string) => ({ key: `${CAMPAIGN}:${UNIT}:${name}`, holder: MODEL });
