import { dossierStream } from '../../schema/document/stream.ts';
import type { Fact } from '../given.ts';
import { storyteller } from '../projections/events.ts';
import type { TestViews } from '../projections/test-views.ts';

type Subject = Parameters<typeof dossierStream>[0];

const KEYS: Record<string, [stream: string, key: string]> = {
  Organization: ['organization', 'organization'],
  Campaign: ['campaign', 'campaign'],
  Unit: ['unit', 'unit'],
  Model: ['model', 'model'],
  Appraisal: ['appraisal', 'round'],
  Selection: ['selection', 'selection'],
  Report: ['report', 'report'],
  Exemplar: ['exemplar', 'exemplar'],
  Commendation: ['commendation', 'commendation'],
  Difficulty: ['difficulty', 'difficulty'],
};

function streamOf({ type, data }: Fact): string {
  const word = /^[A-Z][a-z]+/.exec(type)?.[0] ?? '';
  if (word === 'Document') return dossierStream((data as { subject: Subject }).subject);
  const [stream, key] = KEYS[word] as [string, string];
  return `${stream}-${(data as Record<string, string>)[key]}`;
}

/** Tells the views what happened, each fact on the stream of its own thing. */
export function happening({ project }: TestViews): (...facts: Fact[]) => Promise<void> {
  const story = storyteller();
  let told = 0;
  return async (...facts) => {
    for (const fact of facts) {
      const { type, data, ...said } = fact;
      // Recorded on the day that it is of.
      const more = said.occurredOn ? { recordedAt: `${said.occurredOn}T03:00:00.000Z`, ...said } : said;
      story.tell(streamOf(fact), type as never, data as never, more);
    }
    await project(story.events.slice(told));
    told = story.events.length;
  };
}
