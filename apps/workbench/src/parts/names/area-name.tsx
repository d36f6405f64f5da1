import { casework } from '@gongzhi/contracts/casework';
import { useKept } from './use-kept.ts';

/** What an area is called, with or without those above it; undefined while that is asked. */
export function useAreaName(code: string | null, how: 'short' | 'full' = 'short'): string | undefined {
  const area = useKept(code ? `area ${code}` : undefined, (client) => client.ask(casework.areas.get, { code: code! }));
  return area && (how === 'full' ? area.displayName : area.shortName);
}

/** An area by its everyday name. */
export function AreaName({ code, how }: { code: string; how?: 'short' | 'full' }) {
  return useAreaName(code, how) ?? <span className="quiet">{code}</span>;
}
