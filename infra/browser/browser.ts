import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { type Config, config, environmentWith } from '../process/config.ts';
import { SetupError } from '../process/setup-error.ts';
import { unpackedChromium } from './packaged-chromium.ts';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export interface FoundBrowser {
  path: string;
  /** What its environment must have besides ours. */
  env: Record<string, string>;
}

/** The Chromium of CHROME_PATH, else one of the system, else the one inside the package @sparticuz/chromium. */
export async function findBrowser(
  { chromePath }: Pick<Config, 'chromePath'> = config(),
): Promise<FoundBrowser> {
  if (chromePath) {
    if (existsSync(chromePath)) return { path: chromePath, env: {} };
    throw new SetupError(
      `CHROME_PATH: there is no program ${chromePath}`,
      `CHROME_PATH: không có chương trình ${chromePath}`,
    );
  }
  const path = installed.find((candidate) => existsSync(candidate) && runs(candidate, {}));
  if (path) return { path, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new SetupError(
    'There is no Chromium here: install one, or set CHROME_PATH to its program',
    'Máy này không có Chromium: hãy cài đặt, hoặc đặt CHROME_PATH trỏ tới chương trình Chromium',
  );
}

async function packagedBrowser(): Promise<FoundBrowser> {
  const { path, fonts, libraries } = unpackedChromium();
  // A machine without fonts of its own (a container, as a rule) draws with the package's Open Sans.
  const env: Record<string, string> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts };
  // The system's own NSS libraries come first; the package's are those of another distribution.
  const choices = [env, { ...env, LD_LIBRARY_PATH: libraries }];
  const working = choices.find((choice) => runs(path, choice));
  if (working) return { path, env: working };
  const why = spawnSync(path, ['--version'], { encoding: 'utf8' }).stderr?.trim().split('\n')[0];
  throw new SetupError(
    `The packaged Chromium does not run here (${why}): install Chromium, or set CHROME_PATH to its program`,
    'Chromium kèm theo không chạy được trên máy này: hãy cài Chromium, hoặc đặt CHROME_PATH',
  );
}

function runs(path: string, env: Record<string, string>): boolean {
  return spawnSync(path, ['--version'], { env: environmentWith(env), stdio: 'ignore' }).status === 0;
}

/** A browser without a window, for documents and browser tests; works as root, in containers and offline. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    env: environmentWith(env),
    chromiumSandbox: false,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage', // /dev/shm of a container holds 64 MB
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
