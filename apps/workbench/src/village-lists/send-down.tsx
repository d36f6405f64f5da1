import { casework, listKinds } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Alert, Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { homeArea, useMay, useMe } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { AreaPicker } from '../parts/pickers/area-picker.tsx';
import { Answered } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { villageListsMessages } from './village-lists.messages.ts';

const villageDigits = 12;

/** Checks a task against the two lists, and sends it down when it is on the list of what a village assists with. */
export function SendDown() {
  const { t, of } = useWords(villageListsMessages);
  const { view, look } = useView();
  const may = useMay();
  const home = homeArea(useMe());
  const [village, setVillage] = useState<string | undefined>(view.get('village') ?? (home.length === villageDigits ? home : undefined));
  const [title, setTitle] = useState(view.get('task') ?? '');
  const asked = view.get('village') && view.get('task') ? { village: view.get('village')!, title: view.get('task')! } : undefined;
  const answer = useAnswer(casework.villageLists.check, asked);
  const isVillage = village?.length === villageDigits;
  return (
    <>
      <Form layout="vertical" name="check" onFinish={() => isVillage && title.trim().length > 1 && look({ village, task: title.trim() })}>
        <Form.Item label={t('village')} htmlFor="check_village" required {...(village && !isVillage ? { validateStatus: 'error' as const, help: t('villageOnly') } : {})}><AreaPicker id="check_village" value={village} onChange={(code) => setVillage(code as string | undefined)} /></Form.Item>
        <Form.Item label={t('task')} htmlFor="check_task" required><Input id="check_task" value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} /></Form.Item>
        <Button type="primary" htmlType="submit" disabled={!isVillage || title.trim().length < 2}>{t('check')}</Button>
      </Form>
      {asked && (
        <section className="checked" aria-live="polite">
          <Answered answer={answer}>
            {({ allowed, entry, explanation }) => (
              <div className="stack">
                <Alert type={allowed ? 'success' : 'error'} showIcon title={t(allowed ? 'allowed' : 'notAllowed')} description={of(explanation)} />
                {entry && <p>{t(allowed ? 'accordingTo' : 'nearest')}<strong>{entry.code} {of(entry.title)}</strong> <Tag>{of(listKinds[entry.list])}</Tag></p>}
                {allowed && entry && may('task:send-down') && (
                  <p><OperationButton key={`${asked.village} ${asked.title}`} operation={casework.villageLists.sendDown} fixed={{ ...asked, entryCode: entry.code }} label={t('sendDown')} button={{ type: 'primary' }} /></p>
                )}
              </div>
            )}
          </Answered>
        </section>
      )}
    </>
  );
}
