import type { Registration } from '../registration.ts';
import type { SheetMapping } from './mapping.ts';
import type { UnitIndex } from './units.ts';

/** What one row of the sheet registers; what is missing is absent, and the rules of registration say so. */
export type RegistrationDraft = Partial<Omit<Registration, 'subject'>> & {
  subject?: Partial<Registration['subject']>;
};

/** What a row is read with. */
export interface EntrySetting {
  mapping: SheetMapping;
  answers: SheetMapping['rows'][number] | undefined;
  index: UnitIndex;
  year: number;
}
