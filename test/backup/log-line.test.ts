import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DamagedRow, type LogLine, lineOf, rowOf } from '../../infra/backup/log-line.ts';
import { CopyRow } from '../../infra/eventstore/copy-rows.ts';
import { TOMBSTONE_REVISION } from '../../infra/eventstore/event-record.ts';
import { rowDigest } from '../../infra/eventstore/row-digest.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map((each) => Buffer.from(each)), // mostly no UTF-8
  fc.string({ unit: 'binary' }).map((each) => Buffer.from(each)),
  fc.json().map((each) => Buffer.from(each)),
);
const stored = fc.record({
  position: fc.nat(),
  stream: fc.string({ unit: 'grapheme', minLength: 1 }),
  revision: fc.oneof(fc.nat(), fc.constant(TOMBSTONE_REVISION)),
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((each) => Buffer.from(each)),
  type: fc.string({ unit: 'grapheme', minLength: 1 }),
  data: bytes,
  metadata: bytes,
  isJson: fc.boolean(),
  created: fc.bigInt({ min: 0n, max: 2n ** 62n }),
});

const textOf = (content: Buffer) =>
  Buffer.from(content.toString()).equals(content)
    ? content.toString()
    : { base64: content.toString('base64') };

/** As a backup is to say it, made without what is tested. */
const said = (event: typeof stored extends fc.Arbitrary<infer Event> ? Event : never): LogLine => ({
  position: String(event.position),
  stream: event.stream,
  revision: event.revision === TOMBSTONE_REVISION ? '9223372036854775807' : String(event.revision),
  id: event.id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  type: event.type,
  isJson: event.isJson,
  created: String(event.created),
  data: textOf(event.data),
  metadata: textOf(event.metadata),
  digest: rowDigest(event).toString('hex'),
});

const read = (row: Buffer) => {
  const copied = new CopyRow();
  copied.load(row, 0);
  return lineOf(copied);
};

describe('an event in a backup', () => {
  test('goes there and back to the byte, whatever others wrote', () => {
    fc.assert(
      fc.property(stored, fc.boolean(), (event, digested) => {
        const line = { ...said(event), ...(digested ? {} : { digest: null }) };
        const sent = JSON.parse(JSON.stringify(line));
        expect(read(rowOf(sent))).toEqual(line);
      }),
    );
  });

  test('that is not what was recorded is refused on either way', () => {
    fc.assert(
      fc.property(stored, (event) => {
        const line = said(event);
        expect(() => rowOf({ ...line, type: `${line.type}!` })).toThrow(DamagedRow);
        const row = rowOf(line);
        row.writeUInt8(row.readUInt8(13) ^ 1, 13); // in its position
        expect(() => read(row)).toThrow(DamagedRow);
      }),
    );
  });
});
