import type { Meeting } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { AlertTag, StatusTag } from '../parts/tags.tsx';
import { PageLink } from '../routing/routing.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import { meetingsMessages } from './meetings.messages.ts';

interface AgendaProps {
  readonly meeting: Meeting;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** What a meeting is about, in its order. */
export function Agenda({ meeting, mayChange, onChange }: AgendaProps) {
  const { t } = useWords(meetingsMessages);
  const [editing, setEditing] = useState(false);
  return (
    <Card title={<h2 className="card-title">{t('agenda')}</h2>} extra={mayChange && !editing && <Button className="no-print" onClick={() => setEditing(true)}>{t('editAgenda')}</Button>}>
      {editing && mayChange ? <AgendaEditor meeting={meeting} onChange={onChange} onClose={() => setEditing(false)} /> : meeting.agenda.length === 0 ? <p className="quiet">{t('noAgenda')}</p> : (
        <ol className="numbered">
          {meeting.agenda.map((item) => (
            <li key={item.matterId}>
              {item.title === null ? <span className="quiet">{item.code}{t('hidden')}</span> : <><PageLink page="matter" of={item.matterId}>{item.title}</PageLink> <span className="quiet">{item.code}</span></>}
              {' '}{item.status && <StatusTag status={item.status} />}{item.alert && item.alert !== 'green' && <AlertTag alert={item.alert} />}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
