import type { Permission } from '@gongzhi/contracts';
import { useWords } from '@gongzhi/web/view';
import { useMay } from '../me/me.tsx';
import type { PageName } from '../routing/routes.ts';
import { PageLink } from '../routing/routing.tsx';
import { frameMessages, groupTitles, pageTitles } from './frame.messages.ts';
import { menuEntries, type MenuGroup } from './menu-entries.ts';

/** The pages somebody has a permission for, by group. */
export function Menu() {
  const { t, of } = useWords(frameMessages);
  const may = useMay();
  const offered = (group: MenuGroup): PageName[] =>
    (Object.entries(menuEntries[group]) as [PageName, Permission | null][]).filter(([, permission]) => permission === null || may(permission)).map(([name]) => name);
  return (
    <nav className="menu" aria-label={t('navigation')}>
      <PageLink page="home" className="menu-home">{of(pageTitles.home!)}</PageLink>
      {(Object.keys(menuEntries) as MenuGroup[]).map((group) => [group, offered(group)] as const).filter(([, names]) => names.length > 0).map(([group, names]) => (
        <section key={group} aria-labelledby={`menu-${group}`}>
          <h2 id={`menu-${group}`}>{of(groupTitles[group])}</h2>
          <ul>{names.map((name) => <li key={name}><PageLink page={name}>{of(pageTitles[name]!)}</PageLink></li>)}</ul>
        </section>
      ))}
    </nav>
  );
}
