import { useWords } from '@gongzhi/web/view';
import { useState } from 'react';
import { useMe } from '../me/me.tsx';
import { Page } from '../parts/page.tsx';
import { Empty } from '../parts/states.tsx';
import type { BroughtIn } from './bring-in.ts';
import { channelsOf } from './channels-of.ts';
import { NewMatterForm } from './new-matter-form.tsx';
import { newMatterMessages } from './new-matter.messages.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';

/** Registers what somebody brings in at the window, on the phone or on a visit, and hands out the receipt. */
export function NewMatterPage() {
  const { t } = useWords(newMatterMessages);
  const channels = channelsOf(useMe());
  const [done, setDone] = useState<BroughtIn>();
  if (done) return <Page title={t('receipt')}><ReceiptSheet brought={done} onAnother={() => setDone(undefined)} /></Page>;
  return <Page title={t('title')} lead={t('lead')}>{channels.length ? <NewMatterForm channels={channels} onDone={setDone} /> : <Empty title={t('noChannel')} />}</Page>;
}
