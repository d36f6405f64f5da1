import { z } from 'zod';
import { AreaCode, Id, Moment, pii } from '../contract/fields.ts';
import { languages } from '../contract/text.ts';

/** A person with an account, for those entitled to see it. */
export const Person = z
  .object({
    id: Id,
    username: pii(z.string()),
    name: pii(z.string()),
    phone: pii(z.string()).nullable(),
    /** Where they live; `''` where it is not known. */
    area: z.string(),
    locale: z.enum(languages),
    disabled: z.boolean(),
    createdAt: Moment,
    version: z.int(),
  })
  .meta({ id: 'Person' });
export type Person = z.output<typeof Person>;

export const profileFields = {
  name: pii(z.string().trim().min(1).max(60)),
  phone: pii(z.string().trim().regex(/^\+?[\d -]{3,24}$/)),
  locale: z.enum(languages),
};

/** What a new account needs. What else is asked of a password is said by the field's own error. */
export const accountFields = {
  username: pii(z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._-]{2,63}$/)),
  password: pii(z.string().min(1).max(256)),
  name: profileFields.name,
  phone: profileFields.phone.optional(),
  locale: profileFields.locale.default('zh-CN'),
  /** Where the person lives: a county or something smaller. */
  area: AreaCode.refine((area) => area.length >= 6, { error: 'a county or a smaller area' }),
};

export const accountErrors = {
  USERNAME_TAKEN: { status: 409, message: { 'zh-CN': '该用户名已被使用，请换一个。', en: 'This username is taken; choose another.' } },
  BUSY: { status: 503, message: { 'zh-CN': '当前办理人数较多，请稍后再试。', en: 'Many people are doing this right now; try again shortly.' } },
} as const;
export const accountConstraints = { person_username_key: ['USERNAME_TAKEN', 'username'] } as const;
