import { useWords } from '@gongzhi/web/view';
import { Modal } from 'antd';
import { shortcutsMessages } from './shortcuts.messages.ts';

const keys = [['j', '↓', 'next'], ['k', '↑', 'previous'], ['Enter', undefined, 'open'], ['x', undefined, 'choose'], ['a', undefined, 'all'], ['Esc', undefined, 'none'], ['/', undefined, 'filter'], ['?', undefined, 'help']] as const;

/** What keys do in a list. */
export function ShortcutsHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords(shortcutsMessages);
  return (
    <Modal title={t('title')} open={open} onCancel={onClose} footer={null} width={420}>
      <dl className="shortcuts">
        {keys.map(([key, other, what]) => <div key={key}><dt><kbd>{key}</kbd>{other && <> / <kbd>{other}</kbd></>}</dt><dd>{t(what)}</dd></div>)}
      </dl>
    </Modal>
  );
}
