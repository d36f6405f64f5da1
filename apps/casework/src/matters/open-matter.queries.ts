import { startClocks } from '../clocks/clock-rows.ts';
import type { NewClock } from '../clocks/new-clocks.ts';
import type { drawTicket } from './receipt-ticket.ts';

/** The columns a matter is opened with, in the order of the statement below. */
const columns = [
  'county', 'id', 'code', 'kind', 'channel', 'relation', 'category', 'urgency', 'area', 'place', 'title', 'description', 'person_times', 'status', 'stage',
  'reporter_id', 'reporter_name', 'reporter_contact', 'principal_name', 'principal_contact', 'received_by', 'involved_units', 'received_at', 'due_at', 'simulated', 'longitude', 'latitude', 'position_accuracy',
] as const;

export type OpenedMatter = Readonly<Record<(typeof columns)[number], unknown>>;

const next = columns.length + 1;
/** Matter, first line of its timeline and its clocks, written together: opening is the hottest path, and round trips are what it costs. */
const inserts = [
  `insert into matter (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
  `insert into timeline (county, matter_id, id, at, action, stage, from_status, to_status, actor_id) values ($1, $2, $${next}, $23, 'open', $15, null, $14, $21)`,
  startClocks(`$${next + 1}`, '$25'),
];

const insertReceipt = `insert into receipt (county, matter_id, secret_sha256, photos_left, expires_at) values ($1, $2, $${next + 2}::bytea, $${next + 3}::smallint, $${next + 4}::timestamptz)`;

/** The rows of a new matter with everything that belongs to it from the start. */
export function openedRows(matter: OpenedMatter, timelineId: string, clocks: readonly NewClock[], ticket: ReturnType<typeof drawTicket> | undefined) {
  const parameters = [...columns.map((column) => matter[column]), timelineId, JSON.stringify(clocks)];
  return ticket ? { inserts: [...inserts, insertReceipt], parameters: [...parameters, ticket.secretSha256, ticket.told.most, ticket.expiresAt] } : { inserts, parameters };
}
