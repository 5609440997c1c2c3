import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { Provider, useQuery } from 'urql';
import { createGraphqlClient } from './client.ts';
import { identitiesDocument, meDocument } from './documents.ts';
import { defaultIdentity, type Identity, identityKey } from './identity.ts';
import { LiveProvider } from './live-provider.tsx';
import { LoadingPage, QueryTrouble } from './notice.tsx';
import { recall, remember } from './preferences.ts';

interface Session {
  identity: Identity;
  /** Empty unless development identities are on. */
  offered: readonly Identity[];
  choose(key: string): void;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider');
  return session;
}

/** Finds out who acts before anything else is asked: offered identities first, else the signed-in one. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useMemo(() => createGraphqlClient(null), []);
  return (
    <Provider value={client}>
      <FindIdentity>{children}</FindIdentity>
    </Provider>
  );
}

function FindIdentity({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(() => recall('identity'));
  const [offer, askOffer] = useQuery({ query: identitiesDocument, requestPolicy: 'network-only' });
  const offered = offer.data?.developmentIdentities;
  const signedIn = offered?.length === 0;
  const [me, askMe] = useQuery({ query: meDocument, pause: !signedIn });

  const identity = signedIn ? me.data?.me : defaultIdentity(offered ?? [], chosen);
  const error = offer.error ?? me.error;
  if (error && !identity) {
    const retry = () => (offer.error ? askOffer() : askMe());
    return <QueryTrouble error={error} retry={retry} />;
  }
  if (!identity) return <LoadingPage />;
  const choose = (key: string) => {
    remember('identity', key);
    setChosen(key);
  };
  return (
    <ActingAs identity={identity} offered={offered ?? []} choose={choose}>
      {children}
    </ActingAs>
  );
}

function ActingAs({ identity, offered, choose, children }: Session & { children: ReactNode }) {
  const key = offered.length > 0 ? identityKey(identity) : null;
  const client = useMemo(() => createGraphqlClient(key), [key]);
  return (
    <SessionContext value={{ identity, offered, choose }}>
      <Provider value={client} key={key}>
        <LiveProvider identity={key} home={identity.organization.code}>
          {children}
        </LiveProvider>
      </Provider>
    </SessionContext>
  );
}
