import { ARCHIVE_ITEM_NAMES, ARCHIVE_ITEMS, type ArchiveItem } from '../../schema/document/archive.ts';
import {
  DOCUMENT_KIND_NAMES,
  DOCUMENT_KINDS,
  type DocumentKind,
  type DossierSubject,
} from '../../schema/document/vocabulary.ts';
import type { Message } from '../../schema/refusal.ts';
import { vocabulary } from '../vocabulary.ts';

const described = <Value extends string>(values: readonly Value[], names: Record<Value, Message>) =>
  Object.fromEntries(values.map((value) => [value, `${names[value].en} (${names[value].vi}).`])) as Record<
    Value,
    string
  >;

export const DocumentKindEnum = vocabulary<DocumentKind>(
  'DocumentKind',
  'Kind of a paper (loại văn bản).',
  described(DOCUMENT_KINDS, DOCUMENT_KIND_NAMES),
);

export const ArchiveItemEnum = vocabulary<ArchiveItem>(
  'ArchiveItem',
  'What the archive of a model holds (thành phần hồ sơ mô hình, R-22).',
  described(ARCHIVE_ITEMS, ARCHIVE_ITEM_NAMES),
);

export const DossierSubjectEnum = vocabulary<DossierSubject>(
  'DossierSubjectKind',
  'What a dossier is kept of (đối tượng của hồ sơ).',
  {
    MODEL: 'A model (mô hình).',
    CAMPAIGN: 'A campaign (kế hoạch năm).',
    UNIT: 'A unit (đơn vị).',
    APPRAISAL: 'An appraisal round (đợt thẩm định).',
    RECOGNITION: 'A recognition decision (quyết định công nhận).',
    SELECTION: 'A selection (bình xét).',
    EXEMPLAR: 'A nomination to the city (điển hình).',
    COMMENDATION: 'A commendation (biểu dương, khen thưởng).',
    REPORT: 'A report (báo cáo).',
    DIFFICULTY: 'A difficulty (khó khăn, vướng mắc).',
  },
);

export const DocumentSourceEnum = vocabulary<'FILED' | 'NAMED'>(
  'DocumentSource',
  'How a paper came into a dossier (nguồn văn bản).',
  {
    FILED: 'Filed into the dossier (lưu vào hồ sơ).',
    NAMED: 'Named by an event of the subject (nêu trong một ghi nhận).',
  },
);
