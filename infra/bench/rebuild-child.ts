// A rebuild in a process of its own, so that its memory is its own: takes RebuildOptions, answers RebuildFigures.
import { type RebuildOptions, rebuild } from '../rebuild/rebuild.ts';

export interface RebuildFigures {
  events: number;
  seconds: number;
  /** Highest resident set of the process, in MB of 2^20 bytes. */
  peakMb: number;
}

process.once('message', async (options: RebuildOptions) => {
  const start = performance.now();
  const { events } = await rebuild(options);
  const seconds = (performance.now() - start) / 1000;
  const figures: RebuildFigures = { events, seconds, peakMb: process.resourceUsage().maxRSS / 1024 };
  process.send?.(figures);
  process.disconnect();
});
