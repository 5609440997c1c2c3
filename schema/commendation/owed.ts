import type { Message } from '../refusal.ts';
import type { Owed } from '../work/owed.ts';
import type { CommendationForm, CommendationStatus } from './vocabulary.ts';

interface CommendationWork {
  status: CommendationStatus;
  form: CommendationForm;
  cityOutsideSystem: boolean;
  /** What it is for has fallen away: the model was dropped, or the nomination withdrawn. */
  groundless: boolean;
  /** The account that proposed it does not decide it as well. */
  proposedBy: string;
}

const owed = (command: string, role: Owed['role'], why: Message): Owed => ({ command, role, due: null, why });

/** who decides next; what was declined, cancelled or presented waits for nobody. */
export function commendationOwed({
  status,
  form,
  cityOutsideSystem,
  groundless,
  proposedBy,
}: CommendationWork): Owed[] {
  const except = [proposedBy];
  if (status === 'PROPOSED' && form === 'GIAY_KHEN')
    return [
      groundless
        ? {
            ...owed('DeclineCommendation', 'CHAIR', {
              vi: 'Vì mô hình, điển hình được đề nghị khen đã bị loại bỏ hoặc rút; hãy trả lời đề nghị này.',
              en: 'Because the model was dropped, or the nomination withdrawn: the proposal is to be answered.',
            }),
            except,
          }
        : {
            ...owed('AwardCommendation', 'CHAIR', {
              vi: 'Vì Ban đã đề nghị tặng giấy khen.',
              en: 'Because the Board proposed it.',
            }),
            except,
          },
    ];
  if (status === 'PROPOSED')
    return [
      owed('SubmitCommendationUpward', 'BOARD_OFFICER', {
        vi: 'Vì bằng khen do cấp trên quyết định, phải trình lên.',
        en: 'Because a higher award is decided above: it has to be sent there.',
      }),
    ];
  if (status === 'SUBMITTED_UPWARD') {
    const entry = owed('RecordHigherAward', cityOutsideSystem ? 'BOARD_OFFICER' : 'CITY_OFFICER', {
      vi: 'Vì đề nghị đã trình và chưa ghi kết quả.',
      en: 'Because it was sent upward and the decision is not recorded.',
    });
    return [cityOutsideSystem ? entry : { ...entry, above: true, except }];
  }
  return status === 'AWARDED'
    ? [
        owed('PresentCommendation', 'BOARD_OFFICER', {
          vi: 'Vì đã có quyết định và chưa trao.',
          en: 'Because it was awarded and not presented.',
        }),
      ]
    : [];
}
