import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../api/context.ts';
import { openContentStore } from '../../infra/document/content-store.ts';
import { serveDocuments } from '../../infra/document/routes.ts';
import { MAX_DOCUMENT_BYTES } from '../../schema/document/vocabulary.ts';
import { BOARD, CAMPAIGN, COMMUNE, establishUnit, LEADER, officerOf, registration } from '../api/sample.ts';
import { ask, command, startWorld, type World } from '../api/world.ts';
import { docx, office, pdf } from './files.ts';

const STRANGER = 'BOARD_OFFICER@10525';
const BYTES = 'application/octet-stream';
let world: World;
let unit: string;
let neighbour: string;
let officer: string;
let model: string;
beforeAll(async () => {
  world = await startWorld();
  unit = await establishUnit(world, 'Chi bộ thôn 1');
  neighbour = officerOf(await establishUnit(world, 'Chi bộ thôn 2'));
  officer = officerOf(unit);
  model = crypto.randomUUID();
  const input = { model, campaign: CAMPAIGN, unit, registration: registration() };
  await command(world, officer, 'registerModel', input);
});
afterAll(() => world?.stop());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** A PDF like no other. */
const paper = () => Buffer.concat([pdf, Buffer.from(`% ${randomBytes(8).toString('hex')}\n`)]);
const as = (identity: string | undefined): Record<string, string> =>
  identity ? { 'x-kheo-identity': identity } : {};
function upload(body: Uint8Array | string, identity: string | undefined = officer, headers: object = {}) {
  const sent = { 'content-type': BYTES, ...as(identity), ...headers };
  return fetch(`${world.url}/documents`, { method: 'POST', headers: sent, body: body as BodyInit });
}
const download = (hash: string, identity: string | undefined = officer) =>
  fetch(`${world.url}/documents/${hash}`, { headers: as(identity) });
const codeOf = async (response: Response) => (await response.json()).errors?.[0]?.extensions.code;
const codes = (payload: { errors: { code: string }[] }) => payload.errors.map(({ code }) => code);

const subject = () => ({ kind: 'MODEL', id: model });
const file = (hash: string, identity = officer, over: object = {}) =>
  command(
    world,
    identity,
    'fileDocument',
    {
      ...{ subject: subject(), document: crypto.randomUUID(), kind: 'LAUNCH_MINUTES' },
      ...{ title: 'Biên bản “ra mắt”/2026', sha256: hash, ...over },
    },
    'dossier { kind subject revision documents { id title } }',
  );
const folder = () => join(world.dataDir, 'documents');
const left = () => readdirSync(join(folder(), 'incoming'));

describe('POST /documents', () => {
  test('answers what the content is, whatever it is called', async () => {
    const bytes = paper();
    const response = await upload(bytes, officer, {
      'content-type': 'image/svg+xml',
      'x-file-name': 'a.html',
    });
    expect([response.status, await response.json()]).toEqual([
      201,
      { sha256: sha256(bytes), size: bytes.length, mediaType: 'application/pdf' },
    ]);
    const again = await Promise.all([upload(bytes), upload(bytes), upload(docx)]);
    expect(again.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(left()).toEqual([]);
  });

  test.each([
    [
      'a page called a PDF',
      '<!doctype html><script>alert(1)</script>',
      { 'content-type': 'application/pdf' },
    ],
    ['a drawing with a program', '<svg onload="alert(1)"/>', { 'content-type': 'image/png' }],
    ['a PDF that is an archive as well', Buffer.concat([pdf, docx]), {}],
    ['a document with macros', office('word/document.xml', { 'word/vbaProject.bin': 'x' }), {}],
    ['nothing', '', {}],
  ])('%s: refused, and nothing of it stays', async (_, body, headers) => {
    const response = await upload(body, officer, headers);
    expect([response.status, await codeOf(response)]).toEqual([422, 'CONTENT_REFUSED']);
    const hash = sha256(Buffer.from(body));
    expect(existsSync(join(folder(), hash.slice(0, 2), hash.slice(2, 4), hash))).toBe(false);
    expect(left()).toEqual([]);
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
    'as %s, which another site can make a browser send: refused',
    async (type) => {
      expect((await upload(pdf, officer, { 'content-type': type })).status).toBe(415);
    },
  );

  test('nobody in particular, and those who only look on: refused', async () => {
    const anonymous = await upload(paper(), '');
    expect([anonymous.status, await codeOf(anonymous)]).toEqual([401, 'UNAUTHENTICATED']);
    for (const role of ['LEADER', 'AUDITOR', 'ADMIN']) {
      const response = await upload(paper(), `${role}@${COMMUNE}`);
      expect([response.status, await codeOf(response)], role).toEqual([403, 'FORBIDDEN']);
    }
  });

  function slowly(headers: object = {}): ClientRequest {
    return request(`${world.url}/documents`, {
      method: 'POST',
      headers: { 'content-type': BYTES, 'x-kheo-identity': officer, ...headers },
    });
  }

  test('too large: refused by what it says, and by what it sends', async () => {
    const stated = slowly({ 'content-length': String(MAX_DOCUMENT_BYTES + 1) });
    stated.on('error', () => {});
    stated.flushHeaders();
    const [early] = await once(stated, 'response');
    expect(early.statusCode).toBe(413);
    stated.destroy();

    const sent = slowly({ 'transfer-encoding': 'chunked' });
    sent.on('error', () => {});
    const answered = once(sent, 'response');
    sent.write(pdf);
    for (let at = 0; at <= MAX_DOCUMENT_BYTES; at += 1024 ** 2) sent.write(Buffer.alloc(1024 ** 2));
    const [late] = await answered;
    expect(late.statusCode).toBe(413);
    sent.destroy();
    await expect.poll(left).toEqual([]);
  });

  test('what a unit may upload a day is bounded: the next day, or another unit, has its own', async () => {
    const app = fastify();
    const store = await openContentStore(join(folder(), 'bounded'));
    let [today, unit] = ['2026-02-20', 'one'];
    const contextOf = () =>
      ({
        actor: { account: 'a', role: 'UNIT_OFFICER', organization: COMMUNE, unit },
        moment: () => ({ today }),
      }) as Context;
    await serveDocuments(app, { store, contextOf, perDay: pdf.length * 2 });
    const address = await app.listen({ port: 0 });
    const send = async (body: BodyInit) => {
      const headers = { 'content-type': BYTES };
      const response = await fetch(`${address}/documents`, {
        method: 'POST',
        headers,
        body,
        duplex: 'half',
      } as RequestInit);
      return [response.status, response.status === 201 ? 'kept' : await codeOf(response)];
    };
    /** Another content of the same size each time. */
    let sent = 0;
    const another = () => {
      sent += 1;
      return Buffer.from(pdf.toString('latin1').replace('/Count 0', `/Count ${sent}`)) as BodyInit;
    };
    const unknownLength = () => new Response(another()).body as BodyInit;
    // What is refused for itself counts nothing.
    expect(await send(Buffer.from([0, 1, 2]) as BodyInit)).toEqual([422, 'CONTENT_REFUSED']);
    const first = another();
    // The same once more, after an answer that was lost, counts once.
    expect([await send(first), await send(first), await send(another())]).toEqual([
      [201, 'kept'],
      [201, 'kept'],
      [201, 'kept'],
    ]);
    expect(await send(another())).toEqual([429, 'QUOTA_USED_UP']);
    unit = 'two';
    expect(await send(another())).toEqual([201, 'kept']);
    expect(await send(unknownLength())).toEqual([201, 'kept']);
    expect(await send(unknownLength())).toEqual([429, 'QUOTA_USED_UP']);
    today = '2026-02-21';
    expect(await send(another())).toEqual([201, 'kept']);
    await app.close();
  });

  test('a sender that keeps us waiting is let go, and leaves nothing', async () => {
    const app = fastify();
    const store = await openContentStore(join(folder(), 'slow'));
    const actor = { account: 'a', role: 'BOARD_OFFICER', organization: COMMUNE };
    const moment = () => ({ today: '2026-02-20' });
    await serveDocuments(app, {
      ...{ store, idleMs: 50, perDay: 0 },
      contextOf: () => ({ actor, moment }) as Context,
    });
    const address = await app.listen({ port: 0 });
    const sent = request(`${address}/documents`, { method: 'POST', headers: { 'content-type': BYTES } });
    const ended = once(sent, 'error');
    sent.write(pdf);
    expect((await ended)[0].code).toBe('ECONNRESET');
    await expect.poll(() => readdirSync(join(folder(), 'slow', 'incoming'))).toEqual([]);
    await app.close();
  });

  test('a sender that goes away midway leaves nothing', async () => {
    const sent = slowly({ 'content-length': '100000' });
    sent.on('error', () => {});
    sent.write(pdf);
    await expect.poll(left).toHaveLength(1);
    sent.destroy();
    await expect.poll(left).toEqual([]);
  });
});

describe('R-22 a dossier', () => {
  test('takes what was uploaded, gives it back as a download that nothing runs, and lets go of it', async () => {
    const bytes = paper();
    const hash = sha256(bytes);
    expect(codes(await file(hash))).toEqual(['CONTENT_NOT_FOUND']);
    await upload(bytes);
    expect((await download(hash)).status, 'not filed yet').toBe(404);
    const filed = await file(hash);
    expect(filed).toMatchObject({ errors: [], dossier: { kind: 'MODEL', subject: model, revision: 0 } });
    expect(codes(await file(hash))).toEqual(['DOCUMENT_FILED']);

    const part = (range: string, more: Record<string, string> = {}) =>
      fetch(`${world.url}/documents/${hash}`, { headers: { ...as(LEADER), range, ...more } });
    const stretch = await part('bytes=5-14');
    expect([
      stretch.status,
      stretch.headers.get('content-range'),
      stretch.headers.get('content-length'),
    ]).toEqual([...[206, `bytes 5-14/${bytes.length}`, '10']]);
    expect(Buffer.from(await stretch.arrayBuffer())).toEqual(bytes.subarray(5, 15));
    const rest = await part(`bytes=${bytes.length - 3}-`, { 'if-range': `"${hash}"` });
    expect([rest.status, Buffer.from(await rest.arrayBuffer())]).toEqual([206, bytes.subarray(-3)]);
    const beyond = await part(`bytes=${bytes.length}-`);
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    for (const whole of [await part('bytes=0-1,3-4'), await part('bytes=0-1', { 'if-range': '"another"' })])
      expect([whole.status, Buffer.from(await whole.arrayBuffer())]).toEqual([200, bytes]);
    expect((await part('bytes=0-1', { 'if-none-match': `W/"${hash}"` })).status).toBe(304);
    // Whoever may not read it does not learn that it has not changed.
    const stranger = { ...as('LEADER@10525'), 'if-none-match': `"${hash}"`, range: 'bytes=0-1' };
    expect((await fetch(`${world.url}/documents/${hash}`, { headers: stranger })).status).toBe(404);

    const response = await download(hash, LEADER);
    expect(response.status).toBe(200);
    expect([response.headers.get('etag'), response.headers.get('accept-ranges')]).toEqual([
      `"${hash}"`,
      'bytes',
    ]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${hash.slice(0, 16)}.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%E2%80%9Cra%20m%E1%BA%AFt%E2%80%9D%202026.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(hash);

    const { id } = filed.dossier.documents[0];
    const withdraw = { subject: subject(), document: id, reason: 'Lưu nhầm' };
    expect(codes(await command(world, neighbour, 'withdrawDocument', withdraw))).toEqual(['FORBIDDEN']);
    expect(codes(await command(world, BOARD, 'withdrawDocument', withdraw))).toEqual([]);
    expect((await download(hash)).status, 'withdrawn').toBe(404);
    expect((await download(hash, `AUDITOR@${COMMUNE}`)).status, 'for auditors').toBe(200);
    const shown = `query($id: ID!) { dossier(kind: MODEL, id: $id) {
      documents { title } all: documents(includeWithdrawn: true) { standing withdrawnReason url }
    } }`;
    expect((await ask(world, LEADER, shown, { id: model })).data.dossier).toEqual({
      documents: [],
      all: [{ standing: false, withdrawnReason: 'Lưu nhầm', url: null }],
    });
  });

  test('another commune, another unit, nobody and an administrator get nothing', async () => {
    const bytes = paper();
    const { sha256: hash } = await (await upload(bytes)).json();
    expect(codes(await file(hash, neighbour))).toEqual(['FORBIDDEN']);
    await file(hash);
    const denied = [STRANGER, `ADMIN@${COMMUNE}`, 'CITY_OFFICER@01'];
    for (const identity of denied) expect((await download(hash, identity)).status, identity).toBe(404);
    expect((await download(hash, '')).status).toBe(401);
    for (const identity of [officer, neighbour, BOARD, 'CITY_OFFICER@31', 'LEADER@VN'])
      expect((await download(hash, identity)).status, identity).toBe(200);
    const query = 'query($id: ID!) { dossier(kind: MODEL, id: $id) { documents { title } } }';
    const asked = await ask(world, STRANGER, query, { id: model });
    expect([asked.data.dossier, asked.errors[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    const fields = `{ model(id: "${model}") { documents { title } archive { complete } } }`;
    expect((await ask(world, STRANGER, fields)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('a hash that was only seen opens nothing, named or filed', async () => {
    const bytes = paper();
    const { sha256: hash } = await (await upload(bytes)).json();
    await file(hash);
    const there = { campaign: '10525-2026', unit: crypto.randomUUID() };
    await command(world, STRANGER, 'planCampaign', {
      ...{ organization: '10525', year: 2026, title: 'Kế hoạch', targets: [], milestones: [] },
      basis: [{ title: 'Nghe nói', sha256: hash }],
    });
    expect((await download(hash, STRANGER)).status).toBe(404);
    const own = { subject: { kind: 'CAMPAIGN', id: there.campaign } };
    expect(codes(await file(hash, STRANGER, own))).toEqual(['CONTENT_NOT_FOUND']);
    const asked = await ask(
      world,
      STRANGER,
      `{ dossier(kind: CAMPAIGN, id: "${there.campaign}") { documents { title url } } }`,
    );
    expect(asked.data.dossier.documents).toEqual([{ title: 'Nghe nói', url: null }]);
    await upload(bytes, STRANGER);
    expect((await download(hash, STRANGER)).status, 'who has it may name it').toBe(200);
  });

  test('what an event of a model names is read by those who may read the model', async () => {
    const bytes = paper();
    const { sha256: hash } = await (await upload(bytes)).json();
    const endorsed = {
      authority: 'Chi uỷ',
      endorsedOn: '2026-02-10',
      document: { title: 'Chủ trương', sha256: hash },
    };
    expect(codes(await command(world, officer, 'endorseModel', { model, ...endorsed }))).toEqual([]);
    expect((await download(hash, LEADER)).status).toBe(200);
    expect((await download(hash, STRANGER)).status).toBe(404);
    const query = `{ model(id: "${model}") {
      documents { source kinds title eventType url }
      archive { complete entries { item owed present papers } }
    } }`;
    const { documents, archive } = (await ask(world, LEADER, query)).data.model;
    expect(documents).toContainEqual({
      source: 'NAMED',
      kinds: ['ENDORSEMENT'],
      title: 'Chủ trương',
      eventType: 'ModelEndorsed',
      url: `/documents/${hash}`,
    });
    expect(archive.complete).toBe(true);
    expect(archive.entries.slice(0, 3)).toEqual([
      { item: 'REGISTRATION', owed: true, present: true, papers: [] },
      { item: 'ENDORSEMENT', owed: true, present: true, papers: [expect.stringMatching(/\/document$/)] },
      { item: 'PLAN', owed: false, present: false, papers: [] },
    ]);
  });

  test.each([
    '..%2f..%2fkheo-layout',
    '../kheo-layout',
    'A'.repeat(64),
    `${'a'.repeat(64)}.10507`,
    '%00',
    'incoming',
  ])('GET /documents/%s: there is nothing', async (path) => {
    const raw = request(`${world.url}/documents/`, {
      headers: as(officer),
      path: `/documents/${path}`,
    }).end();
    const [response] = await once(raw, 'response');
    response.resume();
    expect([400, 403, 404]).toContain(response.statusCode);
  });

  test('content that changed on the disk never arrives whole', async () => {
    const bytes = Buffer.concat([pdf, randomBytes(300_000), pdf]);
    const { sha256: hash } = await (await upload(bytes)).json();
    await file(hash);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(join(folder(), hash.slice(0, 2), hash.slice(2, 4), hash), bytes);
    await expect(download(hash).then((response) => response.arrayBuffer())).rejects.toThrow();
  });
});
