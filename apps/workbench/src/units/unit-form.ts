import type { Unit } from '@gongzhi/contracts/casework';

/** What the form for changing a unit begins with. */
export function formOf({ name, nameEn, duties, openingHours, address, phone, parentId }: Unit) {
  return { name, duties, ...(nameEn ? { nameEn } : {}), ...(openingHours ? { openingHours } : {}), ...(address ? { address } : {}), ...(phone ? { phone } : {}), ...(parentId ? { parentId } : {}) };
}
