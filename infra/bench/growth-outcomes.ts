import type { ModelEvent } from '../../schema/model/events.ts';
import { YEAR } from './growth-parts.ts';

const OTHER_STREAM = '7d0f3c52-6f0e-4a34-9d5b-2f6d0f3a9b11';
const decided = (number: string, issuedOn: string) => ({ number, issuedOn: `${YEAR}-${issuedOn}` });

/** What appraisal, recognition and commendation leave on a model, in the order of life. */
export const OUTCOMES = {
  ModelWithdrawnFromAppraisal: { round: OTHER_STREAM, reason: 'Chuyển sang đợt sau' },
  ModelSubmittedForAppraisal: {
    round: OTHER_STREAM,
    report: { title: 'Báo cáo kết quả thực hiện mô hình' },
    evidence: [],
  },
  ModelAppraised: { round: OTHER_STREAM, session: 'hoi-nghi', passed: true, eligible: 5, yes: 4, no: 1 },
  ModelAppraisalAnnulled: {
    ...{ round: OTHER_STREAM, session: 'hoi-nghi', reason: 'Kết thúc quá sớm', corrects: OTHER_STREAM },
  },
  ModelAppraisalNotified: { round: OTHER_STREAM, ...decided('03-TB/BXDĐ', '10-09'), passed: true },
  ModelRecognised: { recognition: OTHER_STREAM, ...decided('120-QĐ/ĐU', '10-12') },
  ModelNotRecognised: { recognition: OTHER_STREAM, ...decided('120-QĐ/ĐU', '10-12'), reason: 'Chưa lan tỏa' },
  ModelRecognitionRevoked: {
    recognition: OTHER_STREAM,
    ...decided('135-QĐ/ĐU', '11-02'),
    reason: 'Sai số liệu',
  },
  ModelRecognitionReinstated: { recognition: OTHER_STREAM, reason: 'Hủy nhầm mô hình' },
  ModelSelected: { selection: OTHER_STREAM, votes: 8, eligible: 11 },
  ModelNominated: { exemplar: OTHER_STREAM, subject: 'COLLECTIVE' },
  ModelSelectionEnded: { selection: OTHER_STREAM, reason: 'Kết thúc nhầm' },
  ModelNominationEnded: { exemplar: OTHER_STREAM, reason: 'Đơn vị xin rút' },
  ModelCommended: { commendation: OTHER_STREAM, number: '05/QĐ-UBND', decidedOn: `${YEAR}-11-16` },
  ModelPaperCorrected: { paper: 'DECISION', source: OTHER_STREAM, ...decided('121-QĐ/ĐU', '10-13') },
  ModelCommendationCancelled: { commendation: OTHER_STREAM, reason: 'Ghi nhầm' },
} satisfies Partial<Record<ModelEvent['type'], Record<string, unknown>>>;
