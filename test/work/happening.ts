import type { Fact } from '../given.ts';
import { storyteller } from '../projections/events.ts';
import type { TestViews } from '../projections/test-views.ts';

const KEYS: Record<string, [stream: string, key: string]> = {
  Organization: ['organization', 'organization'],
  Campaign: ['campaign', 'campaign'],
  Unit: ['unit', 'unit'],
  Model: ['model', 'model'],
  Appraisal: ['appraisal', 'round'],
  Selection: ['selection', 'selection'],
  Report: ['report', 'report'],
};

/** Tells the views what happened, each fact on the stream of its own thing. */
export function happening({ project }: TestViews): (...facts: Fact[]) => Promise<void> {
  const story = storyteller();
  let told = 0;
  return async (...facts) => {
    for (const { type, data, ...said } of facts) {
      // Recorded on the day that it is of.
      const more = said.occurredOn ? { recordedAt: `${said.occurredOn}T03:00:00.000Z`, ...said } : said;
      const [stream, key] = KEYS[/^[A-Z][a-z]+/.exec(type)?.[0] ?? ''] as [string, string];
      story.tell(`${stream}-${(data as Record<string, string>)[key]}`, type as never, data as never, more);
    }
    await project(story.events.slice(told));
    told = story.events.length;
  };
}
