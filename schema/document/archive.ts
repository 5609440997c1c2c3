import type { ModelKind } from '../model/vocabulary.ts';
import type { Message } from '../refusal.ts';
import type { DocumentKind } from './vocabulary.ts';

/** A paper in a model's archive, and which kinds of paper it counts as. */
export interface ArchivePaper {
  /** Whatever the caller knows it by: the id of a filed document, or of the event that names it. */
  reference: string;
  kinds: readonly DocumentKind[];
}

/** What one model's events say of it, with the papers filed to it or named by those events. */
export interface ArchiveFacts {
  /** Null while it is a draft. */
  kind: ModelKind | null;
  registered: boolean;
  accepted: boolean;
  planned: boolean;
  /** By its plan; undefined while it has none. */
  launchOwed?: boolean;
  launched: boolean;
  /** At least one progress report is recorded. */
  progressReported: boolean;
  inspected: boolean;
  /** Remedies that inspections required. */
  remedies: readonly { completed: boolean }[];
  /** The result report was submitted to a panel, or the model is concluded: its result is due. */
  resultDue: boolean;
  /** Withdrawn ones, and those of corrected records, left out. */
  papers: readonly ArchivePaper[];
}

export const ARCHIVE_ITEMS = [
  'REGISTRATION',
  'ENDORSEMENT',
  'PLAN',
  'LAUNCH_MINUTES',
  'COMMITMENTS',
  'PROGRESS_REPORTS',
  'PUBLICITY',
  'CONTRIBUTIONS',
  'INSPECTION_MINUTES',
  'REMEDIES',
  'RESULT_REPORT',
] as const;
export type ArchiveItem = (typeof ARCHIVE_ITEMS)[number];

export const ARCHIVE_ITEM_NAMES: Record<ArchiveItem, Message> = {
  REGISTRATION: { vi: 'Đăng ký mô hình', en: 'Registration' },
  ENDORSEMENT: { vi: 'Văn bản cho chủ trương', en: 'Endorsement paper' },
  PLAN: { vi: 'Kế hoạch thực hiện', en: 'Implementation plan' },
  LAUNCH_MINUTES: { vi: 'Biên bản ra mắt', en: 'Minutes of the launch' },
  COMMITMENTS: { vi: 'Bản cam kết', en: 'Commitments' },
  PROGRESS_REPORTS: { vi: 'Báo cáo tiến độ', en: 'Progress reports' },
  PUBLICITY: { vi: 'Tài liệu tuyên truyền', en: 'Evidence of publicity' },
  CONTRIBUTIONS: { vi: 'Chứng từ nguồn lực huy động', en: 'Evidence of contributions' },
  INSPECTION_MINUTES: { vi: 'Biên bản kiểm tra, khảo sát', en: 'Minutes of inspections' },
  REMEDIES: { vi: 'Kết quả khắc phục', en: 'Remedies' },
  RESULT_REPORT: { vi: 'Báo cáo kết quả thực hiện', en: 'Result report' },
};

interface Requirement {
  item: ArchiveItem;
  /** Whether the archive must hold it at this stage. */
  owed(facts: ArchiveFacts): boolean;
  /** Whether the record in the system is itself what is owed; else a paper is. */
  record?(facts: ArchiveFacts): boolean;
  papers: readonly DocumentKind[];
}

const always = () => true;
const launchOwed = ({ launchOwed, kind }: ArchiveFacts) => launchOwed ?? kind === 'NEW';
/** from its launch on, or from its plan where no launch is owed. */
const running = (facts: ArchiveFacts) => facts.launched || (facts.planned && !launchOwed(facts));

/**
 * The plan demands a complete archive (IV.1.a, V.1) and lists no papers: these are the steps that it prescribes. What the
 * system records whole (registration, plan, progress) needs no paper beside it.
 */
const REQUIREMENTS: readonly Requirement[] = [
  {
    item: 'REGISTRATION',
    owed: always,
    record: ({ registered }) => registered,
    papers: ['REGISTRATION'],
  },
  { item: 'ENDORSEMENT', owed: always, papers: ['ENDORSEMENT'] },
  {
    item: 'PLAN',
    owed: ({ accepted }) => accepted,
    record: ({ planned }) => planned,
    papers: ['PLAN'],
  },
  { item: 'LAUNCH_MINUTES', owed: ({ launched }) => launched, papers: ['LAUNCH_MINUTES'] },
  { item: 'COMMITMENTS', owed: ({ launched }) => launched, papers: ['COMMITMENT'] },
  {
    item: 'PROGRESS_REPORTS',
    owed: running,
    record: ({ progressReported }) => progressReported,
    papers: ['PROGRESS_REPORT'],
  },
  { item: 'PUBLICITY', owed: running, papers: ['PUBLICITY'] },
  { item: 'CONTRIBUTIONS', owed: running, papers: ['CONTRIBUTION'] },
  { item: 'INSPECTION_MINUTES', owed: ({ inspected }) => inspected, papers: ['INSPECTION_MINUTES'] },
  {
    item: 'REMEDIES',
    owed: ({ remedies }) => remedies.length > 0,
    record: ({ remedies }) => remedies.every(({ completed }) => completed),
    papers: ['REMEDY_REPORT'],
  },
  { item: 'RESULT_REPORT', owed: ({ resultDue }) => resultDue, papers: ['RESULT_REPORT'] },
];

export interface ArchiveEntry {
  item: ArchiveItem;
  /** Whether the archive must hold it by now. */
  owed: boolean;
  present: boolean;
  /** References of the papers that count for it. */
  papers: string[];
}

export interface Archive {
  /** Nothing that is owed is missing. */
  complete: boolean;
  entries: ArchiveEntry[];
}

/** R-22, criterion 8: what the archive of a model must hold at its stage, and what of it is there. Pure; one entry per item. */
export function archiveOf(facts: ArchiveFacts): Archive {
  const entries = REQUIREMENTS.map(({ item, owed, record, papers: kinds }) => {
    const papers = facts.papers.filter((paper) => paper.kinds.some((kind) => kinds.includes(kind)));
    const present = record ? record(facts) && owed(facts) : papers.length > 0;
    return { item, owed: owed(facts), present, papers: papers.map(({ reference }) => reference) };
  });
  return { complete: entries.every(({ owed, present }) => !owed || present), entries };
}

/**
 * What the papers that an event of a model names count as. Evidence of a launch counts for its minutes and for the
 * commitments that were signed there: it is one event.
 */
const PAPERS_OF_EVENTS: Record<string, readonly DocumentKind[]> = {
  ModelProposed: ['ENDORSEMENT'],
  ModelEndorsed: ['ENDORSEMENT'],
  ModelPlanned: ['PLAN'],
  ModelPlanCorrected: ['PLAN'],
  ModelLaunched: ['LAUNCH_MINUTES', 'COMMITMENT'],
  ModelProgressReported: ['PROGRESS_REPORT'],
  ModelProgressCorrected: ['PROGRESS_REPORT'],
  ModelContributionReceived: ['CONTRIBUTION'],
  ModelContributionCorrected: ['CONTRIBUTION'],
  ModelOutreachHeld: ['PUBLICITY'],
  ModelOutreachCorrected: ['PUBLICITY'],
  ModelInspected: ['INSPECTION_MINUTES'],
  ModelRemedyCompleted: ['REMEDY_REPORT'],
  ModelSubmittedForAppraisal: ['RESULT_REPORT', 'EVIDENCE'],
};

/** By event type; evidence of no particular kind for an event that is not listed. */
export const papersOfEvent = (type: string): readonly DocumentKind[] =>
  PAPERS_OF_EVENTS[type] ?? ['EVIDENCE'];
