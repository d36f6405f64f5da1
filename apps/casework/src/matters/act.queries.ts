import type { Inserts } from '@gongzhi/platform';
import { startClocks, stopClocks } from '../clocks/clock-rows.ts';
import type { TurnedClocks } from '../clocks/clock-sheet.ts';
import type { MatterRow } from './matter-row.ts';

/** A line of the timeline about to be written. */
export interface NewTimelineLine {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly stage: string;
  readonly from_status: string;
  readonly to_status: string;
  readonly actor_id: string;
  readonly unit_id: string | null;
  readonly note: string | null;
  readonly detail: string | null;
  readonly internal: boolean;
}

const lineColumns = ['id', 'at', 'action', 'stage', 'from_status', 'to_status', 'actor_id', 'unit_id', 'note', 'detail', 'internal'] as const;
const texts = new Map<string, readonly string[]>();

/**
 * The rows of an act, written together without waiting: the columns of the matter that change, its next line and the clocks that were turned. Round
 * trips are what an act costs, and this one travels with the platform's rows and COMMIT.
 */
export function actRows(matter: Pick<MatterRow, 'county' | 'id' | 'simulated'>, columns: Readonly<Partial<MatterRow>>, line: NewTimelineLine, turned: TurnedClocks | undefined): Inserts {
  const set = Object.entries(columns).filter(([, value]) => value !== undefined);
  const stops = Boolean(turned?.stopped.length);
  const starts = Boolean(turned?.started.length);
  const names = set.map(([column]) => column);
  const shape = `${names.join()}|${stops}|${starts}`;
  let inserts = texts.get(shape);
  if (!inserts) texts.set(shape, (inserts = textsOf(names, stops, starts)));
  return {
    inserts,
    parameters: [
      matter.county, matter.id, ...lineColumns.map((column) => line[column]), ...set.map(([, value]) => value),
      ...(stops ? [turned!.stopped] : []), ...(starts ? [JSON.stringify(turned!.started), matter.simulated] : []),
    ],
  };
}

function textsOf(columns: readonly string[], stops: boolean, starts: boolean): string[] {
  let next = 3 + lineColumns.length;
  const inserts = [`update matter set ${columns.map((column) => `${column} = $${next++}`).join(', ')} where county = $1 and id = $2`];
  if (stops) inserts.push(...stopClocks(`$${next++}`, '$4'));
  if (starts) inserts.push(startClocks(`$${next}`, `$${next + 1}`));
  inserts.push(`insert into timeline (county, matter_id, ${lineColumns.join(', ')}) values ($1, $2, ${lineColumns.map((_, index) => `$${index + 3}`).join(', ')})`);
  return inserts;
}

const lapse = ['select lapse_tasks($1, $2, $3)'];

/** Ends the tasks of a matter with it. */
export const lapsedTasks = (matter: Pick<MatterRow, 'county' | 'id'>, at: Date): Inserts => ({ inserts: lapse, parameters: [matter.county, matter.id, at] });
