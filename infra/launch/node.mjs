import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './run.mjs';

const version = process.versions.node.split('.').map(Number);

export function checkNode() {
  const [major, minor] = version;
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Khéo needs Node 20.19 or later to install itself; this is Node ${process.versions.node}` +
        ` | Khéo cần Node 20.19 trở lên; máy này có Node ${process.versions.node}`,
    );
  }
}

/** Node 24: the one that runs us when it is new enough, else the one that npm installed. */
export function node24() {
  if (version[0] >= 24 && existsSync(process.execPath)) return process.execPath;
  const found = pinnedNode();
  if (found) return found;
  return fail(
    `Khéo runs on Node 24; this is Node ${process.versions.node} and there is no packaged one for ${process.platform}-${process.arch}: install Node 24` +
      ' | Khéo chạy trên Node 24: hãy cài Node 24',
  );
}

/** The Node 24 of the packages `node-<platform>-<architecture>`, if it is installed. */
export function pinnedNode() {
  const windows = process.platform === 'win32';
  const platform = windows ? 'win' : process.platform;
  const path = join(root, `node_modules/node-${platform}-${process.arch}/bin/node${windows ? '.exe' : ''}`);
  return existsSync(path) ? path : undefined;
}
