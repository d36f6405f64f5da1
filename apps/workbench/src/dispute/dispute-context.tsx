import type { DisputeAction, DisputeFile } from '@gongzhi/contracts/mediation';
import { createContext, useContext } from 'react';
import type { Option } from '../parts/pickers/remote-select.tsx';

interface OpenedDispute {
  readonly file: DisputeFile;
  /** Reads the file again; what is shown stays meanwhile. */
  readonly reload: () => void;
}

const DisputeContext = createContext<OpenedDispute | undefined>(undefined);

/** Gives the parts of the page the dispute they are of. */
export const DisputeProvider = DisputeContext.Provider;

/** The dispute of the page, and what its parts often ask of it. */
export function useDispute() {
  const opened = useContext(DisputeContext);
  if (!opened) throw new Error('outside of a dispute');
  const { file, reload } = opened;
  return {
    file,
    reload,
    id: file.dispute.id,
    may: (action: DisputeAction): boolean => file.actions.includes(action),
    partyName: (id: string): string => file.parties.find((party) => party.id === id)?.name ?? '—',
    mediatorName: (id: string): string => file.mediators.find(({ mediatorId }) => mediatorId === id)?.name ?? '—',
    parties: file.parties.map(({ id, name, side }): Option => ({ value: id, label: `${side} · ${name}` })),
  };
}

/** Mediators who stand to a dispute in one of these ways, as choices. */
export function mediatorOptions(file: DisputeFile, ...states: DisputeFile['mediators'][number]['state'][]): Option[] {
  return file.mediators.filter(({ state }) => states.includes(state)).map(({ mediatorId, name }) => ({ value: mediatorId, label: name ?? mediatorId }));
}
