import type { Message } from '../refusal.ts';

/** How the model stands that a commendation, or its exemplar, is of. */
export interface GroundModel {
  dropped: boolean;
  /** Its recognition stands; `revoked`: it did. */
  recognised: boolean;
  revoked: boolean;
  selected: boolean;
}

export const LOST_GROUNDS = [
  'MODEL_DROPPED',
  'EXEMPLAR_WITHDRAWN',
  'RECOGNITION_REVOKED',
  'MODEL_NOT_RECOGNISED',
  'MODEL_NOT_SELECTED',
] as const;
export type LostGround = (typeof LOST_GROUNDS)[number];

/**
 * a commendation for a model rests on its recognition, one for an exemplar on the nomination and the selection of its
 * model: what of that has fallen away; null where all stands, or where it is for work in the movement as a whole.
 */
export function lostGround(
  model: GroundModel | null,
  exemplar: { withdrawn: boolean } | null,
): LostGround | null {
  if (model?.dropped) return 'MODEL_DROPPED';
  if (exemplar?.withdrawn) return 'EXEMPLAR_WITHDRAWN';
  if (model === null) return null;
  if (!model.recognised) return model.revoked ? 'RECOGNITION_REVOKED' : 'MODEL_NOT_RECOGNISED';
  return exemplar && !model.selected ? 'MODEL_NOT_SELECTED' : null;
}

/** What was awarded is not undone by what merely ended, nor by what an older log never asked for. */
export const undoesAward = (lost: LostGround): boolean =>
  lost !== 'MODEL_DROPPED' && lost !== 'MODEL_NOT_RECOGNISED';

export const LOST_GROUND_NAMES: Record<LostGround, Message> = {
  MODEL_DROPPED: { vi: 'mô hình đã bị loại bỏ khi rà soát', en: 'the model was dropped in review' },
  EXEMPLAR_WITHDRAWN: {
    vi: 'việc giới thiệu điển hình đã rút',
    en: 'the nomination of the exemplar was withdrawn',
  },
  RECOGNITION_REVOKED: {
    vi: 'việc công nhận mô hình đã bị hủy',
    en: 'the recognition of the model was revoked',
  },
  MODEL_NOT_RECOGNISED: {
    vi: 'mô hình không có quyết định công nhận',
    en: 'no decision recognises the model',
  },
  MODEL_NOT_SELECTED: {
    vi: 'mô hình của điển hình không còn được bình xét tiêu biểu nhất',
    en: 'the model of the exemplar is no longer selected as most exemplary',
  },
};
