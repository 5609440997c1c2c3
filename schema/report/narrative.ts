import type { Refusal } from '../refusal.ts';
import type { Sections } from './fields.ts';
import { sectionMissing } from './report-refusals.ts';
import type { Report } from './state.ts';

type Part = [path: string[], of: (sections: Sections) => string | undefined, vi: string, en: string];

/** Parts I to IV; proposals are for who has some. */
const NEEDED: readonly Part[] = [
  [['leadership'], ({ leadership }) => leadership, 'Công tác lãnh đạo, chỉ đạo', 'Leadership'],
  [['results'], ({ results }) => results, 'Kết quả thực hiện', 'Results'],
  [['assessment', 'strengths'], ({ assessment }) => assessment?.strengths, 'Ưu điểm', 'Strengths'],
  [['assessment', 'weaknesses'], ({ assessment }) => assessment?.weaknesses, 'Hạn chế', 'Weaknesses'],
  [['assessment', 'causes'], ({ assessment }) => assessment?.causes, 'Nguyên nhân', 'Causes'],
  [['assessment', 'lessons'], ({ assessment }) => assessment?.lessons, 'Bài học kinh nghiệm', 'Lessons'],
  [['tasks'], ({ tasks }) => tasks, 'Nhiệm vụ thời gian tới', 'Tasks ahead'],
];

/** Those that tell of a period; a synthesis, an evaluation and a list are mostly tables. */
const NARRATIVE = ['SIX_MONTH', 'ANNUAL', 'MOVEMENT'];

/** what has to be written before the review. */
export const unwritten = ({ kind, sections }: Pick<Report, 'kind' | 'sections'>): Refusal[] =>
  (NARRATIVE.includes(kind) ? NEEDED : [])
    .filter(([, of]) => of(sections) === undefined)
    .map(([path, , vi, en]) => sectionMissing(path, vi, en));
