import type { DisputeStatus } from '@gongzhi/contracts/mediation';
import { mediation } from '@gongzhi/contracts/mediation';
import { useLive } from '@gongzhi/web/view';
import { useEffect, useRef } from 'react';

/** Several events that come at once make one reading. */
const pause = 250;

/** Reads a list again when a dispute was recorded or went on; with `status`, only when one came to it or left it. */
export function useLiveDisputes(reload: () => void, status?: DisputeStatus): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(reload);
  useEffect(() => void (latest.current = reload));
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = (): void => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, pause);
  };
  useLive(mediation.disputes.progressed, (data) => void ((!data || !status || data.status === status || data.fromStatus === status) && soon()));
  useLive(mediation.disputes.recorded, (data) => void ((!data || !status || data.status === status) && soon()));
}
