import type { Ranked } from '../organization/ranking.ts';

/** A sentence of `messages.overview` with what it names. */
export interface Sentence {
  key:
    | 'nothingYet'
    | 'withoutUnits'
    | 'withoutUnit'
    | 'withoutCommunes'
    | 'withoutCommune'
    | 'weakest'
    | 'weakestTied'
    | 'notMeeting'
    | 'allMeeting';
  values: Record<string, string | number>;
}

const NAMED = 3;
const byName = new Intl.Collator('vi', { numeric: true });

/**
 * What a leader should look at first: who has no accepted model, else who implements the fewest. Above the
 * commune also how many communes miss their targets.
 */
export function attention(scope: {
  year: number;
  rows: readonly Ranked[];
  registered: number;
  communes: boolean;
  withCampaign: number;
  meeting: number;
}): Sentence[] {
  const { communes, withCampaign, meeting } = scope;
  const rows = [...scope.rows].sort((a, b) => byName.compare(a.name, b.name));
  if (scope.registered === 0 || rows.length === 0)
    return [{ key: 'nothingYet', values: { year: scope.year } }];
  const sentences: Sentence[] = [];
  if (communes && withCampaign > 0) {
    const missing = withCampaign - meeting;
    sentences.push(
      missing > 0
        ? { key: 'notMeeting', values: { count: missing, total: withCampaign } }
        : { key: 'allMeeting', values: { total: withCampaign } },
    );
  }
  const without = rows.filter((row) => row.counts.standing === 0);
  if (without.length > 0) {
    const names = without.slice(0, NAMED).map((row) => row.name);
    const many = without.length > NAMED;
    const noun = communes ? 'Commune' : 'Unit';
    sentences.push(
      many
        ? { key: `without${noun}s`, values: { count: without.length, names: names.join('; ') } }
        : { key: `without${noun}`, values: { names: names.join('; ') } },
    );
    return sentences;
  }
  const least = Math.min(...rows.map((row) => row.counts.implementing));
  const weakest = rows.filter((row) => row.counts.implementing === least);
  const first = weakest[0];
  if (first && weakest.length < rows.length) {
    sentences.push(
      weakest.length === 1
        ? {
            key: 'weakest',
            values: { name: first.name, implementing: least, registered: first.counts.registered },
          }
        : {
            key: 'weakestTied',
            values: { name: first.name, others: weakest.length - 1, implementing: least },
          },
    );
  }
  return sentences;
}
