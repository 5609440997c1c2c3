import { readFileSync } from 'node:fs';
import { registrationOf, seededUuid, YEAR } from '../../infra/bench/growth-parts.ts';
import { eventCodecs } from '../../schema/all.ts';
import type { RecordedEvent } from '../../schema/event.ts';
import { CORRECTED_MODEL, correctedLife } from './growth-corrections.ts';
import { recognitionTail } from './recognition-tail.ts';
import { roundTail } from './round-tail.ts';

const home = { campaign: '10000-2026', year: 2026, organization: '10000', lineage: ['VN', '10'] };
const unit = seededUuid('unit 0 0');
const paper = { title: 'Biên bản họp dân', sha256: 'ab'.repeat(32) };
const statement = {
  title: 'Vướng ranh giới đất',
  detail: 'Bản đồ khác thực địa',
  wish: null,
  evidence: [paper],
};

type Told = [stream: string, type: string, data: object];

function difficulties(): Told[] {
  return [1, 2, 3].flatMap((n) => {
    const difficulty = seededUuid(`difficulty ${n}`);
    const answer = { answer: `Trả lời ${n}`, document: paper };
    const life: [string, object][] = [
      ['DifficultyRaised', { ...home, unit, model: null, ...statement }],
      ['DifficultyForwarded', { to: 'Thường trực Đảng ủy', note: null }],
      ['DifficultyCorrected', { corrects: eventId(difficulty, 0), reason: 'Ghi nhầm', ...statement }],
      ['DifficultyAnswered', { ...answer, replaces: null }],
      ['DifficultyAnswered', { ...answer, replaces: eventId(difficulty, 3) }],
      ['DifficultyClosed', { note: 'Đã xong' }],
      ['DifficultyReopened', { reason: 'Chưa xong' }],
    ];
    return life
      .slice(0, 2 * n + 1)
      .map(([type, data]): Told => [`difficulty-${difficulty}`, type, { difficulty, ...data }]);
  });
}

function dossiers(): Told[] {
  const id = seededUuid('model 0');
  const stream = `dossier-model-${id}`;
  const subject = { kind: 'MODEL', id };
  const { organization, lineage } = home;
  const document = (n: number) => seededUuid(`document ${n}`);
  const content = { number: null, issuedOn: null, mediaType: 'application/pdf', size: 1000 };
  const filed = [1, 2, 3].map((n): Told => {
    const one = { id: document(n), kind: 'EVIDENCE', title: `Văn bản ${n}`, ...content };
    const sha256 = `${n}`.repeat(64);
    return [stream, 'DocumentFiled', { subject, organization, lineage, unit, document: { ...one, sha256 } }];
  });
  return [...filed, [stream, 'DocumentWithdrawn', { subject, document: document(2), reason: 'Lưu nhầm' }]];
}

const commendations = () =>
  examples('commendation', 'commendation', [
    'CommendationProposed',
    'CommendationAwarded',
    'CommendationPresented',
    'CommendationCancelled',
  ]);

/** A proposal that was withdrawn. */
const withdrawn = () =>
  examples('commendation', 'commendation', ['CommendationProposed', 'CommendationWithdrawn'], 'withdrawn');

const reports = () =>
  examples('report', 'report', [
    'ReportDrafted',
    'ReportWritten',
    'ReportReviewed',
    'ReportSubmitted',
    'ReportReturned',
    'ReportSuperseded',
  ]);

/** A draft that was given up. */
const discarded = () =>
  examples('report', 'report', ['ReportDrafted', 'ReportReviewed', 'ReportDiscarded'], 'given up');

const appraisals = (): Told[] => roundTail(home, unit, eventId);

const persons = () =>
  examples('person', 'person', [
    'PersonRecorded',
    'PersonCorrected',
    'PersonMoved',
    'PersonRated',
    'PersonRatingCorrected',
    'SubjectErased',
  ]);

/** The stored examples of these types, told of one thing; `key` is what holds its id. */
function examples(stream: string, key: string, types: readonly string[], of = 'of the tail'): Told[] {
  const id = seededUuid(`${stream} ${of}`);
  return types.map((type): Told => {
    const file = new URL(
      `../schema/stored-events/${type}.v${eventCodecs[type]?.version}.json`,
      import.meta.url,
    );
    return [`${stream}-${id}`, type, { ...JSON.parse(readFileSync(file, 'utf8')).data, [key]: id }];
  });
}

/** What an event holds of a sealed part. */
const seal = (event: string) => {
  const hash = event.replaceAll('-', '').repeat(2);
  return { subject: seededUuid('person of the tail'), ct: hash, commit: hash };
};

/** Of an event that nobody ever recorded. */
const setAside = (): Told[] => [
  ['log-set-aside', 'EventSetAside', { event: seededUuid('nobody'), type: 'ModelLaunched', why: 'Ghi nhầm' }],
];

const corrections = (): Told[] =>
  correctedLife({ ...home, unit }, (revision) => eventId(CORRECTED_MODEL, revision)).map(
    ([type, data]): Told => [`model-${CORRECTED_MODEL}`, type, data],
  );

/** As the oldest logs hold it. */
function stored(name: string): object {
  const file = new URL(`../schema/stored-events/${name}.v1.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { data: object }).data;
}

/** Two models of which everything is taken back that can be: one before its work began, one at its end. */
function takenBack(): Told[] {
  const versioned = {
    registrationVersion: 1,
    late: false,
    lateReason: null,
    origin: 'REGISTERED',
  };
  const begun = (n: number): [string, object][] => [
    ['ModelRegistered', { ...home, unit, registration: registrationOf(n, 1), ...versioned }],
    ['ModelEndorsed', { authority: 'Chi uỷ', endorsedOn: `${YEAR}-01-05`, document: null }],
    ['ModelAccepted', {}],
  ];
  const told = (...names: string[]) => names.map((name): [string, object] => [name, stored(name)]);
  const lives: [string, object][][] = [
    [
      ...begun(3),
      ...told('ModelAmendmentProposed', 'ModelAmendmentDeclined'),
      ...told('ModelAmendmentProposed', 'ModelAmendmentWithdrawn', 'ModelRegistrationCorrected'),
      ...told('ModelPlanned', 'ModelPlanCorrected', 'ModelPlanWithdrawn'),
      ...told('ModelAcceptanceWithdrawn', 'ModelRegistrationWithdrawn'),
    ],
    [
      ...begun(4),
      ...told('ModelRecognised', 'ModelRecognitionRevoked', 'ModelRecognitionReinstated'),
      ...told('ModelConcluded', 'ModelReopened'),
    ],
  ];
  return lives.flatMap((life, n) => {
    const model = seededUuid(`model taken back ${n}`);
    return life.map(([type, data], revision): Told => {
      const wrong = type === 'ModelRegistrationCorrected' ? 0 : revision - 1;
      const corrects = 'corrects' in data && { corrects: eventId(model, wrong) };
      return [`model-${model}`, type, { ...data, model, ...corrects }];
    });
  });
}

const eventId = (stream: string, revision: number) => seededUuid(`event of ${stream} ${revision}`);

/** What the made-up year leaves out, after its last event: every view has rows then. */
export function tailAfter(last: RecordedEvent): RecordedEvent[] {
  const revisions = new Map<string, number>();
  const recognitions = recognitionTail(home, unit, eventId);
  const told = [
    ...difficulties(),
    ...takenBack(),
    ...dossiers(),
    ...commendations(),
    ...withdrawn(),
    ...appraisals(),
    ...persons(),
    ...reports(),
    ...discarded(),
    ...setAside(),
  ];
  return [...told, ...recognitions, ...corrections()].map(([stream, type, data], index) => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const id = eventId(stream.slice(stream.indexOf('-') + 1), revision);
    return {
      ...last,
      ...{ id, type, stream, revision, version: eventCodecs[type]?.version ?? 1 },
      data: eventCodecs[type]?.data.parse(data),
      position: last.position + BigInt(index + 1),
      ...(eventCodecs[type]?.sealed && { sealed: seal(id) }),
      command: id,
    };
  });
}
