import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../schema/campaign/settings.ts';
import { addDays } from '../../schema/civil-date.ts';
import { countFigures } from '../../schema/report/count.ts';
import { registration, type Story, uuid } from './events.ts';

const UNITS = 5;
const FIRST_DAY = '2026-01-10';
const DAYS = 340;
const period = { from: '2026-01-01', to: '2026-06-30' };
const text = { owner: 'Đơn vị', receiver: 'Ban', deliverable: 'Văn bản' };
export const MILESTONES = [
  { milestone: 'UNIT_REGISTRATION', before: '2026-03-05' },
  { milestone: 'SIX_MONTH_REPORT', before: '2026-06-30', deliveredBy: ['SIX_MONTH'] },
  { milestone: 'MOVEMENT_REPORT', before: '2026-09-25', deliveredBy: ['MOVEMENT', 'TARGET_EVALUATION'] },
  { milestone: 'APPRAISAL_AND_NOMINATION', before: '2026-08-15' },
  { milestone: 'CONFERENCE', before: '2026-05-18' },
  { milestone: 'UNIT_REVIEW_LIST', before: '2026-09-30', deliveredBy: ['UNIT_LIST'] },
] as const;

const WHAT = [
  ...([
    'establish',
    'merge',
    'merge',
    'dissolve',
    'reinstate',
    'register',
    'register',
    'list',
    'list',
  ] as const),
  ...(['return list', 'report', 'report', 'return report', 'move', 'move', 'exempt', 'inclusive'] as const),
  ...(['type', 'notice', 'decline', 'reopen'] as const),
] as const;
export type What = (typeof WHAT)[number];

const step = fc.record({
  what: fc.constantFrom(...WHAT),
  day: fc.integer({ min: 1, max: DAYS }),
  unit: fc.integer({ min: 1, max: UNITS }),
  other: fc.integer({ min: 1, max: UNITS }),
  milestone: fc.constantFrom(...MILESTONES),
  kind: fc.constantFrom('SIX_MONTH', 'MOVEMENT', 'TARGET_EVALUATION'),
  flag: fc.boolean(),
});
/** What happens in the year of a campaign, by day, and for how long it is looked at afterwards. */
export const years = fc.record({
  steps: fc.array(step, { minLength: 10, maxLength: 60 }).map((all) => all.toSorted((a, b) => a.day - b.day)),
  after: fc.integer({ min: 0, max: 60 }),
});

type Year = typeof years extends fc.Arbitrary<infer Value> ? Value : never;

/** Tells a year as a log holds it, of an organization of its own; only what the rules allow of it. `happened`: what of it did. */
export function play({ tell }: Story, year: Year, number: number) {
  const told = tell as unknown as (stream: string, type: string, data: object, at: object) => { id: string };
  const organization = String(20_000 + number);
  const campaign = `${organization}-2026`;
  const home = { campaign, year: 2026, organization, lineage: ['31'] };
  const id = (n: number) => uuid(number * 10_000 + n);
  const happened = new Set<What>();
  const active = new Map<number, boolean>();
  const ends = new Map<number, string>();
  const newest = new Map<string, { id: string; returned: boolean }>();
  let next = 100;
  let declined = false;
  let inclusive = false;

  const at = (day: number) => {
    const on = addDays(FIRST_DAY, day);
    return { recordedAt: `${on}T02:00:00.000Z`, occurredOn: on };
  };
  const establish = (n: number, day: number) => {
    active.set(n, true);
    const data = { unit: id(n), organization, lineage: ['31'], name: `Chi bộ ${n}`, kind: 'PARTY_CELL' };
    told(`unit-${id(n)}`, 'UnitEstablished', data, at(day));
  };
  const submit = (kind: string, unit: number | null, day: number) => {
    const key = `${kind} ${unit ?? ''}`;
    const report = id(next++);
    const replaces = newest.get(key)?.id ?? null;
    const counted = countFigures([], [], { targets: [], officialStage: 'STANDING' }, period);
    const list = { models: 0, amendments: 0, sha256: 'ab'.repeat(32) };
    const figures = { ...counted, places: [], placesLeftOut: false, list, before: null, yearBefore: null };
    const of = unit === null ? null : id(unit);
    told(`report-${report}`, 'ReportDrafted', { report, ...home, kind, period, unit: of, replaces }, at(day));
    const sent = {
      report,
      campaign,
      kind,
      replaces,
      number: `${next}-BC`,
      issuedOn: at(day).occurredOn,
      period,
      figures,
    };
    const log = { cutOff: at(day).recordedAt, log: { event: null, size: 1, root: null }, method: 1 };
    told(
      `report-${report}`,
      'ReportSubmitted',
      { ...sent, ...log, signatory: 'Bí thư', document: null },
      at(day),
    );
    newest.set(key, { id: report, returned: false });
  };
  const giveBack = (key: string, day: number): boolean => {
    const last = newest.get(key);
    if (!last || last.returned) return false;
    told(`report-${last.id}`, 'ReportReturned', { report: last.id, reasons: ['Thiếu'] }, at(day));
    last.returned = true;
    return true;
  };
  const change = (type: string, data: object, day: number) =>
    told(`campaign-${campaign}`, type, { campaign, ...data }, at(day));
  const end = (type: string, n: number, day: number, into?: number) => {
    active.set(n, false);
    const data = {
      unit: id(n),
      ...(into ? { into: id(into) } : {}),
      effectiveOn: at(day).occurredOn,
      reason: 'Sắp xếp',
    };
    ends.set(n, told(`unit-${id(n)}`, type, data, at(day)).id);
  };
  const reason = 'Theo kế hoạch';

  function happens({ what, day, unit, other, milestone, kind, flag }: Year['steps'][number]): boolean {
    const stands = active.get(unit) === true;
    switch (what) {
      case 'establish':
        if (active.has(unit)) return false;
        establish(unit, day);
        return true;
      case 'merge':
        if (!stands || unit === other || !active.get(other)) return false;
        end('UnitMerged', unit, day, other);
        return true;
      case 'dissolve':
        if (!stands) return false;
        end('UnitDissolved', unit, day);
        return true;
      case 'reinstate':
        if (active.get(unit) !== false) return false;
        active.set(unit, true);
        told(
          `unit-${id(unit)}`,
          'UnitReinstated',
          { unit: id(unit), corrects: ends.get(unit), reason },
          at(day),
        );
        return true;
      case 'register': {
        if (!stands) return false;
        const model = id(next++);
        const found = { model, ...home, unit: id(unit), registration: registration(`Mô hình ${next}`) };
        const late = { late: flag, lateReason: flag ? 'Chờ họp' : null };
        told(
          `model-${model}`,
          'ModelRegistered',
          { ...found, ...late, registrationVersion: 1, origin: 'REGISTERED' },
          at(day),
        );
        return true;
      }
      case 'list':
        if (stands) submit('UNIT_LIST', unit, day);
        return stands;
      case 'return list':
        return giveBack(`UNIT_LIST ${unit}`, day);
      case 'report':
        submit(kind, null, day);
        return true;
      case 'return report':
        return giveBack(`${kind} `, day);
      case 'move':
        change(
          'CampaignMilestoneSet',
          { ...milestone, ...text, before: addDays(milestone.before, other * 20 - 50), reason },
          day,
        );
        return true;
      case 'exempt': {
        const owing = flag ? { owing: 'UNITS_WITH_MODELS' } : { exempt: [id(unit)] };
        change('CampaignMilestoneSet', { ...milestone, ...text, ...owing, reason }, day);
        return true;
      }
      case 'inclusive':
        inclusive = !inclusive;
        change(
          'CampaignSettingsChanged',
          { settings: { ...DEFAULT_SETTINGS, deadlineInclusive: inclusive }, reason },
          day,
        );
        return true;
      case 'type':
        if (happened.has('type')) return false;
        change(
          'CampaignMilestoneDelivered',
          { milestone: 'CONFERENCE', document: null, daysLate: flag ? 2 : 0 },
          day,
        );
        return true;
      case 'notice': {
        if (happened.has('notice')) return false;
        const round = id(next++);
        told(
          `appraisal-${round}`,
          'AppraisalRoundPlanned',
          { round, ...home, title: 'Đợt 1', plan: { title: 'x' } },
          at(day),
        );
        const paper = {
          number: '20-TB',
          issuedOn: at(day).occurredOn,
          document: null,
          sessions: [],
          results: [],
        };
        told(`appraisal-${round}`, 'AppraisalNoticePublished', { round, ...paper }, at(day));
        return true;
      }
      case 'decline':
        if (declined) return false;
        declined = true;
        change('CampaignNominationDeclined', { decidedOn: at(day).occurredOn, reason, document: null }, day);
        return true;
      case 'reopen':
        if (!declined) return false;
        declined = false;
        change('CampaignNominationReopened', { reason }, day);
        return true;
    }
  }

  const plan = { ...home, title: 'Kế hoạch', basis: [], targets: [], settings: DEFAULT_SETTINGS };
  told(
    `campaign-${campaign}`,
    'CampaignPlanned',
    { ...plan, milestones: MILESTONES.map((each) => ({ ...each, ...text })) },
    at(0),
  );
  for (const n of [1, 2, 3]) establish(n, 0);
  for (const each of year.steps) if (happens(each)) happened.add(each.what);
  const today = addDays(FIRST_DAY, (year.steps.at(-1)?.day ?? 0) + year.after);
  return { campaign, organization, today, happened };
}

export const EVERYTHING: readonly What[] = [...new Set(WHAT)];
