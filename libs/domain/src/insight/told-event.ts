import type { DataOf } from '@gongzhi/contracts';
import type { casework } from '@gongzhi/contracts/casework';
import type { mediation } from '@gongzhi/contracts/mediation';

type Told<Type extends string, Data> = Readonly<{
  id: string;
  /** Place among the events of its own aggregate. */
  sequence: number;
  type: Type;
  data: Omit<Data, 'ownerId' | 'ownerIds' | 'units' | 'handlerId'>;
}>;

/** What casework has told of a matter, without those whom it concerns. */
export type ToldEvent =
  | Told<'opened', DataOf<typeof casework.matters.opened>>
  | Told<'progressed', DataOf<typeof casework.matters.progressed>>
  | Told<'turned', DataOf<typeof casework.clocks.turned>>;

/** What mediation has told of a dispute. */
export type ToldOfDispute = Told<'recorded', DataOf<typeof mediation.disputes.recorded>> | Told<'progressed', DataOf<typeof mediation.disputes.progressed>>;

/** What mediation has told of an organisation or a mediator: how it stands. */
export type ToldOfCentre = Told<'changed', DataOf<typeof mediation.centres.changed>>;
export type ToldOfMediator = Told<'changed', DataOf<typeof mediation.mediators.changed>>;
