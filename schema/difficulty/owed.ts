import type { Owed } from '../work/owed.ts';
import type { DifficultyStatus } from './vocabulary.ts';

/** it waits for an answer, then for whoever raised it to say that it is over. */
export function difficultyOwed({ status }: { status: DifficultyStatus }): Owed[] {
  switch (status) {
    case 'OPEN':
      return [
        {
          ...{ command: 'AnswerDifficulty', role: 'BOARD_OFFICER', due: null },
          why: { vi: 'Vì đơn vị đang chờ trả lời.', en: 'Because the unit waits for an answer.' },
        },
      ];
    case 'FORWARDED':
      return [
        {
          ...{ command: 'AnswerDifficulty', role: 'COMMITTEE_SIGNATORY', due: null },
          why: {
            vi: 'Vì Ban đã chuyển lên và đơn vị đang chờ trả lời.',
            en: 'Because the Board passed it on and the unit waits for an answer.',
          },
        },
      ];
    case 'ANSWERED':
      return [
        {
          ...{ command: 'CloseDifficulty', role: 'UNIT_OFFICER', due: null },
          why: {
            vi: 'Vì đã có trả lời; hãy kết thúc nếu đã giải quyết xong, hoặc mở lại.',
            en: 'Because it was answered: close it if it is solved, or open it again.',
          },
        },
      ];
    case 'CLOSED':
      return [];
  }
}
