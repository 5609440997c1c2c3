import type { Need, Reservation } from '../decider.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { nameKey } from '../text.ts';
import type { UnitKind } from './vocabulary.ts';

interface Named {
  unit: string;
  organization: string;
  kind: UnitKind;
  name: string;
}

const nameTaken = (name: string): Refusal =>
  refusal(
    'UNIT_NAME_TAKEN',
    'R-49',
    ['name'],
    `Địa phương đang có một đơn vị cùng loại mang tên “${name}” (không phân biệt chữ hoa, chữ thường, dấu ngoặc kép, khoảng trắng và cách đặt dấu thanh). Hãy dùng đơn vị đã có, hoặc đặt tên phân biệt được hai đơn vị.`,
    `The organization has an active unit of the same kind named “${name}” (case, quotation marks, spacing and tone placement do not count). Use that unit, or give a name that tells the two apart.`,
  );

/** one holder per commune, kind and name, compared as the names of models are. */
export function unitName({ organization, kind, name, unit }: Named): Reservation {
  return { key: `${organization}:unit:${kind}:${nameKey(name)}`, holder: unit, refusal: nameTaken(name) };
}

/** The active units of a commune and kind, from the views: those that were there before names were held. */
export const unitsOfKind = ({ organization, kind }: Pick<Named, 'organization' | 'kind'>): Need => ({
  lookup: 'unitsOfKind',
  ask: { organization, kind },
});

export function unitNameFree(
  wanted: Named,
  others: readonly { unit: string; name: string }[] = [],
): Refusal[] {
  const key = nameKey(wanted.name);
  const taken = others.some(({ unit, name }) => unit !== wanted.unit && nameKey(name) === key);
  return taken ? [nameTaken(wanted.name)] : [];
}
