import { identity } from '@gongzhi/contracts/identity';
import { handle } from '../handle.ts';
import type { LoginAttempt, LoginOutcome } from '../people/check-login.ts';
import { hashOf } from '../people/chosen-password.ts';
import { endSessions, findPerson, updatePerson } from '../people/people.queries.ts';
import type { Slots } from '../people/slots.ts';

const wrong = { 'zh-CN': '当前密码不正确。', en: 'This is not your current password.' };

export const changePassword = (slots: Slots, checkLogin: (attempt: LoginAttempt) => Promise<LoginOutcome>) =>
  handle(identity.me.changePassword)(async (context) => {
    const { input, actor, db, refuse, refuseField, target } = context;
    if (actor.kind !== 'person') refuse('FORBIDDEN');
    const person = (await findPerson(db, actor.id)) ?? refuse('NOT_FOUND');
    target(`people/${person.id}`, person.area);

    const attempt = { username: person.username, password: input.currentPassword, source: `person:${person.id}` };
    const outcome = await slots.run(() => checkLogin(attempt));
    if (!outcome || outcome.kind === 'busy') return refuse('BUSY', { retryAfter: 2 });
    if (outcome.kind === 'throttled') return refuse('TOO_MANY_ATTEMPTS', { retryAfter: outcome.retryAfter });
    if (outcome.kind === 'refused') return refuseField('currentPassword', 'wrong_password', wrong);

    const password_hash = await hashOf(context, slots, input.password, person.username);
    await endSessions(db, person.id);
    await updatePerson(db, person.id, { password_hash });
    return {};
  });
