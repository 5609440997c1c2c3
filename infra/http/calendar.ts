import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { findCampaignCalendar } from '../../api/campaign/calendar.ts';
import type { Context } from '../../api/context.ts';
import { campaignCalendar } from '../calendar/campaign-calendar.ts';
import { failure } from './graphql.ts';

const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_USER_INPUT: 400 };

/**
 * GET /calendar.ics?campaign=10507-2026: the milestones for a calendar program. `as` stands for the identity header, which
 * such a program cannot send, and counts exactly where the header would.
 */
export function serveCalendar(
  fastify: FastifyInstance,
  o: { contextOf(request: FastifyRequest, identity?: string): Context },
): void {
  fastify.get('/calendar.ics', async (request, reply) => {
    const { campaign, as } = request.query as Record<string, unknown>;
    const context = o.contextOf(request, typeof as === 'string' ? as : undefined);
    try {
      const calendar = await findCampaignCalendar(
        context,
        typeof campaign === 'string' ? campaign : undefined,
      );
      if (!calendar)
        return refuse(reply, 404, 'There is no such campaign (chưa có kế hoạch năm này)', 'NOT_FOUND');
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-cache')
        .header('content-disposition', `inline; filename="dan-van-kheo-${calendar.id}.ics"`)
        .send(campaignCalendar(calendar, context.moment().now));
    } catch (error) {
      const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
      const status = STATUS[code];
      if (!status || !(error instanceof GraphQLError)) throw error;
      return refuse(reply, status, error.message, code);
    }
  });
}

const refuse = (reply: FastifyReply, status: number, message: string, code: string) =>
  reply.code(status).header('cache-control', 'no-store').send(failure(message, code));
