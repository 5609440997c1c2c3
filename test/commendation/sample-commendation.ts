import type { Role } from '../../schema/access/roles.ts';
import { legalBasisOn } from '../../schema/commendation/legal-basis.ts';
import type { Fact } from '../given.ts';
import { CAMPAIGN, CITY, COMMUNE, id, opened, place, planned, settings, UNIT } from '../sample.ts';

export const COMMENDATION = id(800);
export const OTHER = id(801);
export const [AWARDED, PRESENTED, CORRECTED] = [id(811), id(812), id(813)];
export const YEAR_END = '2026-12-15';
export const as = (role: Role, organization = COMMUNE) => ({
  actor: { account: 'test', role, organization },
});
export const CHAIR = as('CHAIR');
export const CITY_OFFICER = as('CITY_OFFICER', CITY);

export const home = { campaign: CAMPAIGN, year: 2026, organization: COMMUNE, lineage: [CITY] };
export const recipient = { kind: 'COLLECTIVE', title: 'Chi bộ thôn 1', unit: UNIT };
export const of = (data: object = {}) => ({ commendation: COMMENDATION, ...data });

export const proposed = (over: object = {}): Fact => ({
  type: 'CommendationProposed',
  data: {
    ...of(home),
    recipient: { ...recipient, person: null },
    model: null,
    exemplar: null,
    form: 'GIAY_KHEN',
    achievement: 'Vận động 30 hộ hiến đất',
    document: null,
    ...over,
  },
});
export const award = (over: object = {}) => ({
  number: '05/QĐ-UBND',
  decidedOn: '2026-12-10',
  legalBasis: legalBasisOn('2026-12-10'),
  reward: null,
  sameDecisionAs: null,
  ...over,
});
export const awarded = (over: object = {}): Fact => ({
  type: 'CommendationAwarded',
  id: AWARDED,
  data: of({ model: null, ...award(), signatory: 'Chủ tịch', document: null, ...over }),
});
export const submitted: Fact = {
  type: 'CommendationSubmittedUpward',
  data: of({ number: '21-TTr/ĐU', sentOn: '2026-12-01', authority: 'UBND thành phố', document: null }),
};
export const higher = (over: object = {}): Fact => ({
  type: 'CommendationHigherAwardRecorded',
  id: AWARDED,
  data: of({
    model: null,
    granted: true,
    number: '905/QĐ-UBND',
    decidedOn: '2026-12-10',
    legalBasis: legalBasisOn('2026-12-10'),
    authority: 'UBND thành phố',
    document: null,
    ...over,
  }),
});
export const presented: Fact = {
  type: 'CommendationPresented',
  id: PRESENTED,
  data: of({ presentedOn: '2026-12-14', occasion: 'Hội nghị tổng kết' }),
};
export const declined: Fact = { type: 'CommendationDeclined', data: of({ reason: 'Chưa rõ thành tích' }) };
export const cancelled: Fact = {
  type: 'CommendationCancelled',
  data: of({ model: null, number: null, cancelledOn: '2026-12-15', reason: 'Khai sai', document: null }),
};

export const command = (type: string, data: object = {}) => ({ type, data: of(data) });
export const propose = (over: object = {}) =>
  command('ProposeCommendation', {
    campaign: CAMPAIGN,
    recipient,
    form: 'GIAY_KHEN',
    achievement: 'Vận động 30 hộ hiến đất',
    ...over,
  });
export const decide = (over: object = {}) =>
  command('AwardCommendation', {
    number: '05/QĐ-UBND',
    decidedOn: '2026-12-10',
    signatory: 'Chủ tịch Ủy ban nhân dân xã',
    reward: false,
    ...over,
  });
export const record = (over: object = {}) =>
  command('RecordHigherAward', {
    granted: true,
    number: '905/QĐ-UBND',
    decidedOn: '2026-12-10',
    authority: 'UBND thành phố',
    ...over,
  });
export const present = (presentedOn = '2026-12-14') =>
  command('PresentCommendation', {
    presentedOn,
    occasion: 'Hội nghị tổng kết công tác xây dựng Đảng năm 2026',
  });
export const cancel = (over: object = {}) =>
  command('CancelCommendation', { cancelledOn: '2026-12-15', reason: 'Khai sai thành tích', ...over });
export const correct = (over: object = {}) =>
  command('CorrectCommendation', { corrects: AWARDED, reason: 'Ghi nhầm', ...over });

export const withSettings = (over: object) => [
  ...place.filter(({ type }) => !type.startsWith('Campaign')),
  planned({ settings: { ...settings, ...over } }),
  opened,
];
export const rewarding = withSettings({
  baseWages: [
    { from: '2024-07-01', amount: 2_340_000, basis: 'NĐ 73/2024' },
    { from: '2026-07-01', amount: 2_530_000, basis: 'văn bản thử' },
  ],
  rewardCoefficients: { collective: 150, individual: null },
});
export const REWARD = { coefficient: 150, baseWage: 1, basis: 'a', amount: 1 };
export const wholeThing = `${CAMPAIGN}:commendation:GIAY_KHEN::COLLECTIVE:${UNIT}/chi bộ thôn 1`;
export const decision = (number: string) => `${COMMUNE}:COMMENDATION_DECISION:2026:${number}`;
