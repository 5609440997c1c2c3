import type { AnyVariables } from '@urql/core';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type UseQueryArgs, type UseQueryState, useQuery } from 'urql';
import { followProgress } from './live.ts';

type Connection = 'waiting' | 'live' | 'lost';

interface Live {
  connection: Connection;
  /** When the figures on the page were last refreshed by a change, as an ISO instant. */
  updatedAt: string | null;
  /** The organization whose changes concern the page. */
  follow(organization: string): void;
  register(refresh: () => void): () => void;
}

const LiveContext = createContext<Live | null>(null);
/** Commands come in bursts: the active queries run again at most this often. */
const CALM_MS = 1500;

export function LiveProvider(props: { identity: string | null; home: string; children: ReactNode }) {
  const { identity, home, children } = props;
  const [organization, setOrganization] = useState(home);
  const [connection, setConnection] = useState<Connection>('waiting');
  const [updatedAt, setUpdatedAt] = useState<string | null>(null);
  const refreshers = useRef(new Set<() => void>());

  const register = useCallback((refresh: () => void) => {
    refreshers.current.add(refresh);
    return () => {
      refreshers.current.delete(refresh);
    };
  }, []);

  useEffect(() => {
    let last = 0;
    let pending: ReturnType<typeof setTimeout> | undefined;
    const refreshAll = () => {
      clearTimeout(pending);
      pending = setTimeout(
        () => {
          last = Date.now();
          for (const refresh of refreshers.current) refresh();
          setUpdatedAt(new Date(last).toISOString());
        },
        Math.max(0, last + CALM_MS - Date.now()),
      );
    };
    const stop = followProgress(organization, identity, {
      changed: refreshAll,
      connected(again) {
        setConnection('live');
        if (again) refreshAll();
      },
      lost: () => setConnection('lost'),
    });
    return () => {
      clearTimeout(pending);
      stop();
      setConnection('waiting');
    };
  }, [organization, identity]);

  const live = useMemo<Live>(
    () => ({ connection, updatedAt, follow: setOrganization, register }),
    [connection, updatedAt, register],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('useLive needs a LiveProvider');
  return live;
}

/** Tells which organization's changes concern this page. */
export function useFollow(organization: string | undefined): void {
  const { follow } = useLive();
  useEffect(() => {
    if (organization) follow(organization);
  }, [organization, follow]);
}

/** `useQuery` that runs again when progress changes, and a way to run it by hand. */
export function useLiveQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
): [UseQueryState<Data, Variables>, () => void] {
  const [state, execute] = useQuery<Data, Variables>(args);
  const { register } = useLive();
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const paused = args.pause === true;
  useEffect(() => (paused ? undefined : register(refresh)), [paused, register, refresh]);
  return [state, refresh];
}
