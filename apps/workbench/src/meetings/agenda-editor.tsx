import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { casework, type Meeting } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { partsMessages } from '../parts/parts.messages.ts';
import { Answered } from '../parts/states.tsx';
import { AlertTag } from '../parts/tags.tsx';
import { useCommand } from '../parts/use-command.tsx';
import { AddByCode } from './add-by-code.tsx';
import { meetingsMessages } from './meetings.messages.ts';
import { moved } from './moved.ts';

export interface AgendaEntry {
  readonly matterId: string;
  readonly code: string;
  readonly title: string | null;
}

interface AgendaEditorProps {
  readonly meeting: Meeting;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** Puts matters on the agenda, in order: those that ask for a meeting, and any other by its code. */
export function AgendaEditor({ meeting: { id, version, agenda }, onChange, onClose }: AgendaEditorProps) {
  const { t } = useWords(meetingsMessages);
  const { t: parts } = useWords(partsMessages);
  const [entries, setEntries] = useState<readonly AgendaEntry[]>(agenda);
  const candidates = useAnswer(casework.meetings.candidates, { id });
  const { send, sending, fault } = useCommand(casework.meetings.setAgenda, { version, onStale: onChange });
  const add = (entry: AgendaEntry): void => setEntries((before) => (before.some(({ matterId }) => matterId === entry.matterId) ? before : [...before, entry]));
  const save = async (): Promise<void> => {
    if (!(await send({ id, matterIds: entries.map(({ matterId }) => matterId) }))) return;
    onChange();
    onClose();
  };
  const titleOf = ({ title, code }: AgendaEntry): string => title ?? code;
  return (
    <div className="stack">
      {fault}
      <ol className="numbered">
        {entries.map((entry, index) => (
          <li key={entry.matterId}>
            <span className="line">
              {titleOf(entry)} <span className="quiet">{entry.code}</span>
              <Button size="small" icon={<ArrowUpOutlined />} aria-label={t('up', { title: titleOf(entry) })} disabled={index === 0} onClick={() => setEntries(moved(entries, index, -1))} />
              <Button size="small" icon={<ArrowDownOutlined />} aria-label={t('down', { title: titleOf(entry) })} disabled={index === entries.length - 1} onClick={() => setEntries(moved(entries, index, 1))} />
              <Button size="small" danger onClick={() => setEntries(entries.filter((one) => one !== entry))}>{t('remove')}</Button>
            </span>
          </li>
        ))}
      </ol>
      {entries.length === 0 && <p className="quiet">{t('noAgenda')}</p>}
      <h3>{t('candidates')}</h3>
      <Answered answer={candidates}>
        {({ items }) => {
          const left = items.filter((item) => !entries.some(({ matterId }) => matterId === item.matterId));
          return left.length === 0 ? <p className="quiet">{t('noCandidates')}</p> : (
            <ul className="plain-list">
              {left.map((item) => (
                <li key={item.matterId} className="line spread">
                  <span>{item.title ?? item.code} <span className="quiet">{item.code}</span> <Tag>{t(item.reason)}</Tag>{item.alert && item.alert !== 'green' && <AlertTag alert={item.alert} />}</span>
                  <Button size="small" onClick={() => add(item)}>{t('add')}</Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
      <AddByCode onFound={add} />
      <div className="line"><Button type="primary" loading={sending} onClick={() => void save()}>{t('saveAgenda')}</Button><Button onClick={onClose}>{parts('cancel')}</Button></div>
    </div>
  );
}
