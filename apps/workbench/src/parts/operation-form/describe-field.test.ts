import { expect, test } from '@jest/globals';
import { operationsOf, services } from '@gongzhi/contracts';
import { casework } from '@gongzhi/contracts/casework';
import { identity } from '@gongzhi/contracts/identity';
import { mediation } from '@gongzhi/contracts/mediation';
import { describeFields, leaveOut, type FieldDescription } from './describe-field.ts';
import { fieldLabels } from './fields.messages.ts';

const kinds = (fields: readonly FieldDescription[]) => Object.fromEntries(fields.map(({ name, kind, required }) => [name, `${kind.type}${required ? ' required' : ''}`]));

test('a form follows from the contract', () => {
  expect(kinds(describeFields(casework.matters.triage.input))).toEqual({
    id: 'id required', category: 'category required', urgency: 'choice', area: 'area', petitionTrack: 'choice', accusedUnits: 'many', accusedPersons: 'many', note: 'text',
  });
  const terms = describeFields(mediation.agreements.draft.input).find(({ name }) => name === 'terms')!.kind;
  expect(terms.type === 'list' && kinds(terms.fields)).toEqual({ debtorId: 'id required', creditorId: 'id', what: 'text required', amount: 'money', dueOn: 'day required' });
});

test('closed lists bring their labels, numbers their bounds, texts their length, defaults what they are', () => {
  const fields = Object.fromEntries(describeFields(casework.orders.issue.input).map((field) => [field.name, field]));
  const within = fields['within']!.kind;
  expect(within.type === 'group' && within.fields.map(({ kind }) => kind)).toEqual([expect.objectContaining({ type: 'choice' }), { type: 'number', least: 1, most: 366 }]);
  expect(fields['what']!.kind).toEqual({ type: 'text', longest: 2_000 });
  const urgency = describeFields(casework.matters.triage.input).find(({ name }) => name === 'urgency')!.kind;
  expect(urgency.type === 'choice' && urgency.labels?.['urgent']?.en).toBe('Urgent');
});

test('fields are left out by their path, within lists too', () => {
  const fields = leaveOut(describeFields(mediation.disputes.record.input), new Set(['source', 'parties.personId']));
  const parties = fields.find(({ name }) => name === 'parties')!.kind;
  expect(fields.map(({ name }) => name)).not.toContain('source');
  expect(parties.type === 'list' && parties.fields.map(({ name }) => name)).toEqual(['side', 'kind', 'name', 'contact', 'household', 'employer', 'representative', 'willingness']);
});

test('an area is an area also where only some may be named', () => {
  expect(kinds(describeFields(identity.people.create.input))).toMatchObject({ area: 'area required', username: 'text required', locale: 'choice' });
});

const named = (fields: readonly FieldDescription[]): string[] =>
  fields.flatMap(({ name, kind }) => [name, ...(kind.type === 'group' || kind.type === 'list' ? named(kind.fields) : [])]);

test('every field of every command has a label', () => {
  const names = new Set(services.flatMap(operationsOf).filter(({ kind, http }) => kind === 'command' && http).flatMap(({ input }) => named(describeFields(input))));
  expect([...names].filter((name) => !(name in fieldLabels)).sort()).toEqual([]);
});
