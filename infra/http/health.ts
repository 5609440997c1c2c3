import type { FastifyInstance } from 'fastify';
import type { ProjectorHealth } from '../projector/health.ts';
import type { Metrics } from './metrics.ts';

/** How each part of the installation is; asked anew every time. */
export interface Vitals {
  eventStore: boolean;
  /** Undefined when the database does not answer. */
  projector: ProjectorHealth | undefined;
}

/** A projector that has been silent for longer is taken for dead, whatever its lag says. */
const SILENT_MS = 10_000;

/** /healthz: what works and what does not; /readyz: whether to send people here; /metrics: numbers. */
export function serveHealth(
  fastify: FastifyInstance,
  o: { vitals(): Promise<Vitals>; metrics: Metrics; gauges(): Record<string, number> },
): void {
  async function health() {
    const { eventStore, projector } = await o.vitals();
    const age = projector?.heartbeatAgeMs ?? null;
    const alive = age !== null && age <= SILENT_MS;
    const healthy = eventStore && alive;
    const degraded = projector?.degraded ?? [];
    const status = !healthy ? 'dead' : degraded.length > 0 ? 'degraded' : 'ok';
    return {
      status,
      database: { reachable: projector !== undefined },
      eventStore: { reachable: eventStore },
      projector: {
        alive,
        leader: projector?.leader ?? null,
        position: projector ? String(projector.position) : null,
        lagMs: alive ? (projector?.lagMs ?? null) : null,
        heartbeatAgeMs: age,
        degraded,
      },
    };
  }

  for (const path of ['/healthz', '/readyz']) {
    fastify.get(path, async (_, reply) => {
      const report = await health();
      const ready = report.status !== 'dead';
      return reply
        .code(ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send(path === '/readyz' ? { ready } : report);
    });
  }
  fastify.get('/metrics', async (_, reply) => {
    const { status, projector } = await health();
    const gauges = {
      kheo_up: status === 'dead' ? 0 : 1,
      kheo_views_position: Number(projector.position ?? -1),
      // −1: nobody knows.
      kheo_views_lag_seconds: projector.lagMs === null ? -1 : projector.lagMs / 1000,
      kheo_projector_heartbeat_age_seconds:
        projector.heartbeatAgeMs === null ? -1 : projector.heartbeatAgeMs / 1000,
      kheo_degraded_views: projector.degraded.length,
      ...o.gauges(),
    };
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(o.metrics.text(gauges));
  });
}
