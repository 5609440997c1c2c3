import type { Role } from '../access/roles.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Message } from '../refusal.ts';
import { type Owed, officeOf } from '../work/owed.ts';
import { unwritten } from './narrative.ts';
import type { Report } from './state.ts';

export interface ReportWork extends Pick<Report, 'kind' | 'status' | 'sections'> {
  organization: string;
  unit: string | null;
  /** A later version was begun, or stands. */
  replaced: boolean;
  /** The last day of the milestone that it delivers; null where none waits for it. */
  due: CivilDate | null;
  cityOutsideSystem: boolean;
}

/** Who writes it. */
const writer = ({ organization, unit }: ReportWork): Role =>
  unit === null ? officeOf(organization) : 'UNIT_OFFICER';

/** a draft waits to be written, reviewed and sent, a sent one for its receiver, a returned one for a new version. */
export function reportOwed(report: ReportWork): Owed[] {
  const { due } = report;
  const own = (command: string, why: Message): Owed[] => [{ command, role: writer(report), due, why }];
  switch (report.status) {
    case 'DRAFT':
      if (unwritten(report).length > 0)
        return own('WriteReport', {
          vi: 'Vì báo cáo đang soạn, còn phần chưa viết.',
          en: 'Because it is a draft that lacks sections.',
        });
      return own('ReviewReport', { vi: 'Vì báo cáo đang soạn, chưa duyệt.', en: 'Because it is a draft.' });
    case 'REVIEWED':
      return own('SubmitReport', {
        vi: 'Vì đã duyệt và chưa gửi.',
        en: 'Because it is reviewed and not sent.',
      });
    case 'RETURNED':
      // A version that was begun waits itself.
      return report.replaced
        ? []
        : own('DraftReport', {
            vi: 'Vì nơi nhận đã trả lại; phải soạn bản mới thay thế.',
            en: 'Because the receiver returned it: a new version has to be drafted.',
          });
    case 'SUBMITTED':
      return [received(report)];
    case 'ACKNOWLEDGED':
    case 'DISCARDED':
      return [];
  }
}

function received(report: ReportWork): Owed {
  const why = {
    vi: 'Vì báo cáo đã gửi và đang chờ tiếp nhận.',
    en: 'Because it was sent and waits for you.',
  };
  const entry = { command: 'AcknowledgeReport', due: null, why };
  if (report.unit !== null) return { ...entry, role: 'BOARD_OFFICER' };
  if (report.cityOutsideSystem) return { ...entry, role: writer(report) };
  return { ...entry, role: 'CITY_OFFICER', above: true };
}
