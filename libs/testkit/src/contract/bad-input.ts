import type { Operation } from '@gongzhi/contracts';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const shapeOf = ({ input }: Operation): Readonly<Record<string, z.ZodType>> => (input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {});

/** Names of the fields an operation cannot do without. */
export function requiredFieldsOf(operation: Operation): string[] {
  return Object.entries(shapeOf(operation)).filter(([, field]) => !field.safeParse(undefined).success).map(([name]) => name);
}

/** For each field a value it cannot have. */
export function wrongValueFor(operation: Operation): [field: string, value: unknown][] {
  const wrong = [{ nonsense: true }, 'nonsense ', 7.5, null];
  return Object.entries(shapeOf(operation)).flatMap(([name, field]) => {
    const value = wrong.find((candidate) => !field.safeParse(candidate).success);
    return value === undefined ? [] : [[name, value] as [string, unknown]];
  });
}

/** Another valid input for the same operation, if one is easily made. */
export function otherThan(operation: Operation, input: object): object | undefined {
  for (const [field, value] of Object.entries(input)) {
    const other = { ...input, [field]: changed(value) };
    if (JSON.stringify(other) !== JSON.stringify(input) && operation.input.safeParse(other).success) return other;
  }
  return undefined;
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return value;
  return /^[0-9a-f-]{36}$/.test(value) ? randomUUID() : `${value}x`;
}
