import { sql } from 'kysely';
import type { RecognitionBody } from '../../schema/campaign/vocabulary.ts';
import type { CivilDate } from '../../schema/civil-date.ts';
import type { Field, ModelKind, SubjectKind } from '../../schema/model/vocabulary.ts';
import type { Views } from '../database.ts';
import { decodeCursor, type Page, type PageRequest, toPage } from '../page.ts';

// What everybody may read. No row here has an id, an account, a person, or a word that was meant for an office.

/** Campaigns whose page is public, the newest year first. Throws InvalidCursor. */
export async function listPublicCampaigns(db: Views, request: PageRequest): Promise<Page<{ id: string }>> {
  let page = db
    .selectFrom('campaign')
    .select(['id', 'year'])
    .where(sql<boolean>`(settings ->> 'publicPage')::boolean`)
    .where('status', 'in', ['OPEN', 'CLOSED'])
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(request.first + 1);
  if (request.after) {
    const [year, id] = decodeCursor(request.after, ['number', 'string']);
    page = page.where(sql<boolean>`(-year, id) > (-${year}::integer, ${id})`);
  }
  return toPage(await page.execute(), request, ({ year, id }) => [year, id]);
}

export interface PublicModelRow {
  name: string;
  field: Field;
  kind: ModelKind;
  subject: SubjectKind;
  /** Of a collective alone: an individual could be known by it. */
  subjectTitle: string | null;
  place: string | null;
  number: string;
  issuedOn: CivilDate;
}

/** Models whose recognition stands, in the order of their decisions. */
export async function listPublicModels(db: Views, campaign: string): Promise<PublicModelRow[]> {
  const rows = await db
    .selectFrom('model')
    .select(['name', 'field', 'kind', 'subject_kind', 'subject_title', 'place', 'recognition'])
    .where('campaign', '=', campaign)
    .where('recognition', 'is not', null)
    .orderBy(sql`recognition ->> 'issuedOn'`)
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ recognition, subject_kind: subject, subject_title, place, field, kind, name }) => {
    if (!recognition || recognition.declined || recognition.revoked) return [];
    if (!field || !kind || !subject) return [];
    const { number, issuedOn } = recognition;
    const collective = subject === 'COLLECTIVE';
    const told = { subjectTitle: collective ? subject_title : null, place: collective ? place : null };
    return [{ name, field, kind, subject, ...told, number, issuedOn }];
  });
}

export interface PublicExemplarRow {
  subject: SubjectKind;
  model: string;
  number: string;
  decidedOn: CivilDate;
}

/** Exemplars that the city granted by a decision with a number, of models whose recognition stands. */
export async function listPublicExemplars(db: Views, campaign: string): Promise<PublicExemplarRow[]> {
  const rows = await db
    .selectFrom('exemplar')
    .innerJoin('model', 'model.id', 'exemplar.model')
    .select(['exemplar.subject', 'exemplar.outcome', 'model.name', 'model.recognition'])
    .where('exemplar.campaign', '=', campaign)
    .where('exemplar.status', '=', 'GRANTED')
    .orderBy('model.sort_key')
    .orderBy('exemplar.id')
    .execute();
  return rows.flatMap(({ subject, outcome, name: model, recognition }) =>
    // Old records may lack it: until the correction says the number there is no decision to show.
    outcome?.number != null && recognition && !recognition.declined && !recognition.revoked
      ? [{ subject, model, number: outcome.number, decidedOn: outcome.decidedOn }]
      : [],
  );
}

export const PUBLIC_DECISIONS = ['RECOGNITION', 'REVOCATION', 'COMMENDATION'] as const;

export interface PublicDecisionRow {
  kind: (typeof PUBLIC_DECISIONS)[number];
  number: string;
  issuedOn: CivilDate;
  /** Of recognitions and revocations. */
  body: RecognitionBody | null;
}

/** Papers by number and date alone, each once, in the order of their dates. */
export async function listPublicDecisions(db: Views, campaign: string): Promise<PublicDecisionRow[]> {
  const [recognitions, commendations] = await Promise.all([
    db
      .selectFrom('recognition')
      .select(['paper', 'body', 'revocations'])
      .where('campaign', '=', campaign)
      .execute(),
    db.selectFrom('commendation').select(['award', 'status']).where('campaign', '=', campaign).execute(),
  ]);
  const papers: PublicDecisionRow[] = [
    ...recognitions.flatMap(({ paper, body, revocations }) => [
      { kind: 'RECOGNITION' as const, number: paper.number, issuedOn: paper.issuedOn, body },
      // one that was taken back never was.
      ...revocations
        .filter(({ undone }) => undone === null)
        .map(({ number, issuedOn }) => ({ kind: 'REVOCATION' as const, number, issuedOn, body })),
    ]),
    ...commendations.flatMap(({ award, status }) =>
      award && status !== 'CANCELLED'
        ? [{ kind: 'COMMENDATION' as const, number: award.number, issuedOn: award.decidedOn, body: null }]
        : [],
    ),
  ];
  const keyOf = ({ issuedOn, kind, number }: PublicDecisionRow) => `${issuedOn} ${kind} ${number}`;
  const once = new Map(papers.map((paper) => [keyOf(paper), paper]));
  return [...once].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, paper]) => paper);
}

/** A page of a list by place: its rows have nothing else to be known by. Throws InvalidCursor. */
export function pageByPlace<Row>(rows: readonly Row[], request: PageRequest): Page<Row> {
  const [last] = request.after ? decodeCursor(request.after, ['number']) : [-1];
  const from = Math.max(0, Number(last) + 1);
  const placed = rows.map((row, at) => ({ row, at })).slice(from, from + request.first + 1);
  const page = toPage(placed, request, ({ at }) => [at]);
  return { ...page, rows: page.rows.map(({ row }) => row) };
}
