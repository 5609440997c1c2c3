import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../dashboard/format/date.ts';
import { LOCALES, type Locale } from '../../dashboard/format/locale.ts';
import { formatNumber } from '../../dashboard/format/number.ts';
import { en } from '../../dashboard/messages/en.ts';
import { type Messages, vi } from '../../dashboard/messages/vi.ts';
import { EVENT_VALUES, type EventWords } from '../../dashboard/model/event-words.ts';
import { modelEvents } from '../../schema/model/events.ts';

function teller(locale: Locale) {
  const messages = locale === 'vi' ? vi : en;
  const t = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });
  const words: EventWords = {
    format: {
      date: (date) => formatDate(date, locale),
      number: (value) => formatNumber(value, locale),
      exact: (value, unit) => t(`quantity.${unit}`, { value: formatNumber(value, locale) }),
    },
    kind: (kind) => t(`resourceKind.${kind}`),
    source: (source) => t(`resourceSource.${source}`),
    channel: (channel) => t(`outreachChannel.${channel}`),
    rating: (rating) => t(`rating.${rating}`),
    recordKind: (kind) => t(`recordKind.${kind}`),
    told: (type, data) => tell(type, data),
    property: (name) => t(`registrationField.${name as keyof Messages['registrationField']}`),
  };
  function tell(type: string, data: Record<string, unknown>): string {
    return t(`event.${type as keyof Messages['event']}`, EVENT_VALUES[type]?.(data, words));
  }
  return tell;
}

/** An event of each type, as the log holds it; what a sentence does not use is left out. */
const samples: Record<string, Record<string, unknown>> = {
  ModelProposed: { name: 'Đường hoa', authority: 'Đảng ủy xã', endorsedOn: '2026-01-28' },
  ModelEndorsed: { authority: 'Đảng ủy xã', endorsedOn: '2026-01-28' },
  ModelRegistered: {
    registration: { name: 'Đường hoa' },
    registrationVersion: 1,
    late: true,
    lateReason: 'mới sắp xếp.',
  },
  ModelRegistrationReturned: { reasons: ['Thiếu mục tiêu.', 'Thiếu địa bàn'] },
  ModelResubmitted: {
    registration: { name: 'Đường hoa' },
    registrationVersion: 2,
    late: false,
    lateReason: null,
  },
  ModelAccepted: {},
  ModelAmended: { changed: ['goals', 'place'], reason: 'sáp nhập thôn' },
  ModelAmendmentProposed: { changed: ['field', 'leftOut'], reason: 'đổi nhiệm vụ' },
  ModelAmendmentDeclined: { reasons: ['Chỉ tiêu vẫn làm được', 'Chưa nêu lý do'] },
  ModelAmendmentWithdrawn: { reason: 'giữ như cũ' },
  ModelRegistrationCorrected: { changed: ['kind'], reason: 'ghi nhầm loại' },
  ModelPlanned: { replaces: false, plan: { leader: 'Bí thư chi bộ', officer: 'Trưởng thôn' } },
  ModelLaunched: { place: 'Nhà văn hóa', attendance: 1200, commitments: [{ count: 56 }, { count: 4 }] },
  ModelProgressReported: { summary: 'Xong đoạn 1', results: [{ unit: 'HOUSEHOLD', quantity: 46 }] },
  ModelContributionReceived: { kind: 'MONEY', source: 'PEOPLE', unit: 'VND', quantity: 1_280_000_000 },
  ModelOutreachHeld: { channel: 'LOUDSPEAKER', title: 'Hiến đất', reached: 1200 },
  ModelProgressCorrected: { summary: 'Xong đoạn 1', results: [], reason: 'cộng nhầm' },
  ModelContributionCorrected: {
    kind: 'LABOUR',
    source: 'PEOPLE',
    unit: 'WORKDAY',
    quantity: 12,
    reason: 'ghi nhầm',
  },
  ModelRecordCorrected: {
    kind: 'OUTREACH',
    reason: 'ghi nhầm',
    record: { outreach: { channel: 'PRESS', title: 'Hiến đất', reached: 12 } },
  },
  ModelInspectionScheduled: { plannedOn: '2026-06-15', purpose: 'Kiểm tra tiến độ' },
  ModelInspectionRescheduled: { plannedOn: '2026-06-22', reason: 'trùng lịch' },
  ModelInspectionCancelled: { reason: 'gộp đợt' },
  ModelInspected: {
    adHoc: true,
    inspectedOn: '2026-08-20',
    findings: [{ met: true }, { met: false }],
    rating: 'FAIR',
    remedies: [{}],
  },
  ModelRemedyCompleted: { note: 'Đã bổ sung' },
  ModelRemedyConfirmed: { note: null },
  ModelRemedyRejected: { reason: 'chưa có tiến độ' },
  ModelRemedyWaived: { reason: 'không còn cần' },
  ModelKept: { reason: 'hiệu quả' },
  ModelReplicationProposed: { place: 'thôn Đoài', reason: 'hiệu quả' },
  ModelDropped: { reason: 'trùng nội dung' },
  ModelReinstated: { reason: 'loại nhầm' },
  ModelReopened: { reason: 'còn việc' },
  ModelRegistrationWithdrawn: { reason: 'nhập hai lần' },
  ModelPlanWithdrawn: { reason: 'lập nhầm mô hình' },
  ModelPlanCorrected: { reason: 'ghi sai ngày' },
  ModelAcceptanceWithdrawn: { reason: 'bấm nhầm' },
  ModelConcluded: { summary: 'Đạt mục tiêu', rating: null },
  ModelSubmittedForAppraisal: { report: { title: 'Báo cáo kết quả' } },
  ModelWithdrawnFromAppraisal: { reason: 'chuyển đợt sau' },
  ModelAppraised: { passed: true, yes: 4, eligible: 5 },
  ModelAppraisalAnnulled: { reason: 'kết thúc quá sớm' },
  ModelAppraisalNotified: { number: '03-TB/BXDĐ', issuedOn: '2026-10-09', passed: true },
  ModelRecognised: { number: '120-QĐ/ĐU', issuedOn: '2026-10-12' },
  ModelNotRecognised: { number: '120-QĐ/ĐU', issuedOn: '2026-10-12', reason: 'chưa lan tỏa' },
  ModelRecognitionRevoked: { number: '135-QĐ/ĐU', issuedOn: '2026-11-02', reason: 'số liệu sai' },
  ModelRecognitionReinstated: { reason: 'hủy nhầm mô hình' },
  ModelSelected: { votes: 8, eligible: 11 },
  ModelNominated: { subject: 'COLLECTIVE' },
  ModelSelectionEnded: { reason: 'kết thúc nhầm' },
  ModelNominationEnded: { reason: 'đơn vị xin rút' },
  ModelCommended: { number: '05/QĐ-UBND', decidedOn: '2026-11-16' },
  ModelCommendationCancelled: { reason: 'ghi nhầm' },
  ModelPaperCorrected: { paper: 'DECISION', number: '121-QĐ/ĐU', issuedOn: '2026-10-13' },
};

test('every event type of a model has a sentence', () => {
  expect(Object.keys(samples).sort()).toEqual(Object.keys(modelEvents).sort());
  expect(Object.keys(EVENT_VALUES).sort()).toEqual(Object.keys(modelEvents).sort());
  expect(Object.keys(vi.event).sort()).toEqual(Object.keys(modelEvents).sort());
});

describe.each(LOCALES)('in %s', (locale) => {
  const tell = teller(locale);
  test.each(Object.entries(samples))('%s is told in whole sentences', (type, data) => {
    const sentence = tell(type, data);
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/\bnone\b|undefined|NaN|\.\.| {2}|[{}]/);
  });
});

const contents: Record<string, object | true> = {
  endorsement: { authority: 'Đảng ủy xã', endorsedOn: '2026-01-28' },
  launch: { place: 'Nhà văn hóa', attendance: 12, commitments: [{ count: 4 }] },
  inspection: { inspectedOn: '2026-08-20', findings: [{ met: true }], rating: 'GOOD', remedies: [] },
  completion: { note: 'Đã bổ sung', completedOn: '2026-08-20' },
  keeping: { grounds: 'hiệu quả' },
  replication: { place: 'thôn Đoài', grounds: 'hiệu quả' },
  conclusion: { summary: 'Đạt mục tiêu' },
  withdrawn: true,
};
describe.each(LOCALES)('R-38 a correction says what holds now, in %s', (locale) => {
  test.each(Object.entries(contents))('%s', (name, content) => {
    const data = { kind: 'KEEPING', reason: 'ghi nhầm', record: { [name]: content } };
    const sentence = teller(locale)('ModelRecordCorrected', data);
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/\bnone\b|undefined|NaN|\.\.| {2}|[{}]/);
  });
});

test('figures are exact and in the language', () => {
  expect(teller('vi')('ModelContributionReceived', samples.ModelContributionReceived ?? {})).toBe(
    'Tiếp nhận tiền: 1.280.000.000 đồng, từ nguồn Nhân dân.',
  );
  expect(teller('vi')('ModelLaunched', samples.ModelLaunched ?? {})).toBe(
    'Ra mắt tại Nhà văn hóa, 1.200 người dự, 60 cam kết được ký.',
  );
  expect(teller('en')('ModelInspected', samples.ModelInspected ?? {})).toBe(
    'Ad hoc inspection on 20 Aug 2026: 1 of 2 criteria met, rated fair. 1 remedy required.',
  );
});
