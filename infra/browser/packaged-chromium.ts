import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentWith } from '../process/config.ts';
import { SetupError } from '../process/setup-error.ts';

/**
 * Unpacks the Chromium of @sparticuz/chromium (209 MB) to a folder of this user's among the temporary files, once.
 * The package itself would unpack to fixed names in there: two processes at once would run a half-written program,
 * and another user could have put one there before.
 */
export function unpackedChromium(): { path: string; fonts: string; libraries: string } {
  const packageRoot = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { username, uid } = userInfo();
  const folder = join(tmpdir(), `kheo-chromium-${version}-${username}`);
  const at = {
    path: join(folder, 'chromium'),
    fonts: join(folder, 'fonts'),
    libraries: join(folder, 'al2023/lib'),
  };
  if (isOurs(folder, uid)) return at;
  const fresh = mkdtempSync(`${folder}.`);
  try {
    unpack(packageRoot, fresh);
    writeFileSync(join(fresh, 'fonts/fonts.conf'), fontConfiguration(folder));
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!isOurs(folder, uid)) throw error; // else another process was first
  }
  return at;
}

/** The package's own names the folders of the cloud service it is made for. */
const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

function isOurs(folder: string, uid: number): boolean {
  try {
    const stat = lstatSync(folder);
    return stat.isDirectory() && stat.uid === uid && !!lstatSync(join(folder, 'chromium'));
  } catch {
    return false;
  }
}

/** In a process of its own: the package takes its target from the TMPDIR of the whole process. */
function unpack(packageRoot: string, target: string): void {
  const entry = import.meta.resolve('@sparticuz/chromium');
  const script = `
    const { default: chromium, inflate } = await import(${JSON.stringify(entry)});
    await chromium.executablePath();
    await inflate(${JSON.stringify(join(packageRoot, 'bin/al2023.tar.br'))});`;
  const node = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: environmentWith({ TMPDIR: target }),
    encoding: 'utf8',
  });
  if (node.status !== 0) {
    throw new SetupError(
      `Chromium could not be unpacked to ${target}: ${node.error?.message ?? node.stderr.trim().split('\n').at(-1)}`,
      `Không giải nén được Chromium vào ${target}`,
    );
  }
}
