import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../infra/process/config.ts';
import { SetupError } from '../../infra/process/setup-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'kheo-address-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ca = new URL('./certificates/ca.crt', import.meta.url).pathname;
const noPem = join(folder, 'ca.txt');
writeFileSync(noPem, 'nothing\n');

const reading = (name: string, value: string) => () => readConfig({ [name]: value });
const store = (rest: string) => `esdb://kheo:s3cr3t@a:2113${rest}`;

describe('EVENTSTORE_URL', () => {
  test.each([
    ['esdb://127.0.0.1:2113?tls=false', 'esdb://127.0.0.1:2113?tls=false'],
    ['kurrentdb://kheo:p%40w@a:2113,b,c:3/', 'esdb://kheo:p%40w@a:2113,b,c:3'],
    ['kurrentdb+discover://db.example', 'esdb+discover://db.example'],
    [store(`?tls=true&tlsCaFile=${ca}`), store(`?tls=true&tlsCaFile=${ca}`)],
    [
      store('?node-preference=follower&keepAliveInterval=-1'),
      store('?node-preference=follower&keepAliveInterval=-1'),
    ],
  ])('takes %s', (given, read) => {
    expect(readConfig({ EVENTSTORE_URL: given }).eventstoreUrl).toBe(read);
  });

  test.each([
    [store('?nodePref=leader'), /: there is no option nodePref; there are tls, /],
    [store('?throwOnAppendFailure=false'), /: there is no option throwOnAppendFailure; /],
    [store('?tlsVerifyCert=false'), /: the option tlsVerifyCert would trust whoever answers.* tlsCaFile=/],
    [store('?tls=yes'), /: the option tls must be true or false /],
    [store('?tls'), /: the option tls must be true or false /],
    [store('?tls=true&TLS=true'), /: the option TLS is given twice /],
    [
      store('?keepAliveInterval=abc'),
      /: the option keepAliveInterval must be a whole number from 10000 on, or -1 /,
    ],
    [store('?keepAliveInterval=5000'), /: the option keepAliveInterval must be a whole number /],
    [store('?maxDiscoverAttempts=0'), /: the option maxDiscoverAttempts must be a whole number from 1 on /],
    [store('?nodePreference=best'), /: the option nodePreference must be leader, follower, /],
    [
      store(`?tlsCaFile=${folder}/none.crt`),
      new RegExp(
        `: the option tlsCaFile names the file ${folder}/none\\.crt, which cannot be read \\(ENOENT\\)`,
      ),
    ],
    [store(`?tlsCaFile=${noPem}`), /: the option tlsCaFile names .*ca\.txt, which is no PEM file/],
    [store(`?userCertFile=${ca}`), /: the options userCertFile and userKeyFile belong together/],
    ['esdb://kheo:s3cr3t@x@a:2113', /: percent-encode the password/],
    ['esdb://kheo:s3cr3t#x@a:2113?tls=false', /: percent-encode the password/],
    ['esdb://kheo:s3cr3t/x@a:2113?tls=false', /: percent-encode the password/],
    ['esdb://kheo:s3cr3t?x@a:2113?tls=false', /: percent-encode the password/],
    ['esdb://kheo:s3cr3t:x@a:2113', /: percent-encode the password/],
    ['esdb://kheo:s3cr3t%x@a:2113', /: percent-encode the password/],
    ['esdb://kheo@a:2113', /: give user:password before the @, or neither/],
    ['esdb+discover://kheo:s3cr3t@a:2113,b:2113', /: esdb\+discover:\/\/ takes one name; /],
    ['esdb://kheo:s3cr3t@a:port', / must be like esdb:\/\//],
    ['esdb://kheo:s3cr3t@a:70000', / must be like esdb:\/\//],
    ['esdb://kheo:s3cr3t@', / must be like esdb:\/\//],
    [store('?s3cr3t of somebody=1'), / must be like esdb:\/\//],
  ])('refuses %s by what is wrong with it', (given, told) => {
    const read = reading('EVENTSTORE_URL', given);
    expect(read).toThrow(SetupError);
    expect(read).toThrow(told);
    expect(read).toThrow(/^EVENTSTORE_URL[^\n]* \| EVENTSTORE_URL[^\n]*$/);
    expect(read).not.toThrow(/s3cr3t/);
  });
});

describe('DATABASE_URL', () => {
  test.each([
    'postgres://kheo:s%40cret@db.example:5433/kheo?sslmode=verify-full',
    `postgresql://kheo@db/kheo?sslrootcert=${ca}`,
    'postgres://kheo:x@[::1]:5432/kheo',
    'postgres://kheo:x@%2Fvar%2Frun%2Fpostgresql/kheo',
  ])('takes %s', (given) => {
    expect(readConfig({ DATABASE_URL: given }).databaseUrl).toBe(given);
  });

  test.each([
    ['postgres://kheo:s3cr3t@db/kheo?ssl_mode=require', /: there is no option ssl_mode; there are sslmode, /],
    ['postgres://kheo:s3cr3t@db/kheo?sslmode=on', /: the option sslmode must be disable, prefer, /],
    [
      'postgres://kheo:s3cr3t@db/kheo?sslrootcert=/none.crt',
      /: the option sslrootcert names the file \/none\.crt, /,
    ],
    ['postgres://kheo:s3cr3t@x@db/kheo', /: percent-encode the password/],
    ['postgres://kheo:s3cr3t/x@db/kheo', /: percent-encode the password/],
    ['postgres://kheo:s3cr3t#x@db/kheo', /: percent-encode the password/],
    ['postgres://kheo:s3cr3t@db:port/kheo', / must be like postgres:\/\//],
  ])('refuses %s by what is wrong with it', (given, told) => {
    const read = reading('DATABASE_URL', given);
    expect(read).toThrow(SetupError);
    expect(read).toThrow(told);
    expect(read).not.toThrow(/s3cr3t/);
  });
});
