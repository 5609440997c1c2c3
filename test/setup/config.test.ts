import { describe, expect, test } from 'vitest';
import { readConfig } from '../../infra/process/config.ts';
import { SetupError } from '../../infra/process/setup-error.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({}, '/srv/kheo')).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: '/srv/kheo/data',
      databaseUrl: undefined,
      eventstoreUrl: undefined,
      patience: 60,
      diskLow: 1024 ** 3,
      uploadsPerDay: 1024 ** 3,
      vaultKey: undefined,
      vaultKeyNext: undefined,
      chromePath: undefined,
    });
  });

  test('takes what is set, and counts an empty variable as not set', () => {
    const env = {
      PORT: '8080',
      KHEO_DATA: '/var/lib/kheo',
      DATABASE_URL: 'postgres://kheo:s%40cret@db.example:5433/kheo?sslmode=require',
      EVENTSTORE_URL: 'esdb://a:2113,b:2113,c:2113?tls=true',
      KHEO_PATIENCE: '300',
      KHEO_DISK_LOW: '100',
      KHEO_UPLOADS: '0',
      CHROME_PATH: '',
    };
    expect(readConfig(env)).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: '/var/lib/kheo',
      databaseUrl: env.DATABASE_URL,
      eventstoreUrl: env.EVENTSTORE_URL,
      patience: 300,
      diskLow: 100 * 1024 ** 2,
      uploadsPerDay: 0,
      chromePath: undefined,
    });
    const copied = readConfig({ DATABASE_URL: ` ${env.DATABASE_URL}\n`, KHEO_PATIENCE: ' 300' });
    expect(copied).toMatchObject({ databaseUrl: env.DATABASE_URL, patience: 300 });
    expect(readConfig({ EVENTSTORE_URL: 'esdb+discover://kheo.example' }).eventstoreUrl).toBeDefined();
  });

  test.each([
    ['PORT', 'http', 'PORT (“http”) must be a whole number from 0 to 65535'],
    ['PORT', '65536', 'PORT (“65536”) must be a whole number from 0 to 65535'],
    ['PORT', '-1', 'PORT (“-1”) must be a whole number from 0 to 65535'],
    ['PORT', '4000.5', 'PORT (“4000.5”) must be a whole number from 0 to 65535'],
    ['KHEO_PATIENCE', '1m', 'KHEO_PATIENCE (“1m”) must be a whole number of seconds'],
    ['KHEO_DISK_LOW', '1GB', 'KHEO_DISK_LOW (“1GB”) must be a whole number of megabytes'],
    ['DATABASE_URL', 'localhost:5432', 'DATABASE_URL must be like postgres://'],
    ['DATABASE_URL', 'mysql://secret@host/db', 'DATABASE_URL must be like postgres://'],
    ['DATABASE_URL', 'postgres://secret@host:port/db', 'DATABASE_URL must be like postgres://'],
    ['EVENTSTORE_URL', 'http://localhost:2113', 'EVENTSTORE_URL must be like esdb://'],
    ['KHEO_VAULT_KEY', 'secret', 'KHEO_VAULT_KEY must be 64 hexadecimal digits'],
    ['EVENTSTORE_URL', 'esdb://kheo:secret@[::1]:2113', 'EVENTSTORE_URL: the client takes no IPv6'],
    ['EVENTSTORE_URL', 'esdb://', 'EVENTSTORE_URL must be like esdb://'],
  ])('refuses %s=%s in one line, without showing a password', (name, value, message) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(SetupError);
    expect(read).toThrow(message);
    expect(read).toThrow(/^[^\n]* \| [^\n]*phải là[^\n]*$/);
    expect(read).not.toThrow(/secret/);
  });

  test('names every wrong variable at once', () => {
    expect(() => readConfig({ PORT: 'x', DATABASE_URL: 'y' })).toThrow(/PORT .*; DATABASE_URL must/);
  });
});
