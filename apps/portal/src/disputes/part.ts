import type { DisputeFile } from '@gongzhi/contracts/mediation';
import type { Act } from '../parts/use-act.ts';

/** What every part of the page of a dispute gets. */
export interface PartOfDispute {
  readonly file: DisputeFile;
  readonly act: Act;
  readonly acting: boolean;
}

/** A party as the file shows it. */
export type PartyInFile = DisputeFile['parties'][number];
