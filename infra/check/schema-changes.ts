import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** Changes from `before` to `after` (SDL) that break a client which was right before. */
export async function breakingChanges(before: string, after: string): Promise<Change[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
}

/**
 * Those that nobody announced: the changelog's part above the last release must name the place (`Query.models`) in
 * a line that begins with `- Breaking:`.
 */
export function unannounced(changes: Change[], changelog: string): Change[] {
  const unreleased = changelog.split(/^## /m)[1] ?? '';
  const announced = unreleased.split('\n').filter((line) => line.startsWith('- Breaking:'));
  return changes.filter(({ path }) => !announced.some((line) => path && line.includes(`\`${path}\``)));
}

/** The API as last released (tag `v…`); undefined before the first release: nobody can rely on it yet. */
function released(): { tag: string; sdl: string } | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v*').trim();
    return { tag, sdl: git('show', `${tag}:schema/api.graphql`) };
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const last = released();
  const changes = last ? await breakingChanges(last.sdl, readFileSync('schema/api.graphql', 'utf8')) : [];
  const secret = unannounced(changes, readFileSync('CHANGELOG.md', 'utf8'));
  for (const { path, message } of secret) {
    process.stdout.write(
      `${path}: ${message} (since ${last?.tag}); announce it in CHANGELOG.md as “- Breaking: \`${path}\` …”\n`,
    );
  }
  process.exitCode = secret.length > 0 ? 1 : 0;
}
