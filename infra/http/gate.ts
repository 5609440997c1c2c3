import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../command/unavailable.ts';
import type { Report } from '../health/report.ts';
import { replyUnavailable } from './unavailable.ts';

/** Where queries are answered and commands taken. What is left are the pages, which hold no data, and health. */
const GATED = /^\/(graphql|documents|import|calendar)/;

/**
 * While the log is not the one that the views were made of, nothing that they show is true of it, and nothing may be
 * decided by them: queries and commands alike are refused.
 */
export function gateOnForeignLog(fastify: FastifyInstance, report: () => Report): void {
  fastify.addHook('onRequest', async ({ routeOptions }, reply) => {
    if (!GATED.test(routeOptions.url ?? '') || !report().details.problems.includes('LOG_CHANGED')) return;
    return replyUnavailable(reply, new Unavailable('LOG_CHANGED'));
  });
}
