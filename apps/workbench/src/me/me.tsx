import { type Permission, permissions, type Reach, type Role } from '@gongzhi/contracts';
import { identity, type Me } from '@gongzhi/contracts/identity';
import { type Answer, useAnswer, usePlatform } from '@gongzhi/web/view';
import { createContext, type ReactNode, useContext } from 'react';

const MeContext = createContext<Answer<Me> | undefined>(undefined);

/** Tells everything below who works here, and as what. */
export function MeProvider({ children }: { children: ReactNode }) {
  const { loginState } = usePlatform();
  const answer = useAnswer(identity.me.get, loginState === 'out' ? undefined : {});
  return <MeContext value={answer}>{children}</MeContext>;
}

/** Where the question who I am stands. */
export function useMeAnswer(): Answer<Me> {
  const answer = useContext(MeContext);
  if (!answer) throw new Error('outside of MeProvider');
  return answer;
}

/** Who works here; pages are shown once that is known. */
export function useMe(): Me {
  const { value } = useMeAnswer();
  if (!value) throw new Error('nobody is logged in');
  return value;
}

/** Whether one of somebody's roles gives a permission; how far it carries the platform decides. */
export function permits(me: Pick<Me, 'roles'>, permission: Permission): boolean {
  const given: Partial<Record<Role, Reach>> = permissions[permission];
  return me.roles.some(({ role }) => given[role] !== undefined && role !== 'resident');
}

export function useMay(): (permission: Permission) => boolean {
  const me = useMe();
  return (permission) => permits(me, permission);
}

/** The area most of somebody's work is about: the widest they hold a role of the staff in. */
export function homeArea(me: Pick<Me, 'roles' | 'area'>): string {
  const areas = me.roles.filter(({ role, area }) => role !== 'resident' && area !== '').map(({ area }) => area);
  return areas.sort((one, other) => one.length - other.length)[0] ?? me.area;
}
