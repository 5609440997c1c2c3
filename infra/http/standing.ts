import { views } from '../../projections/all.ts';
import { streamKinds } from '../../schema/streams.ts';

/** Views that show what stands on streams of a category alone, by category: their rows are the nouns of its commands. */
const shownBy = new Map(
  Object.entries(streamKinds).map(([category, { events }]) => [
    category,
    views.flatMap((view) => {
      const types = view.shape === 'folded' ? view.types : [];
      return types.length > 0 && types.every((type) => Object.hasOwn(events, type)) ? [view.name] : [];
    }),
  ]),
);

/** Whether what is recorded on such streams is not shown, however far the other views are: `degraded` stand still. */
export function standsStill(category: string, degraded: readonly string[]): boolean {
  if (degraded.length === 0) return false;
  return (shownBy.get(category) ?? []).some((view) => degraded.includes(view));
}
