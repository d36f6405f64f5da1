import { DownOutlined } from '@ant-design/icons';
import { actions, type MatterFile } from '@gongzhi/contracts/casework';
import { isOpen } from '@gongzhi/domain/casework';
import { useWords } from '@gongzhi/web/view';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useMay, useMe } from '../../me/me.tsx';
import { ActDrawer } from './act-drawer.tsx';
import { actsMessages } from './acts.messages.ts';
import { actOf, type MatterActName, offeredActs } from './matter-acts.ts';

/** Buttons beside each other; what is more goes into the menu. */
const mostButtons = 4;

/** What somebody may do to a matter now, and nothing else. */
export function ActBar({ file, reload }: { file: MatterFile; reload: () => void }) {
  const { t, of } = useWords(actsMessages);
  const [open, setOpen] = useState<MatterActName>();
  const bar = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const begin = (name: MatterActName, button: Element | null): void => {
    opener.current = button;
    setOpen(name);
  };
  /** The focus goes back to where it came from, or near it when that is no longer offered. */
  const close = (): void => {
    setOpen(undefined);
    setTimeout(() => (opener.current?.isConnected ? (opener.current as HTMLElement) : bar.current)?.focus());
  };
  const more = useRef<HTMLButtonElement>(null);
  const me = useMe();
  const offered = offeredActs(file, me.id, useMay());
  const buttons = offered.filter((name) => actOf(name).main).slice(0, mostButtons);
  const rest = offered.filter((name) => !buttons.includes(name));
  const waiting = file.matter.handlerId === me.id && file.units.some(({ part, contributedAt }) => part === 'support' && contributedAt === null) && isOpen(file.matter.status) && !offered.includes('answer');
  return (
    <div className="line" role="group" aria-label={t('actions')} ref={bar} tabIndex={-1}>
      {waiting && <span className="quiet">{t('contributionsOpen')}</span>}
      {offered.length === 0 && <span className="quiet">{t('nothing')}</span>}
      {buttons.map((name, index) => <Button key={name} type={index === 0 ? 'primary' : 'default'} danger={actOf(name).grave ?? false} onClick={({ currentTarget }) => begin(name, currentTarget)}>{of(actions[name])}</Button>)}
      {rest.length > 0 && (
        <Dropdown trigger={['click']} autoFocus menu={{ items: rest.map((name) => ({ key: name, label: of(actions[name]), danger: actOf(name).grave ?? false })), onClick: ({ key }) => begin(key as MatterActName, more.current) }}>
          <Button ref={more}>{t('more')} <DownOutlined aria-hidden /></Button>
        </Dropdown>
      )}
      {open && <ActDrawer key={open} name={open} file={file} offered={offered.includes(open)} onClose={close} reload={reload} />}
    </div>
  );
}
