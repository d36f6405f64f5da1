import type { DisputeStatus } from '@gongzhi/contracts/mediation';
import { openDisputeStatuses } from '@gongzhi/domain/mediation';

/** The columns of the board: mediation as it goes on, and what was agreed and is not yet performed. */
export const stages = [...openDisputeStatuses, 'agreed'] as const satisfies readonly DisputeStatus[];
export type BoardStage = (typeof stages)[number];

/** Where a card lies: its column and its place in it. */
interface Place {
  readonly column: number;
  readonly card: number;
}

const steps: Readonly<Record<string, readonly [column: number, card: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Where an arrow key leads on the board; empty columns are passed over.
 *
 * @param columns how many cards each column has
 * @returns undefined: nowhere, or no arrow
 */
export function placeAfter(key: string, from: Place, columns: readonly number[]): Place | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const [across, down] = step;
  if (down !== 0) {
    const card = from.card + down;
    return card >= 0 && card < columns[from.column]! ? { column: from.column, card } : undefined;
  }
  let column = from.column + across;
  while (columns[column] === 0) column += across;
  const cards = columns[column];
  return cards === undefined ? undefined : { column, card: Math.min(from.card, cards - 1) };
}
