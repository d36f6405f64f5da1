import { z } from 'zod';
import { roles } from '../access.ts';
import { AreaCode, choice, Id } from '../contract/fields.ts';

export const RoleName = choice(roles).meta({ id: 'Role' });

/** Where a role is held: an area and everything below it, or `''` for the whole installation. */
export const GrantArea = z.union([z.literal(''), AreaCode]);

/** What a role is given for: an area subtree, for some units where the role works for units. */
export const grantFields = { area: GrantArea, units: z.array(Id).max(20).default([]) };

/** Why somebody may, or may no longer, do something; stays on the record. */
export const GrantReason = z.string().trim().min(2).max(200);
