import { SAMPLE_ORGANIZATION } from '../../infra/system-data.ts';
import { command, type Served } from './ask.ts';

export const COMMUNE = SAMPLE_ORGANIZATION;
export const CAMPAIGN = `${COMMUNE}-2026`;
export const BOARD = `BOARD_OFFICER@${COMMUNE}`;
export const LEADER = `LEADER@${COMMUNE}`;
export const officerOf = (unit: string) => `UNIT_OFFICER@${COMMUNE}/${unit}`;

/** A registration that the rules accept, of a new model. */
export const registration = (over: Record<string, unknown> = {}) => ({
  name: 'Dân vận khéo trong hiến đất mở đường',
  field: 'ECONOMY',
  topics: ['LAND_DONATION'],
  kind: 'NEW',
  subject: { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1' },
  place: 'Thôn 1',
  problem: 'Đường thôn hẹp, đi lại khó khăn',
  priorities: ['HARD', 'URGENT'],
  goals: [{ goal: 'land', title: 'Hiến đất', unit: 'SQUARE_METRE', target: 500 }],
  launchPlannedOn: '2026-04-10',
  ...over,
});

export const plan = {
  forces: 'Mặt trận, các đoàn thể thôn',
  goals: 'Hiến 500 m² đất',
  criteria: 'Đường rộng 5 m',
  expectedResults: 'Xong 1 km đường',
  methods: 'Vận động từng hộ',
  schedule: 'Tháng 4 đến tháng 9',
  resources: 'Nhân dân đóng góp',
  launchOn: '2026-04-10',
  surveyOn: '2026-05-10',
  inspectionOn: '2026-07-10',
  wrapUpOn: '2026-10-10',
  reportOn: '2026-10-20',
  leader: 'Bí thư chi bộ',
  officer: 'Trưởng ban công tác Mặt trận',
};

/** Establishes a unit; returns its id. */
export async function establishUnit(world: Served, name: string): Promise<string> {
  const unit = crypto.randomUUID();
  const input = { unit, organization: COMMUNE, name, kind: 'PARTY_CELL' };
  const { errors } = await command(world, BOARD, 'establishUnit', input);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return unit;
}

/** Registers a model and has it accepted; returns its id. */
export async function acceptedModel(world: Served, unit: string, name: string): Promise<string> {
  const model = crypto.randomUUID();
  const officer = officerOf(unit);
  const steps = [
    [officer, 'registerModel', { model, campaign: CAMPAIGN, unit, registration: registration({ name }) }],
    [officer, 'endorseModel', { model, authority: 'Đảng uỷ xã', endorsedOn: '2026-02-10' }],
    [BOARD, 'acceptModel', { model }],
  ] as const;
  for (const [identity, step, input] of steps) {
    const { errors } = await command(world, identity, step, input);
    if (errors.length > 0) throw new Error(`${step}: ${JSON.stringify(errors)}`);
  }
  return model;
}

/** Every part that a report needs before it is reviewed. */
export const sections = {
  leadership: 'Đảng ủy ban hành kế hoạch',
  results: 'Đạt kết quả bước đầu',
  assessment: { strengths: 'Sát dân', weaknesses: 'Chậm', causes: 'Thiếu người', lessons: 'Sâu sát' },
  tasks: 'Tiếp tục thực hiện',
};
