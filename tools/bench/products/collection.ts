/** Kinds of fields that all products have. */
export type FieldType = 'string' | 'text' | 'integer' | 'float' | 'boolean' | 'moment' | 'uuid' | 'json';

/** A field of the collection that stands for our table of matters. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
}

const named = (type: FieldType, required: boolean, names: string): Field[] => names.split(' ').map((name) => ({ name, type, required }));

/** The columns of our table `matter`. */
export const fields: readonly Field[] = [
  ...named('string', true, 'county code kind channel relation urgency area township village title status stage received_by'),
  ...named('string', false, 'category petition_track place reporter_id reporter_name reporter_contact principal_name principal_contact handler_id alert'),
  ...named('text', true, 'description'),
  ...named('text', false, 'answer rating_comment'),
  ...named('uuid', false, 'unit_id pending_unit_id merged_into'),
  ...named('json', false, 'involved_units past_handlers accused_units accused_persons'),
  ...named('integer', false, 'person_times rating reopened ownership_refusals reviews version'),
  ...named('boolean', false, 'ownership_settled simulated'),
  ...named('float', false, 'longitude latitude position_accuracy'),
  ...named('moment', true, 'received_at'),
  ...named('moment', false, 'accepted_at routed_at answered_at ended_at due_at'),
];

/** Fields a list shows: those of ours. */
export const listed = 'code kind title area status stage urgency unit_id handler_id due_at alert received_at version'.split(' ');

/** Our indexes of matters, over the key that the product gives its rows. */
export const indexes = (key: string): readonly string[] => [
  `(area, ${key})`, `(county, due_at, ${key}) where ended_at is null`, `(handler_id, ${key}) where handler_id is not null`,
  `(handler_id, due_at, ${key}) where ended_at is null and handler_id is not null`, `(county, ${key})`, `(county, merged_into) where merged_into is not null`,
  `(pending_unit_id, ${key}) where pending_unit_id is not null`, `(reporter_id, ${key}) where reporter_id is not null`, `(township, ${key})`,
  `(township, due_at, ${key}) where ended_at is null`, `(unit_id, ${key}) where unit_id is not null`, `(unit_id, due_at, ${key}) where ended_at is null and unit_id is not null`,
  `(village, due_at, ${key}) where ended_at is null`, `(county, ${key}) where status in ('received', 'accepted', 'triaged')`,
];

const day = 86_400_000;

/** What a client of a product sends to open a matter: what ours works out itself has to be in it. */
export function newMatter(given: { kind: string; area: string; title: string; description: string }, now = new Date()): Record<string, unknown> {
  const { area } = given;
  return {
    ...given, county: area.slice(0, 6), township: area.slice(0, 9), village: area.slice(0, 12), code: `GZ${area.slice(0, 6)}${crypto.randomUUID().slice(0, 13)}`, channel: 'web', relation: 'named',
    urgency: 'ordinary', status: 'received', stage: 'acceptance', reporter_id: 'resident', received_by: 'resident', alert: 'green', version: 1, person_times: 1,
    received_at: now.toISOString(), due_at: new Date(now.getTime() + 2 * day).toISOString(),
  };
}
