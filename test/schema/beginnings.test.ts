import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type AnyDecider, deciders, eventCodecs } from '../../schema/all.ts';

const folder = resolve(import.meta.dirname, 'stored-events');
/** The event types that each decider folds, as the first word of a type tells; a dossier begins with any document,
 * a model with its registration where it was not proposed before. */
const WORDS: Record<string, string> = {
  Organization: 'organization',
  Unit: 'unit',
  Campaign: 'campaign',
  Model: 'model',
  Appraisal: 'appraisal',
  Recognition: 'recognition',
  Selection: 'selection',
  Exemplar: 'exemplar',
  Commendation: 'commendation',
  Report: 'report',
  Difficulty: 'difficulty',
  Person: 'person',
  Subject: 'person',
};

/** A model begins with its registration where nothing was proposed, a campaign also anew once it was cancelled. */
const ALSO_BEGIN = ['ModelRegistered', 'CampaignPlanned'];

const later = globSync(`${folder}/*.json`).flatMap((file) => {
  const [type = ''] = basename(file).split('.');
  const decider = WORDS[/^[A-Z][a-z]+/.exec(type)?.[0] ?? ''];
  if (decider === undefined || eventCodecs[type]?.founds || ALSO_BEGIN.includes(type)) return [];
  return [
    [
      basename(file),
      deciders[decider as keyof typeof deciders],
      JSON.parse(readFileSync(file, 'utf8')),
    ] as const,
  ];
});

test.each(later)(
  'R-38 %s begins nothing: without what it is about there is nothing',
  (_, decider, { type, data }) => {
    const { evolve, initial } = decider as AnyDecider;
    expect(evolve(initial, { type, data })).toEqual(initial);
  },
);
