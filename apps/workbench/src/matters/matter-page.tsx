import { PrinterOutlined } from '@ant-design/icons';
import { casework, type MatterFile } from '@gongzhi/contracts/casework';
import { useAnswer, useLive, useWords } from '@gongzhi/web/view';
import { Button } from 'antd';

import { Page } from '../parts/page.tsx';
import { Answered } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { ActBar } from './acts/act-bar.tsx';
import { Clocks } from './clocks.tsx';
import { Duplicates } from './duplicates.tsx';
import { Files } from './files.tsx';
import { MatterFacts } from './matter-facts.tsx';
import './matters.css';
import { matterMessages } from './matters.messages.ts';
import { Ownership } from './ownership.tsx';
import { People } from './people.tsx';
import { Record } from './record.tsx';
import { Tasks } from './tasks.tsx';
import { Timeline } from './timeline.tsx';
import { Units } from './units.tsx';
import { WordsOfMatter } from './words-of-matter.tsx';

/** Everything on a matter, as it is now, and what its reader may do to it. */
export function MatterPage({ id }: { id: string }) {
  const { t } = useWords(matterMessages);
  const answer = useAnswer(casework.matters.file, { id });
  useLive(casework.matters.progressed, (data) => {
    if (!data || data.id === id) answer.reload();
  });
  return (
    <Page
      title={answer.value?.matter.title ?? t('title')}
      above={<PageLink page="queues">‹ {t('back')}</PageLink>}
      actions={answer.value && <><ActBar file={answer.value} reload={answer.reload} /><Button type="text" icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>{t('print')}</Button></>}
    >
      <Answered answer={answer}>{(file) => <FileBody file={file} reload={answer.reload} />}</Answered>
    </Page>
  );
}

function FileBody({ file, reload }: { file: MatterFile; reload: () => void }) {
  return (
    <div className="stack matter">
      <MatterFacts file={file} />
      <div className="columns">
        <div className="stack">
          <WordsOfMatter matter={file.matter} />
          <Files file={file} reload={reload} />
          <Duplicates file={file} reload={reload} />
          <Timeline file={file} />
        </div>
        <div className="stack">
          <Clocks matter={file.matter} />
          <People matter={file.matter} />
          <Units file={file} />
          <Tasks matter={file.matter} reload={reload} />
          <Ownership file={file} />
          <Record file={file} />
        </div>
      </div>
    </div>
  );
}
