import type { Role } from '../access/roles.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Message } from '../refusal.ts';

/** one thing that waits for somebody: what does it, whose it is, by when and why. */
export interface Owed {
  /** The command that does it; where several would, the usual one. */
  command: string;
  role: Role;
  /** The last day on time; null where no rule sets one. */
  due: CivilDate | null;
  why: Message;
  /** Which part of the thing it is about, as the command names it: a remedy, an inspection, a session, a model. */
  about?: string;
  /** What people call that part; left out where it is a model, which has a name of its own. */
  part?: Message;
  /** The one whose it is, where it is not everybody's of that role. */
  account?: string;
  /** Accounts that may not do it, though their role may: their own paper is before them, or they have signed already. */
  except?: readonly string[];
  /** It is for the officer of a level above the thing's organization, not of its own. */
  above?: true;
}

/** Roles that read and change nothing: nothing waits for them. */
export const WITHOUT_WORK: readonly Role[] = ['LEADER', 'AUDITOR', 'ADMIN', 'SYSTEM'];

/** Who acts for an organization in its own campaign: the Board of a commune, the officer of a city or the country. */
export const officeOf = (organization: string): Role =>
  organization.length === 5 ? 'BOARD_OFFICER' : 'CITY_OFFICER';

/** What of a campaign the things in it go by; a day is null where it has no such milestone. */
export interface WorkCalendar {
  /** Registrations are taken, and accepted. */
  open: boolean;
  /** Its year has ended: what begins in it would only begin late. */
  over: boolean;
  /** Units register by this day. */
  registration: CivilDate | null;
  /** Units send the list after review by this day. */
  list: CivilDate | null;
  /** Appraisal, decision and nomination are to be done by this day, and are not. */
  nomination: CivilDate | null;
}
