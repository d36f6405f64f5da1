import { useWords } from '@gongzhi/web/view';
import { type ComponentType, useEffect, useState } from 'react';
import { Page } from './page.tsx';
import { partsMessages } from './parts.messages.ts';
import { Loading } from './states.tsx';

/** A page that is fetched when it is first shown: what few need does not make everybody wait. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  return function Lazy(props) {
    const { t } = useWords(partsMessages);
    const [state, setState] = useState<'loading' | 'there' | 'failed'>(Loaded ? 'there' : 'loading');
    useEffect(() => {
      if (Loaded) return;
      load().then((page) => {
        Loaded = page;
        setState('there');
      }, () => setState('failed'));
    }, []);
    if (Loaded && state === 'there') return <Loaded {...props} />;
    if (state === 'loading') return <Page title={t('loading')}><Loading /></Page>;
    // There is no connection, or a newer portal has taken the place of this one: reading the page anew helps with either.
    return <Page title={t('notLoaded')}><div className="notice wrong" role="alert"><p>{t('unreachable')}</p><button type="button" className="second" onClick={() => location.reload()}>{t('retry')}</button></div></Page>;
  };
}
