import type { SubjectKind } from '../schema/model/vocabulary.ts';
import { vocabulary } from './vocabulary.ts';

/** Of models, and of whoever is nominated or commended. */
export const SubjectKindEnum = vocabulary<SubjectKind>('SubjectKind', 'Who carries a model (chủ thể).', {
  COLLECTIVE: 'A collective (tập thể).',
  INDIVIDUAL: 'An individual (cá nhân).',
});
