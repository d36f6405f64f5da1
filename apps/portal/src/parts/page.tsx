import { useWords } from '@gongzhi/web/view';
import { type ReactNode, useEffect, useRef } from 'react';
import { useRouting } from '../routing/routing.tsx';
import { partsMessages } from './parts.messages.ts';

let arrived = false;

/** A page: its title in the tab and as heading, which takes the focus when the reader comes from another page. */
export function Page({ title, lead, children, wide }: { title: string; lead?: ReactNode; children: ReactNode; wide?: boolean }) {
  const { t } = useWords(partsMessages);
  const { here } = useRouting();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void (document.title = `${title} - ${t('portal')}`));
  useEffect(() => {
    // The first page is where the browser begins by itself.
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, [here]);
  return (
    <article className={wide ? 'page wide' : 'page'}>
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </article>
  );
}
