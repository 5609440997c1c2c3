import type { RegistrationDraft } from './draft.ts';
import type { SheetMapping } from './mapping.ts';
import { MEANING_NAMES, type SheetMeaning } from './meanings.ts';
import { findPersonal } from './personal.ts';
import { type At, problem, type SheetProblem, shorten } from './problems.ts';

/** Texts that would be kept for ever, and where the sheet says them. */
const KEPT: Partial<Record<keyof RegistrationDraft, readonly SheetMeaning[]>> = {
  name: ['NAME'],
  place: ['PLACE'],
  problem: ['PROBLEM', 'SOLUTION'],
  solution: ['SOLUTION'],
  forces: ['FORCES'],
  sourceDescription: ['SOURCE', 'NOTES'],
  earlierDescription: ['EARLIER', 'BOTH_GOALS', 'GOALS'],
};

/** a registration is never changed, so what looks like a phone number or a person is asked about before. */
export function personalData(
  registration: RegistrationDraft,
  answer: SheetMapping['everywhere']['personalData'],
  at: (meaning: SheetMeaning, path: string[], rule?: string) => At,
): SheetProblem[] {
  if (answer === 'KEEP') return [];
  const problems: SheetProblem[] = [];
  const ask = (found: readonly string[], meaning: SheetMeaning, path: string[]) => {
    const what = found.join('; ');
    problems.push(
      problem(
        'QUESTION',
        'SHEET_PERSONAL_DATA',
        { ...at(meaning, path, 'R-41'), value: what },
        `Ô “${MEANING_NAMES[meaning].vi}” có thể có tên người hoặc số điện thoại: “${shorten(what)}”. Đăng ký không sửa, không xóa được về sau. Hãy chọn bỏ đi, hoặc giữ nguyên nếu không phải dữ liệu cá nhân.`,
        `The cell “${MEANING_NAMES[meaning].en}” may hold a person's name or a phone number: “${shorten(what)}”. A registration stays for ever. Leave it out, or keep it if it is no personal data.`,
      ),
    );
  };
  for (const [key, meanings] of Object.entries(KEPT)) {
    const field = key as 'name' | 'solution';
    const text = registration[field];
    const { found, without } = findPersonal(text ?? '');
    if (found.length === 0) continue;
    if (answer === 'LEAVE_OUT') registration[field] = without;
    // What stands for the problem too is asked about where it stands.
    else if (key !== 'problem' || text !== registration.solution)
      ask(found, meanings.find((each) => at(each, []).column !== undefined) ?? meanings[0] ?? 'NAME', [
        'registration',
        key,
      ]);
  }
  registration.goals?.forEach((goal, index) => {
    const { found, without } = findPersonal(goal.title);
    if (found.length === 0) return;
    if (answer === 'LEAVE_OUT') goal.title = without;
    else
      ask(found, at('GOALS', []).column === undefined ? 'BOTH_GOALS' : 'GOALS', [
        'registration',
        'goals',
        String(index),
        'title',
      ]);
  });
  return problems;
}
