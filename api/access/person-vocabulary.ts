import type { ErasureGround } from '../../schema/access/person-vocabulary.ts';
import type { TaskRating } from '../../schema/recognition/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

export const ErasureGroundEnum = vocabulary<ErasureGround>(
  'ErasureGround',
  'Why personal data is erased: Law 91/2025/QH15, article 14 (căn cứ xóa dữ liệu cá nhân).',
  {
    SUBJECT_REQUEST: 'At the request of the person (theo yêu cầu của chủ thể dữ liệu).',
    PURPOSE_FULFILLED: 'The purpose is fulfilled (đã hoàn thành mục đích xử lý).',
    RETENTION_EXPIRED: 'The time of keeping has ended (hết thời hạn lưu trữ).',
    AUTHORITY_DECISION:
      'By decision of a competent authority (theo quyết định của cơ quan nhà nước có thẩm quyền).',
    AGREEMENT: 'By agreement (theo thỏa thuận).',
    OTHER_BY_LAW: 'Another case that the law names (trường hợp khác theo quy định của pháp luật).',
  },
);

export type PersonalDataState = 'AVAILABLE' | 'ERASED' | 'UNAVAILABLE';

export const PersonalDataStateEnum = vocabulary<PersonalDataState>(
  'PersonalDataState',
  'Whether personal data is there to be read (tình trạng dữ liệu cá nhân, R-41).',
  {
    AVAILABLE: 'It can be read (đọc được).',
    ERASED: 'It was erased on request, for good (đã xóa theo yêu cầu).',
    UNAVAILABLE:
      'Nobody erased it, and it cannot be read now: whoever runs the system has to put the vault right (chưa xóa nhưng hiện không đọc được).',
  },
);

export const PersonRatingEnum = vocabulary<TaskRating>(
  'PersonRating',
  'Yearly classification of a person (xếp loại cá nhân, R-26).',
  {
    EXCELLENT: 'Task fulfilled excellently (hoàn thành xuất sắc nhiệm vụ).',
    GOOD: 'Task fulfilled well (hoàn thành tốt nhiệm vụ).',
    COMPLETED: 'Task fulfilled (hoàn thành nhiệm vụ).',
    NOT_COMPLETED: 'Task not fulfilled (không hoàn thành nhiệm vụ).',
  },
);
