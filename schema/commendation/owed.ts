import type { Message } from '../refusal.ts';
import type { Owed } from '../work/owed.ts';
import { LOST_GROUND_NAMES, type LostGround, undoesAward } from './ground.ts';
import type { CommendationForm, CommendationStatus } from './vocabulary.ts';

export interface CommendationWork {
  status: CommendationStatus;
  form: CommendationForm;
  cityOutsideSystem: boolean;
  /** What of that which it is for has fallen away. */
  lost: LostGround | null;
  /** The account that proposed it does not decide it as well. */
  proposedBy: string;
}

const owed = (command: string, role: Owed['role'], why: Message): Owed => ({ command, role, due: null, why });

const because = (lost: LostGround, vi: string, en: string): Message => {
  const name = LOST_GROUND_NAMES[lost];
  return { vi: `Vì ${name.vi}; ${vi}`, en: `Because ${name.en}: ${en}` };
};

/** who decides next; what was declined, withdrawn, cancelled or presented waits for nobody. */
export function commendationOwed(work: CommendationWork): Owed[] {
  switch (work.status) {
    case 'PROPOSED':
    case 'SUBMITTED_UPWARD':
      return [...toWithdraw(work), ...toDecide(work)];
    case 'AWARDED':
    case 'PRESENTED':
      if (work.lost !== null && undoesAward(work.lost)) return [toCancel(work, work.lost)];
      return work.status === 'PRESENTED'
        ? []
        : [
            owed('PresentCommendation', 'BOARD_OFFICER', {
              vi: 'Vì đã có quyết định và chưa trao.',
              en: 'Because it was awarded and not presented.',
            }),
          ];
    default:
      return [];
  }
}

/** what rests on nothing any more is taken back by who proposed it, or answered by who decides. */
const toWithdraw = ({ lost }: CommendationWork): Owed[] =>
  lost === null
    ? []
    : [
        owed(
          'WithdrawCommendation',
          'BOARD_OFFICER',
          because(lost, 'hãy rút đề nghị này.', 'the proposal is to be withdrawn.'),
        ),
      ];

function toDecide({ status, form, lost, cityOutsideSystem, proposedBy }: CommendationWork): Owed[] {
  const except = [proposedBy];
  if (status === 'SUBMITTED_UPWARD') {
    const why = lost
      ? because(lost, 'đề nghị đã trình và chưa ghi kết quả.', 'it was sent upward and is not decided.')
      : {
          vi: 'Vì đề nghị đã trình và chưa ghi kết quả.',
          en: 'Because it was sent upward and the decision is not recorded.',
        };
    const entry = owed('RecordHigherAward', cityOutsideSystem ? 'BOARD_OFFICER' : 'CITY_OFFICER', why);
    return [cityOutsideSystem ? entry : { ...entry, above: true, except }];
  }
  if (form === 'BANG_KHEN')
    return lost
      ? []
      : [
          owed('SubmitCommendationUpward', 'BOARD_OFFICER', {
            vi: 'Vì bằng khen do cấp trên quyết định, phải trình lên.',
            en: 'Because a higher award is decided above: it has to be sent there.',
          }),
        ];
  const entry = lost
    ? owed(
        'DeclineCommendation',
        'CHAIR',
        because(lost, 'hãy trả lời đề nghị này.', 'the proposal is to be answered.'),
      )
    : owed('AwardCommendation', 'CHAIR', {
        vi: 'Vì Ban đã đề nghị tặng giấy khen.',
        en: 'Because the Board proposed it.',
      });
  return [{ ...entry, except }];
}

/** by whoever decided. */
function toCancel({ form, cityOutsideSystem, proposedBy }: CommendationWork, lost: LostGround): Owed {
  const why = because(lost, 'hãy hủy quyết định khen thưởng này.', 'the award is to be cancelled.');
  if (form === 'GIAY_KHEN') return { ...owed('CancelCommendation', 'CHAIR', why), except: [proposedBy] };
  return cityOutsideSystem
    ? owed('CancelCommendation', 'BOARD_OFFICER', why)
    : { ...owed('CancelCommendation', 'CITY_OFFICER', why), above: true, except: [proposedBy] };
}
