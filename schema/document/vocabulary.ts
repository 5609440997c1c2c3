import type { Message } from '../refusal.ts';

/** What a dossier may be kept of. */
export const DOSSIER_SUBJECTS = [
  'MODEL',
  'CAMPAIGN',
  'UNIT',
  'APPRAISAL',
  'RECOGNITION',
  'SELECTION',
  'EXEMPLAR',
  'COMMENDATION',
  'REPORT',
  'DIFFICULTY',
] as const;
export type DossierSubject = (typeof DOSSIER_SUBJECTS)[number];

/** The papers that the plan speaks of. */
export const DOCUMENT_KINDS = [
  'REGISTRATION',
  'ENDORSEMENT',
  'PLAN',
  'LAUNCH_MINUTES',
  'COMMITMENT',
  'PROGRESS_REPORT',
  'RESULT_REPORT',
  'INSPECTION_MINUTES',
  'REMEDY_REPORT',
  'EVIDENCE',
  'PUBLICITY',
  'CONTRIBUTION',
  'MEETING_MINUTES',
  'SUBMISSION',
  'DECISION',
  'NOTICE',
  'LIST',
  'OTHER',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_KIND_NAMES: Record<DocumentKind, Message> = {
  REGISTRATION: { vi: 'bản đăng ký', en: 'registration' },
  ENDORSEMENT: { vi: 'văn bản cho chủ trương', en: 'endorsement in principle' },
  PLAN: { vi: 'kế hoạch', en: 'plan' },
  LAUNCH_MINUTES: { vi: 'biên bản ra mắt', en: 'minutes of the launch' },
  COMMITMENT: { vi: 'bản cam kết', en: 'commitment' },
  PROGRESS_REPORT: { vi: 'báo cáo tiến độ', en: 'progress report' },
  RESULT_REPORT: { vi: 'báo cáo kết quả', en: 'result report' },
  INSPECTION_MINUTES: { vi: 'biên bản kiểm tra, khảo sát', en: 'minutes of an inspection' },
  REMEDY_REPORT: { vi: 'báo cáo khắc phục', en: 'report on a remedy' },
  EVIDENCE: { vi: 'tài liệu minh chứng', en: 'evidence' },
  PUBLICITY: { vi: 'tài liệu tuyên truyền', en: 'publicity' },
  CONTRIBUTION: { vi: 'chứng từ, danh sách đóng góp', en: 'record of contributions' },
  MEETING_MINUTES: { vi: 'biên bản họp', en: 'minutes of a meeting' },
  SUBMISSION: { vi: 'tờ trình', en: 'submission' },
  DECISION: { vi: 'quyết định', en: 'decision' },
  NOTICE: { vi: 'thông báo', en: 'notice' },
  LIST: { vi: 'danh sách', en: 'list' },
  OTHER: { vi: 'văn bản khác', en: 'other paper' },
};

/** A scan of some thirty pages, or half a minute of video from a telephone. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** What may be uploaded, by its content, and how such a file is called when it is downloaded. */
export const MEDIA_TYPES = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'text/plain': 'txt',
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;
