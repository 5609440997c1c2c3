import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Report } from '../health/report.ts';
import { mayChoose } from './identity.ts';
import type { Metrics } from './metrics.ts';

const FRESH = ['cache-control', 'no-store'] as const;

export interface HealthOptions {
  /** From memory, at once. */
  report(): Report;
  metrics: Metrics;
  gauges(): Record<string, number>;
}

/**
 * /livez: the process lives, whatever else does not; /readyz: whether to send people here; /healthz: whether all is
 * well, and what is not; /metrics: numbers. Whoever is not on this machine is told no more than the status.
 */
export function serveHealth(fastify: FastifyInstance, o: HealthOptions): void {
  const isLocal = ({ socket, headers }: FastifyRequest) =>
    mayChoose({ remoteAddress: socket.remoteAddress, headers });

  fastify.get('/livez', async (_, reply) => reply.header(...FRESH).send({ alive: true }));
  fastify.get('/readyz', async (_, reply) => {
    const { ready } = o.report();
    return reply
      .code(ready ? 200 : 503)
      .header(...FRESH)
      .send({ ready });
  });
  fastify.get('/healthz', async (request, reply) => {
    const { status, details } = o.report();
    return reply
      .code(status === 'dead' ? 503 : 200)
      .header(...FRESH)
      .send({ status, ...(isLocal(request) ? details : {}) });
  });
  fastify.get('/metrics', async (request, reply) => {
    if (!isLocal(request)) return reply.code(403).send('Ask on this machine\n');
    const gauges = { ...gaugesOf(o.report()), ...o.gauges() };
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(o.metrics.text(gauges));
  });
}

/** −1: nobody knows. */
const known = (value: number | null, per = 1) => (value === null ? -1 : value / per);

function gaugesOf({ status, ready, details }: Report): Record<string, number> {
  const { database, eventStore, projector, disk } = details;
  return {
    kheo_up: status === 'dead' ? 0 : 1,
    kheo_ready: Number(ready),
    kheo_can_read: Number(database.reachable && eventStore.readable),
    kheo_can_write: Number(eventStore.writable),
    kheo_views_position: Number(projector.position ?? -1),
    kheo_views_lag_seconds: known(projector.lagMs, 1_000),
    kheo_projector_heartbeat_age_seconds: known(projector.heartbeatAgeMs, 1_000),
    kheo_degraded_views: projector.degraded.length,
    kheo_events_set_aside: projector.setAside.length,
    kheo_disk_free_bytes: known(disk.freeBytes),
  };
}
