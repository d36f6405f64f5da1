import { casework, type Meeting } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { App, Button, Card, Radio, Tag } from 'antd';
import { Fragment, useState } from 'react';
import { PersonName } from '../parts/person-name.tsx';
import { PersonPicker } from '../parts/pickers/person-picker.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useCommand } from '../parts/use-command.tsx';
import { meetingsMessages } from './meetings.messages.ts';

type Line = Meeting['attendance'][number];

interface AttendanceProps {
  readonly meeting: Meeting;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** Who came, unit by unit. What was said here and not saved yet stays, whatever others change meanwhile. */
export function Attendance({ meeting: { id, version, unitIds, attendance }, mayChange, onChange }: AttendanceProps) {
  const { t } = useWords(meetingsMessages);
  const { message } = App.useApp();
  const [said, setSaid] = useState<Readonly<Record<string, Line>>>({});
  const { send, sending, fault } = useCommand(casework.meetings.recordAttendance, { version, onStale: onChange });
  const lineOf = (unitId: string): Line | undefined => said[unitId] ?? attendance.find((line) => line.unitId === unitId);
  const say = (unitId: string, change: Partial<Line>): void => setSaid((before) => ({ ...before, [unitId]: { unitId, present: true, personIds: [], ...lineOf(unitId), ...change } }));
  const save = async (): Promise<void> => {
    if (!(await send({ id, attendance: Object.values(said) }))) return;
    setSaid({});
    void message.success(t('saved'));
    onChange();
  };
  return (
    <Card title={<h2 className="card-title">{t('attendance')}</h2>}>
      {fault}
      <ul className="plain-list">
        {unitIds.map((unitId) => {
          const line = lineOf(unitId);
          return (
            <li key={unitId} className="attendance-line">
              <strong><UnitName id={unitId} /></strong>
              {mayChange ? (
                <>
                  <Radio.Group aria-label={t('attendance')} value={line?.present} options={[{ value: true, label: t('present') }, { value: false, label: t('absent') }]} onChange={({ target }) => say(unitId, { present: target.value as boolean, ...(target.value ? {} : { personIds: [] }) })} />
                  {line?.present && <PersonPicker many unitId={unitId} aria-label={t('persons')} value={line.personIds} onChange={(ids) => say(unitId, { personIds: [ids ?? []].flat() })} />}
                </>
              ) : (
                <span>
                  <Tag color={line?.present ? 'green' : 'default'}>{t(line === undefined ? 'unrecorded' : line.present ? 'present' : 'absent')}</Tag>
                  {line?.personIds.map((person, index) => <Fragment key={person}>{index > 0 && t('and')}<PersonName id={person} /></Fragment>)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {mayChange && <p className="no-print"><Button type={Object.keys(said).length > 0 ? 'primary' : 'default'} disabled={Object.keys(said).length === 0} loading={sending} onClick={() => void save()}>{t('saveAttendance')}</Button></p>}
    </Card>
  );
}
