import { fieldName } from '../field-names.ts';
import type { Message } from '../refusal.ts';
import type { Difference, Plan } from './above.ts';

/** What people call what is offered: as the first of the plans that has it words it. */
export function offerName(
  { part, key }: Pick<Difference, 'part' | 'key'>,
  plans: readonly (Pick<Plan, 'targets' | 'milestones'> | null | undefined)[],
): Message {
  if (part === 'SETTING') return fieldName([key]);
  const [name = key] = plans.flatMap(
    (plan) =>
      (part === 'TARGET'
        ? plan?.targets.find(({ target }) => target === key)?.title
        : plan?.milestones.find(({ milestone }) => milestone === key)?.deliverable) ?? [],
  );
  return { vi: name, en: name };
}
