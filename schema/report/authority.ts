import { mayRead } from '../access/authorise.ts';
import type { CampaignState } from '../campaign/state.ts';
import type { Actor } from '../event.ts';
import type { UnitState } from '../organization/unit-state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ReportStatus } from './vocabulary.ts';

/** Whose report it is. */
export interface Issuer {
  organization: string;
  lineage: readonly string[];
  unit: string | null;
}

/**
 * a merged unit's list is its successor's to write; that of a unit without one is the Board's. `standing` is the unit
 * that stands in the place of the issuer's.
 */
export function issuerNow<Of extends Issuer>(issuer: Of, standing: UnitState | undefined) {
  const unit = issuer.unit === null ? null : (standing?.unit ?? issuer.unit);
  return { ...issuer, unit, dissolved: standing?.active === false };
}

const isCommune = ({ organization }: Issuer) => organization.length === 5;

const forbidden = (vi: string, en: string): Refusal[] => [
  refusal(
    'FORBIDDEN',
    'R-36',
    ['report'],
    `Việc này thuộc ${vi}. Hãy chuyển cho người có trách nhiệm.`,
    `This belongs to ${en}. Pass it on to whoever is in charge.`,
  ),
];

/** a unit writes its list; the Board the commune's reports; a city's or the country's officer the own ones. */
export function writes(actor: Actor, issuer: Issuer & { dissolved?: boolean }): Refusal[] {
  if (issuer.dissolved)
    return actor.role === 'BOARD_OFFICER'
      ? []
      : forbidden(
          'cán bộ Ban Xây dựng Đảng, vì đơn vị đã giải thể',
          'the Board officer, for the unit is dissolved',
        );
  if (issuer.unit !== null)
    return actor.role === 'UNIT_OFFICER' && actor.unit === issuer.unit
      ? []
      : forbidden('cán bộ của đơn vị có danh sách này', 'the officer of the unit whose list it is');
  if (isCommune(issuer))
    return actor.role === 'BOARD_OFFICER'
      ? []
      : forbidden('cán bộ Ban Xây dựng Đảng của xã', "the commune's Board officer");
  const own = actor.organization === issuer.organization;
  return own && (actor.role === 'CITY_OFFICER' || actor.role === 'BOARD_OFFICER')
    ? []
    : forbidden(
        'cán bộ phụ trách của chính cấp lập báo cáo',
        'the officer of the organization that issues the report',
      );
}

/**
 * a unit's list is received by the Board; every other report by the officer of a level above. Where that level does
 * not use the system, who wrote the report records what came back.
 */
export function receives(actor: Actor, issuer: Issuer, campaign: CampaignState | undefined): Refusal[] {
  if (issuer.unit !== null)
    return actor.role === 'BOARD_OFFICER'
      ? []
      : forbidden('cán bộ Ban Xây dựng Đảng của xã', "the commune's Board officer");
  if (actor.role === 'CITY_OFFICER' && issuer.lineage.includes(actor.organization)) return [];
  if (campaign?.settings.cityOutsideSystem && writes(actor, issuer).length === 0) return [];
  return forbidden(
    'cán bộ cấp trên nhận báo cáo; nếu cấp trên không dùng hệ thống, hãy bật thiết lập “Thành phố chưa dùng hệ thống” (cityOutsideSystem) để nơi lập báo cáo tự ghi',
    'the officer of the level that receives it; where that level does not use the system, turn on the setting cityOutsideSystem, and the issuer records it',
  );
}

const inHand = (status: ReportStatus) =>
  status === 'DRAFT' || status === 'REVIEWED' || status === 'DISCARDED';

/** The author's side within an organization; its auditor reads every event as well. */
const AUTHORS: readonly Actor['role'][] = [
  'BOARD_OFFICER',
  'CITY_OFFICER',
  'COMMITTEE_MEMBER',
  'COMMITTEE_SIGNATORY',
  'LEADER',
  'AUDITOR',
];

/**
 * what is not submitted is read by its author's side alone, a unit's list by that unit; and a unit's list goes no
 * further up than the Board before that has received it. `unit`: the one that stands for it today.
 */
export function readsReport(actor: Actor, report: Issuer & { status: ReportStatus }): boolean {
  const { organization, unit, status } = report;
  const here = actor.organization === organization;
  if (!mayRead(actor, report)) return false;
  if (!inHand(status)) return here || unit === null || status === 'ACKNOWLEDGED';
  if (!here) return false;
  if (actor.role === 'AUDITOR') return true;
  return unit === null ? AUTHORS.includes(actor.role) : actor.role === 'UNIT_OFFICER' && actor.unit === unit;
}

/** who does not read it is not told in which state it is. */
export const unread = (actor: Actor, report: Issuer & { status: ReportStatus }): Refusal[] =>
  readsReport(actor, report)
    ? []
    : forbidden('nơi lập báo cáo cho đến khi báo cáo được gửi', 'its author until it is sent');

/** The same for a list: which states of whose reports. */
export function readableReports(actor: Actor): {
  ownDrafts: boolean;
  allDrafts: boolean;
  unitDrafts: string | null;
} {
  return {
    ownDrafts: AUTHORS.includes(actor.role),
    allDrafts: actor.role === 'AUDITOR',
    unitDrafts: actor.role === 'UNIT_OFFICER' ? (actor.unit ?? null) : null,
  };
}
