import { actions, type MatterFile } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Alert, App, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { OperationForm } from '../../parts/operation-form/operation-form.tsx';
import { partsMessages } from '../../parts/parts.messages.ts';
import { actHints, actsMessages } from './acts.messages.ts';
import { actOf, type MatterActName } from './matter-acts.ts';
import { Meanwhile } from './meanwhile.tsx';
import { particulars } from './particulars.tsx';

interface ActDrawerProps {
  readonly name: MatterActName;
  readonly file: MatterFile;
  /** Whether it can still be done. */
  readonly offered: boolean;
  readonly onClose: () => void;
  readonly reload: () => void;
}

/**
 * The form of an action, beside the file so that it can be read meanwhile. What is sent is meant for the matter as it was when the form was
 * opened: what others do until then is told here, and what was written stays, even when the action is no longer possible.
 */
export function ActDrawer({ name, file, offered, onClose, reload }: ActDrawerProps) {
  const words = useWords(actsMessages);
  const { t, of } = words;
  const { t: parts } = useWords(partsMessages);
  const { message } = App.useApp();
  const [opened] = useState(() => new Set(file.timeline.map(({ id }) => id)));
  const [version, setVersion] = useState(file.matter.version);
  const [refused, setRefused] = useState(false);
  const { operation } = actOf(name);
  const title = of(actions[name]);
  const { lead, fixed, ...form } = particulars[name]?.(file, words) ?? {};
  const current = file.matter.version;
  useEffect(() => {
    // Somebody was told that the matter has changed: from then on they mean it as it is now.
    if (!refused || current === version) return;
    setVersion(current);
    setRefused(false);
  }, [refused, current, version]);
  const done = (): void => {
    void message.success(parts('done', { what: title }));
    onClose();
    reload();
  };
  const stale = (): void => {
    setRefused(true);
    reload();
  };
  return (
    <Drawer title={title} open onClose={onClose} size={560} mask={false} destroyOnHidden rootClassName="act">
      {!offered && <Alert type="warning" showIcon role="alert" title={t('noLonger')} className="lead-box" />}
      <Meanwhile entries={file.timeline.filter(({ id }) => !opened.has(id))} />
      {actHints[name] && <p className="quiet">{of(actHints[name])}</p>}
      {lead}
      <OperationForm {...form} operation={operation} fixed={{ id: file.matter.id, ...fixed }} version={operation.ifMatch ? version : undefined} submit={title} onDone={done} onStale={stale} />
    </Drawer>
  );
}
