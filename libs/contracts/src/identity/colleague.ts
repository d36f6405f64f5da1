import { z } from 'zod';
import { Id, pii } from '../contract/fields.ts';
import { RoleName } from './role-grant.ts';

/** Somebody of the staff, as colleagues know them. */
export const Colleague = z
  .object({
    id: Id,
    name: pii(z.string()),
    /** What they hold within the reader's areas. */
    roles: z.array(z.object({ role: RoleName, area: z.string() })),
  })
  .meta({ id: 'Colleague' });
export type Colleague = z.output<typeof Colleague>;
