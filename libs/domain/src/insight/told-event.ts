import type { DataOf } from '@gongzhi/contracts';
import type { casework } from '@gongzhi/contracts/casework';

type Told<Type extends string, Data> = Readonly<{
  id: string;
  /** Place among the events of its own aggregate. */
  sequence: number;
  type: Type;
  data: Omit<Data, 'ownerId' | 'units' | 'handlerId'>;
}>;

/** What casework has told of a matter, without those whom it concerns. */
export type ToldEvent =
  | Told<'opened', DataOf<typeof casework.matters.opened>>
  | Told<'progressed', DataOf<typeof casework.matters.progressed>>
  | Told<'turned', DataOf<typeof casework.clocks.turned>>;
