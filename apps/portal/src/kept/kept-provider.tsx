import { usePlatform } from '@gongzhi/web/view';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { isPast, isToSend, type KeptReport } from './kept-report.ts';
import { keptReports, putReport, removeReport } from './kept-reports.store.ts';
import { sendKept } from './send-kept.ts';

interface Kept {
  /** Those of this login and those of nobody's; undefined until they have been read. */
  readonly reports: readonly KeptReport[] | undefined;
  /** Keeps a report, tries to send it, and returns how it stands then. */
  readonly keep: (report: KeptReport) => Promise<KeptReport>;
  readonly remove: (key: string) => Promise<void>;
}

const KeptContext = createContext<Kept | undefined>(undefined);

/** A connection may come back without anybody telling. */
const tryAgain = 20_000;

/** Looks after the reports on this device: what waits is sent when the portal opens, when the connection is back, and after a login. */
export function KeptProvider({ children }: { children: ReactNode }) {
  const { client, login, loginState } = usePlatform();
  const [all, setAll] = useState<readonly KeptReport[]>();
  const person = loginState === 'in' ? login.person() : undefined;
  const refresh = useCallback(async () => setAll(await keptReports()), []);
  const send = useCallback(async () => {
    await sendKept(client, person);
    await refresh();
  }, [client, person, refresh]);

  useEffect(() => {
    const begin = async (): Promise<void> => {
      for (const report of await keptReports()) if (isPast(report, new Date())) await removeReport(report.key);
      await refresh();
      await send();
    };
    void begin();
    const back = (): void => void send();
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, [refresh, send]);

  const waiting = all?.some(isToSend) ?? false;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void send(), tryAgain);
    return () => clearInterval(timer);
  }, [waiting, send]);

  const kept = useMemo<Kept>(() => ({
    reports: all?.filter((report) => report.person === null || report.person === login.person()),
    async keep(report) {
      await putReport(report);
      await send();
      return (await keptReports()).find(({ key }) => key === report.key)!;
    },
    async remove(key) {
      await removeReport(key);
      await refresh();
    },
  }), [all, login, send, refresh]);
  return <KeptContext value={kept}>{children}</KeptContext>;
}

export function useKept(): Kept {
  const kept = useContext(KeptContext);
  if (!kept) throw new Error('outside of KeptProvider');
  return kept;
}
