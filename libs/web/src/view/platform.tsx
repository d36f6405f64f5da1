import { type Language, say, type Text } from '@gongzhi/contracts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Client, createClient } from '../client/index.ts';
import { dayOf, deadlineOf, momentOf, rememberedLanguage, rememberLanguage } from '../language/index.ts';
import type { Login, LoginState } from '../login/index.ts';
import { createLive, type Live } from './live.ts';

interface Platform {
  readonly client: Client;
  readonly login: Login;
  readonly loginState: LoginState;
  readonly live: Live;
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const PlatformContext = createContext<Platform | undefined>(undefined);

/** Gives everything below it the platform: a client, who is logged in, and the language. */
export function PlatformProvider({ login, children }: { login: Login; children: ReactNode }) {
  const [language, setLanguage] = useState(rememberedLanguage);
  const loginState = useSyncExternalStore(login.subscribe, login.state);
  const client = useMemo(() => createClient({ language: () => language, token: () => login.token(), onExpired: () => login.expire() }), [language, login]);
  const live = useMemo(() => createLive(login), [login]);
  useEffect(() => void (document.documentElement.lang = language), [language]);
  const speak = (next: Language): void => {
    rememberLanguage(next);
    setLanguage(next);
  };
  return <PlatformContext value={{ client, login, loginState, live, language, speak }}>{children}</PlatformContext>;
}

export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (!platform) throw new Error('outside of PlatformProvider');
  return platform;
}

/** A catalogue of messages in the language in use, and how moments are told in it. */
export function useWords<Catalogue extends Readonly<Record<string, Text>>>(catalogue: Catalogue) {
  const { language } = usePlatform();
  return {
    language,
    t: (key: keyof Catalogue & string, values?: Readonly<Record<string, unknown>>): string => say(catalogue[key]!, language, values),
    of: (text: Text): string => text[language],
    day: (moment: string): string => dayOf(moment, language),
    moment: (moment: string): string => momentOf(moment, language),
    deadline: (moment: string): string => deadlineOf(moment, language),
  };
}
