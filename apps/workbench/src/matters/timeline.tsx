import type { MatterFile } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Card, Tag } from 'antd';
import { Doing } from './doing.tsx';
import { FactValue } from './fact-value.tsx';
import { factsOf } from './facts-of.ts';
import { matterMessages } from './matters.messages.ts';

/** Who did what, when and why, the last first; and who reads the words. */
export function Timeline({ file }: { file: MatterFile }) {
  const { t, moment } = useWords(matterMessages);
  return (
    <Card title={<h2 id="timeline">{t('timeline')}</h2>}>
      <ol className="steps" aria-labelledby="timeline">
        {file.timeline.toReversed().map((entry) => (
          <li key={entry.id}>
            <Doing entry={entry} />
            <time className="quiet" dateTime={entry.at}>{moment(entry.at)}</time>
            {entry.note && <p className="words note">{entry.note}</p>}
            {(entry.note || entry.action === 'add_material') && <Tag variant="filled">{t(entry.internal ? 'staffOnly' : 'reporterSees')}</Tag>}
            <Facts entry={entry} attachments={file.attachments} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Facts({ entry, attachments }: { entry: MatterFile['timeline'][number]; attachments: MatterFile['attachments'] }) {
  const { t } = useWords(matterMessages);
  const facts = factsOf(entry);
  if (facts.length === 0) return null;
  return (
    <dl className="step-facts">
      {facts.map(({ label, kind, value, before }) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>{before !== undefined && <><FactValue kind={kind} value={before} attachments={attachments} /> → </>}<FactValue kind={kind} value={value} attachments={attachments} /></dd>
        </div>
      ))}
    </dl>
  );
}
