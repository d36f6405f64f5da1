import type { Refused } from '@gongzhi/web/client';

/** What was wrong with each field of an operation, as Ant Design's form takes it. */
export function faultsOf({ fields }: Pick<Refused, 'fields'>): { name: (string | number)[]; errors: string[] }[] {
  return fields.map(({ path, message }) => ({ name: path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)), errors: [message] }));
}
