import { refusals, type RefusalCode } from './refusals.ts';

/** Refusals every act on a matter can give, and those named. */
export function actRefusals<const Code extends RefusalCode = never>(...codes: Code[]) {
  const names = ['MATTER_NOT_IN_STATUS', 'ACTION_NOT_YOURS', 'MATTER_SEALED', ...codes] as const;
  return Object.fromEntries(names.map((name) => [name, refusals[name]])) as Pick<typeof refusals, 'MATTER_NOT_IN_STATUS' | 'ACTION_NOT_YOURS' | 'MATTER_SEALED' | Code>;
}
