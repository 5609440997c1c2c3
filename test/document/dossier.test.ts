import { expect, test } from 'vitest';
import { authorise } from '../../schema/access/authorise.ts';
import type { Role } from '../../schema/access/roles.ts';
import { FILING_ROLES } from '../../schema/document/commands.ts';
import type { Actor } from '../../schema/event.ts';
import { decideOver, events, type Fact, refused, rule, type Sending } from '../given.ts';
import { registered, running } from '../model/sample-model.ts';
import { CAMPAIGN, CITY, COMMUNE, id, MIDYEAR, MODEL, OTHER_COMMUNE, place, UNIT } from '../sample.ts';

const [DOCUMENT, SECOND] = [id(801), id(802)];
const SHA = 'ab'.repeat(32);
const MODEL_SUBJECT = { kind: 'MODEL', id: MODEL };
const officer: Actor = { account: 'lan', role: 'UNIT_OFFICER', organization: COMMUNE, unit: UNIT };
const board: Actor = { account: 'ban', role: 'BOARD_OFFICER', organization: COMMUNE };
const stored = { size: 2000, mediaType: 'application/pdf', broughtBy: [COMMUNE] };
const by = (actor: Actor, content: object | null = stored): Sending => ({
  actor,
  lookups: { content: ({ sha256 }: { sha256: string }) => (sha256 === SHA ? content : null) },
});
const paper = { kind: 'LAUNCH_MINUTES', title: 'Biên bản ra mắt', issuedOn: '2026-04-10', sha256: SHA };
const file = (over: object = {}) => ({
  type: 'FileDocument',
  data: { subject: MODEL_SUBJECT, document: DOCUMENT, ...paper, ...over },
});
const withdraw = (over: object = {}) => ({
  type: 'WithdrawDocument',
  data: { subject: MODEL_SUBJECT, document: DOCUMENT, reason: 'Lưu nhầm bản nháp', ...over },
});
const home = { organization: COMMUNE, lineage: [CITY], unit: UNIT };
const content = { sha256: SHA, mediaType: 'application/pdf', size: 2000 };
const filed: Fact = {
  type: 'DocumentFiled',
  actor: officer,
  data: {
    subject: MODEL_SUBJECT,
    ...home,
    document: { id: DOCUMENT, ...paper, number: null, ...content },
  },
};
const withdrawn: Fact = { type: 'DocumentWithdrawn', actor: board, data: withdraw().data };

rule('R-22 a paper is filed with what its content is, in the place of its subject')
  .given(place, running)
  .when(file(), MIDYEAR, by(officer))
  .then(
    events({
      type: 'DocumentFiled',
      data: { subject: MODEL_SUBJECT, ...home, document: { id: DOCUMENT, number: null, ...content } },
    }),
  );
rule('R-22 a second paper is filed beside the first')
  .given(place, running, {
    ...filed,
    data: {
      ...filed.data,
      document: { ...(filed.data as { document: object }).document, sha256: 'cd'.repeat(32) },
    },
  })
  .when(file({ document: SECOND }), MIDYEAR, by(officer))
  .then(events({ type: 'DocumentFiled', data: { document: { id: SECOND } } }));
for (const [kind, subject, unit] of [
  ['a campaign', { kind: 'CAMPAIGN', id: CAMPAIGN }, null],
  ['a unit', { kind: 'UNIT', id: UNIT }, UNIT],
] as const)
  rule(`R-22 a paper is filed to ${kind}`)
    .given(place)
    .when(file({ subject }), MIDYEAR, by(board))
    .then(events({ type: 'DocumentFiled', data: { subject, organization: COMMUNE, unit } }));
rule('R-22 a paper is filed to a difficulty')
  .given(place, {
    type: 'DifficultyRaised',
    data: {
      difficulty: id(700),
      campaign: CAMPAIGN,
      year: 2026,
      ...home,
      model: null,
      title: 'Vướng',
      detail: 'Ranh giới',
      wish: null,
      evidence: [],
    },
  })
  .when(file({ subject: { kind: 'DIFFICULTY', id: id(700) } }), MIDYEAR, by(officer))
  .then(events({ type: 'DocumentFiled', data: home }));
rule('R-22 a model that has ended still takes papers')
  .given(place, running, { type: 'ModelDropped', data: { model: MODEL, reason: 'Không phù hợp' } })
  .when(file(), MIDYEAR, by(officer))
  .then(events({ type: 'DocumentFiled' }));
for (const [name, subject] of [
  ['that does not exist', { kind: 'MODEL', id: id(999) }],
  ['of another kind', { kind: 'UNIT', id: MODEL }],
] as const)
  rule(`R-22 nothing is filed to a subject ${name}`)
    .given(place, registered())
    .when(file({ subject }), MIDYEAR, by(board))
    .then(refused({ code: 'SUBJECT_NOT_FOUND', rule: 'R-22', path: ['subject', 'id'] }));
for (const [name, found] of [
  ['that was never uploaded', null],
  ['that only another organization uploaded', { ...stored, broughtBy: [OTHER_COMMUNE, CITY] }],
] as const)
  rule(`R-22 filing does not name content ${name}`)
    .given(place, registered())
    .when(file(), MIDYEAR, by(board, found))
    .then(refused({ code: 'CONTENT_NOT_FOUND', rule: 'R-22', path: ['sha256'] }));
rule('R-22 the same content is filed once')
  .given(place, registered(), filed)
  .when(file({ document: SECOND, title: 'Tên khác' }), MIDYEAR, by(board))
  .then(refused({ code: 'DOCUMENT_FILED', rule: 'R-22', path: ['sha256'] }));
rule('R-22 and again once it was withdrawn')
  .given(place, registered(), filed, withdrawn)
  .when(file({ document: SECOND }), MIDYEAR, by(board))
  .then(events({ type: 'DocumentFiled', data: { document: { id: SECOND } } }));
rule('R-22 a document id stands for one paper for ever')
  .given(place, registered(), filed, withdrawn)
  .when(file(), MIDYEAR, by(board))
  .then(refused({ code: 'DOCUMENT_EXISTS', rule: 'R-22', path: ['document'] }));
rule('R-32 a paper is not issued after it was filed')
  .given(place, registered())
  .when(file({ issuedOn: '2026-06-16' }), MIDYEAR, by(board))
  .then(refused({ code: 'DATE_AFTER_RECORDING', rule: 'R-32', path: ['issuedOn'] }));

for (const [name, actor] of [
  ['whoever filed it', officer],
  ['the Board', board],
] as const)
  rule(`R-38 a paper is withdrawn by ${name}, with a reason`)
    .given(place, registered(), filed)
    .when(withdraw(), MIDYEAR, by(actor))
    .then(events({ type: 'DocumentWithdrawn', data: { document: DOCUMENT, reason: 'Lưu nhầm bản nháp' } }));
rule('R-38 a paper is not withdrawn by somebody else')
  .given(place, registered(), filed)
  .when(withdraw(), MIDYEAR, by({ ...officer, account: 'hoa' }))
  .then(refused({ code: 'FILED_BY_ANOTHER', rule: 'R-38', path: ['document'] }));
rule('R-38 a paper is withdrawn once')
  .given(place, registered(), filed, withdrawn)
  .when(withdraw(), MIDYEAR, by(board))
  .then(refused({ code: 'DOCUMENT_WITHDRAWN', rule: 'R-38', path: ['document'] }));
for (const document of [SECOND, id(0)])
  rule(`R-38 what is not in the dossier is not withdrawn: ${document}`)
    .given(place, registered(), filed)
    .when(withdraw({ document }), MIDYEAR, by(board))
    .then(refused({ code: 'DOCUMENT_NOT_FOUND', rule: 'R-38', path: ['document'] }));

test('a unit files to what is its own, and those who only look on file nothing', () => {
  const ofModel = decideOver([...place, ...running], file(), MIDYEAR, by(officer)).scope;
  const campaign = file({ subject: { kind: 'CAMPAIGN', id: CAMPAIGN } });
  const ofCampaign = decideOver(place, campaign, MIDYEAR, by(board)).scope;
  const codec = { roles: FILING_ROLES };
  const refusal = (role: Role, scope: typeof ofModel, unit?: string, organization = COMMUNE) =>
    authorise({ account: 'a', role, organization, ...(unit && { unit }) }, codec, scope)?.code;
  expect(refusal('UNIT_OFFICER', ofModel, UNIT)).toBeUndefined();
  expect(refusal('UNIT_OFFICER', ofModel, id(2))).toBe('FORBIDDEN');
  expect(refusal('UNIT_OFFICER', ofCampaign, UNIT)).toBe('FORBIDDEN');
  expect(refusal('BOARD_OFFICER', ofCampaign)).toBeUndefined();
  expect(refusal('BOARD_OFFICER', ofCampaign, undefined, OTHER_COMMUNE)).toBe('FORBIDDEN');
  // a model's papers are the commune's.
  expect(refusal('CITY_OFFICER', ofModel, undefined, CITY)).toBe('FORBIDDEN');
  for (const role of ['LEADER', 'AUDITOR', 'ADMIN'] as const)
    expect(refusal(role, ofModel), role).toBe('FORBIDDEN');
});
