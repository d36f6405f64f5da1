import type { DisputeFile } from '@gongzhi/contracts/mediation';

type Party = DisputeFile['parties'][number];

/** The party whose account is logged in. */
export const ownParty = ({ parties }: Pick<DisputeFile, 'parties'>): Party | undefined => parties.find(({ own }) => own);

/** The mediator a side named last, as far as that still counts. */
export function choiceOf({ timeline, mediators }: Pick<DisputeFile, 'timeline' | 'mediators'>, side: number): string | undefined {
  const last = timeline.findLast(({ action, detail }) => action === 'choose_mediator' && detail?.['side'] === side)?.detail?.['mediatorId'];
  return mediators.find(({ mediatorId, state }) => mediatorId === last && (state === 'chosen' || state === 'proposed' || state === 'in_charge'))?.mediatorId;
}

/** The sides whose choice somebody is. */
export const choosersOf = (file: Pick<DisputeFile, 'timeline' | 'mediators' | 'parties'>, mediatorId: string): number[] =>
  [...new Set(file.parties.map(({ side }) => side))].filter((side) => choiceOf(file, side) === mediatorId);

/** What waits for this party, by the section it is done in. */
export type Waiting = 'willingness' | 'mediators' | 'sessions' | 'agreement';

/** @param signed whether this party has signed the draft */
export function waitingFor(file: DisputeFile, signed: boolean): Waiting[] {
  const own = ownParty(file);
  if (!own) return [];
  const may = (action: DisputeFile['actions'][number]): boolean => file.actions.includes(action);
  const settled = file.mediators.some(({ state }) => state === 'proposed' || state === 'in_charge');
  const waiting: [Waiting, boolean][] = [
    ['willingness', may('record_willingness') && own.willingness === 'unknown'],
    ['mediators', may('choose_mediator') && !settled && choiceOf(file, own.side) === undefined],
    ['sessions', may('reply_to_session') && file.sessions.some(({ state, attendance }) => state === 'scheduled' && attendance.some(({ partyId, reply }) => partyId === own.id && reply === null))],
    ['agreement', may('sign_agreement') && !signed],
  ];
  return waiting.flatMap(([what, is]) => (is ? [what] : []));
}
