import { useWords } from '@gongzhi/web/view';
import { type ReactNode, useEffect, useRef } from 'react';
import { useRouting } from '../routing/routing.tsx';
import { partsMessages } from './parts.messages.ts';

let arrived = false;

interface PageProps {
  readonly title: string;
  /** Stands before the title: where it is part of. */
  readonly above?: ReactNode;
  /** What the page is for, in a sentence. */
  readonly lead?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its title in the tab and as heading, which takes the focus when the reader comes from another page. */
export function Page({ title, above, lead, actions, children }: PageProps) {
  const { t } = useWords(partsMessages);
  const { here } = useRouting();
  const heading = useRef<HTMLHeadingElement>(null);
  const path = here.split('?')[0];
  useEffect(() => void (document.title = `${title} - ${t('workbench')}`));
  useEffect(() => {
    // The first page is where the browser begins by itself.
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, [path]);
  return (
    <article className="page">
      {above && <p className="above">{above}</p>}
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </article>
  );
}
