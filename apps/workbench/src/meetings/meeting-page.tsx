import { casework, type Meeting } from '@gongzhi/contracts/casework';
import { mayDoInMeeting, type MeetingAct } from '@gongzhi/domain/casework';
import { useAnswer, useLive, useWords } from '@gongzhi/web/view';
import { Alert, Button, Card, Descriptions } from 'antd';
import { Fragment, useEffect, useState } from 'react';
import { useMay } from '../me/me.tsx';
import { AreaName } from '../parts/area-name.tsx';
import { Page } from '../parts/page.tsx';
import { Answered } from '../parts/states.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { PageLink } from '../routing/routing.tsx';
import { Agenda } from './agenda.tsx';
import { Attendance } from './attendance.tsx';
import { Decisions } from './decisions.tsx';
import { EndMeeting } from './end-meeting.tsx';
import { MeetingStateTag } from './meeting-state-tag.tsx';
import { meetingsMessages } from './meetings.messages.ts';
import { Minutes } from './minutes.tsx';

/** One joint meeting: prepared, held and closed here; printed it is its agenda and its minutes. */
export function MeetingPage({ id }: { id: string }) {
  const { t, moment } = useWords(meetingsMessages);
  const may = useMay();
  const answer = useAnswer(casework.meetings.get, { id });
  useLive(casework.meetings.changed, (event) => void ((!event || event.id === id) && answer.reload()));
  const meeting = answer.value;
  const now = useNowAt(meeting?.startsAt);
  const mayNow = (act: MeetingAct): boolean => meeting !== undefined && may('meeting:hold') && mayDoInMeeting(heldOf(meeting), act, now).ok;
  return (
    <Page
      title={meeting?.title ?? t('meeting')}
      above={<PageLink page="meetings">{t('title')}</PageLink>}
      actions={meeting && <><Button onClick={() => print()}>{t('print')}</Button><EndMeeting meeting={meeting} mayClose={mayNow('close')} mayCancel={mayNow('cancel')} onChange={answer.reload} /></>}
    >
      <Answered answer={answer}>
        {(shown) => (
          <div className="stack printed">
            <Card>
              <Descriptions column={{ xs: 1, md: 2 }} items={[
                { key: 'state', label: t('state'), children: <MeetingStateTag state={shown.state} /> },
                { key: 'startsAt', label: t('startsAt'), children: moment(shown.startsAt) },
                ...(shown.place ? [{ key: 'place', label: t('place'), children: shown.place }] : []),
                { key: 'area', label: t('area'), children: <AreaName code={shown.area} /> },
                ...(shown.endedAt ? [{ key: 'endedAt', label: t('endedAt'), children: moment(shown.endedAt) }] : []),
                { key: 'units', label: t('units'), children: <span>{shown.unitIds.map((unit, index) => <Fragment key={unit}>{index > 0 && t('and')}<UnitName id={unit} /></Fragment>)}</span> },
              ]} />
              {may('meeting:hold') && shown.state === 'scheduled' && <Alert type="info" showIcon title={t(now < new Date(shown.startsAt) ? 'beginsLater' : 'closeNeeds')} className="no-print" />}
            </Card>
            <Agenda meeting={shown} mayChange={mayNow('set_agenda')} onChange={answer.reload} />
            <Attendance meeting={shown} mayChange={mayNow('record_attendance')} onChange={answer.reload} />
            <Minutes meeting={shown} mayChange={mayNow('record_minutes')} onChange={answer.reload} />
            <Decisions meeting={shown} mayDecide={mayNow('decide')} onChange={answer.reload} />
            <p className="print-only words">{t('signature')}</p>
          </div>
        )}
      </Answered>
    </Page>
  );
}

const heldOf = ({ state, startsAt, attendance, minutes, decisions }: Meeting) => ({ state, startsAt: new Date(startsAt), attendanceRecorded: attendance.length > 0, minutesWritten: minutes !== null, decisions: decisions.length });

/** Longest wait a browser's timer knows. */
const longest = 2 ** 31 - 1;

/** The time it is; the page is shown again at the moment given, when more can be done. */
function useNowAt(moment: string | undefined): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const wait = moment === undefined ? 0 : Date.parse(moment) - Date.now();
    if (wait <= 0 || wait > longest) return setNow(new Date());
    const timer = setTimeout(() => setNow(new Date()), wait + 100);
    return () => clearTimeout(timer);
  }, [moment]);
  return now;
}
