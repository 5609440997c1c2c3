import { globSync, readFileSync } from 'node:fs';
import { getIntrospectionQuery, type IntrospectionOptions, isObjectType, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildApi } from '../../api/all.ts';
import { LENGTHS, PRICES } from '../../api/prices.ts';
import { MAX_COST, operationCost, requireAffordable } from '../../infra/http/cost.ts';

const schema = buildApi();
const root = new URL('../../', import.meta.url).pathname;
const documents: Record<string, string> = JSON.parse(
  readFileSync(`${root}dashboard/generated/persisted-documents.json`, 'utf8'),
);

function cost(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  return operationCost(schema, document, undefined, variables);
}

const refusedAs = (code: string) =>
  expect.objectContaining({ extensions: expect.objectContaining({ code }) });
const times = (count: number, field: string) =>
  Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');

describe('a field that reads the views on its own has a price', () => {
  test.each(Object.keys({ ...PRICES, ...LENGTHS }))('%s is a field', (place) => {
    const [type = '', field = ''] = place.split('.');
    const found = schema.getType(type);
    expect(isObjectType(found) && found.getFields()[field]).toBeTruthy();
  });

  /** What is handed the whole context and asks loaders alone, or nothing. */
  const FREE = new Set(
    'requireRead requireReadBelow requireReadNames requireListing requireCampaign requireCampaignRead requireVoters canRead readableModel actorOf named modelsOf openPart lookAtPart pathOf find checklistOf mayList shownStatus readableBallots readableChange readableOf readableRecusals readableResults readableSessions isUntold unitsRead canReadRating requireReadSubject unitsOf placesOf canReadNames findModel findUnit findOrganization findCampaign findReport findAppraisalRound findRecognitionDecision findSelection findExemplar findCommendation findDifficulty findPerson findPage partName recusedSince'.split(
      ' ',
    ),
  );

  test.each(globSync('api/**/*.ts', { cwd: root }))('of %s', (file) => {
    const unpriced: string[] = [];
    for (const resolver of readFileSync(root + file, 'utf8')
      .split(/(?=@Resolver\()/)
      .slice(1)) {
      const type = /^@Resolver\(\(\) => (\w+)/.exec(resolver)?.[1];
      for (const part of resolver.split(/(?=@(?:FieldResolver|Query|Mutation)\()/).slice(1)) {
        const kind = /^@(\w+)/.exec(part)?.[1];
        const field = /^ {2}(?:async )?(\w+)\(/m.exec(part)?.[1];
        const body = part.replaceAll(/\{[^{}]*\}: Context/g, '');
        const called = [...body.matchAll(/(\w+)\([^()]*\bcontext\b[,)]/g)].map(([, name]) => name ?? '');
        const own = /\bdb\b/.test(body) || called.some((name) => !FREE.has(name));
        const place = `${kind === 'FieldResolver' ? type : kind}.${field}`;
        if (own && PRICES[place] === undefined) unpriced.push(place);
      }
    }
    expect(unpriced).toEqual([]);
  });
});

describe('what would keep the server busy is refused', () => {
  const FIGURES = 'reportFigures(campaign: "11824-2026", kind: ANNUAL) { cutOff }';
  test.each([
    ['1,200 counts', `{ models { ${times(1_200, 'totalCount')} } }`, 'TOO_MANY_ALIASES'],
    [
      'counts in many lists',
      `{ ${times(25, `models { ${times(25, 'totalCount')} }`)} }`,
      'QUERY_TOO_EXPENSIVE',
    ],
    ['100 figures of reports', `{ ${times(100, FIGURES)} }`, 'TOO_MANY_ALIASES'],
    ['25 of them', `{ ${times(25, FIGURES)} }`, 'QUERY_TOO_EXPENSIVE'],
    [
      'one text 26 times for each',
      `{ models(first: 100) { nodes { ${times(26, 'problem')} } } }`,
      'TOO_MANY_ALIASES',
    ],
    [
      'the same in fragments and in places that become one',
      `{ models { nodes { ...A } nodes { ...B ${times(9, 'name')} } } }
       fragment A on Model { ${times(9, 'name').replaceAll('a', 'b')} }
       fragment B on Model { ${times(9, 'name').replaceAll('a', 'c')} }`.replaceAll(/nbme|ncme/g, 'name'),
      'TOO_MANY_ALIASES',
    ],
    [
      'the schema 150 times',
      `{ ${times(150, '__schema { types { fields { args { name } } } }')} }`,
      'TOO_MANY_ALIASES',
    ],
    ['the schema twice', `{ ${times(2, '__schema { types { name } }')} }`, 'TOO_MANY_ALIASES'],
    ['its types twice', `{ __schema { ${times(2, 'types { name }')} } }`, 'TOO_MANY_ALIASES'],
  ])('%s', (_, text, code) => {
    const document = parse(text);
    expect(() => requireAffordable(operationCost(schema, document, undefined, {}))).toThrow(refusedAs(code));
  });
});

describe('what is asked honestly can be afforded', () => {
  test.each(
    Object.values(documents).map((text) => [/(?:query|subscription) \w+/.exec(text)?.[0], text] as const),
  )('the dashboard’s %s', (_, text) => {
    const { objects, depth, crowded } = cost(text, { first: 100 });
    const headroom = `${objects} of ${MAX_COST} objects, ${depth} levels`;
    expect(crowded, headroom).toBeUndefined();
    expect(objects, headroom).toBeLessThan(MAX_COST / 2);
  });

  test('R-48 every public page with all that it shows, no page size stated', () => {
    const { objects } = cost(`{ public { pages { nodes { targets { title }
      models { nodes { name } } exemplars { nodes { model } } decisions { nodes { number } } } } } }`);
    expect(objects).toBeLessThan(MAX_COST);
  });

  test.each<[string, IntrospectionOptions]>([
    ['GraphiQL', {}],
    [
      'code generators',
      {
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      },
    ],
    ['urql, without descriptions', { descriptions: false }],
  ])('the schema, as %s', (_, options) => {
    const { objects, depth, crowded } = cost(getIntrospectionQuery(options));
    expect([crowded, depth <= 12, objects < MAX_COST], `${objects} objects`).toEqual([undefined, true, true]);
  });
});
