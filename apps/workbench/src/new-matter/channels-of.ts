import type { Channel } from '@gongzhi/contracts/casework';
import type { Me } from '@gongzhi/contracts/identity';
import { channelRoles } from '@gongzhi/domain/casework';

/** The channels somebody of the staff registers through; what comes by the web brings itself in. */
export function channelsOf(me: Pick<Me, 'roles'>): Channel[] {
  return (Object.keys(channelRoles) as Channel[]).filter((channel) => channelRoles[channel]?.some((behind) => me.roles.some(({ role }) => role === behind)));
}
