import { useWords } from '@gongzhi/web/view';
import { Card, Checkbox } from 'antd';
import { useState } from 'react';
import { homeArea, useMe } from '../me/me.tsx';
import { Page } from '../parts/page.tsx';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { AreaBranch } from './area-branch.tsx';
import { AreaDetail } from './area-detail.tsx';
import { areasMessages } from './areas.messages.ts';

/** The tree of areas, and beside it the one that is looked at. */
export function AreasPage() {
  const { t } = useWords(areasMessages);
  const { view, look } = useView();
  const home = homeArea(useMe());
  const [round, setRound] = useState(0);
  const chosen = view.get('area') ?? (home || undefined);
  const ended = view.get('ended') === 'true';
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="beside">
        <Card>
          <div className="stack">
            <AreaPicker aria-label={t('search')} onChange={(code) => look({ area: code as string | undefined })} />
            <Checkbox checked={ended} onChange={({ target }) => look({ ended: target.checked ? 'true' : undefined }, 'replace')}>{t('ended')}</Checkbox>
            <nav aria-label={t('tree')} className="tree-frame"><AreaBranch key={round} ended={ended} chosen={chosen} /></nav>
          </div>
        </Card>
        {chosen ? <AreaDetail key={chosen} code={chosen} onChanged={() => setRound(round + 1)} /> : <Card><Empty title={t('choose')} /></Card>}
      </div>
    </Page>
  );
}
