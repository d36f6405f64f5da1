import { Refused } from '@gongzhi/web/client';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { Alert, App, Button, Drawer, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { partsMessages } from '../parts/parts.messages.ts';
import { type Issued, issueOrders, type OrderedMatter } from './issue-orders.ts';
import { supervisionMessages } from './supervision.messages.ts';

/** One order to each of several matters. Those that could not be issued stay, with the reason. */
export function OrderSeveral({ matters, onDone }: { matters: readonly OrderedMatter[]; onDone: () => void }) {
  const { t } = useWords(supervisionMessages);
  const { t: parts } = useWords(partsMessages);
  const { client } = usePlatform();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<readonly Issued[]>([]);
  const send = async ({ what, days }: { what: string; days?: number | null }): Promise<void> => {
    setSending(true);
    const issued = await issueOrders(client, matters, what.trim(), days ?? undefined);
    setSending(false);
    const refused = issued.filter(({ error }) => error !== undefined);
    setFailed(refused);
    if (refused.length < issued.length) void message.success(t('sent', { count: issued.length - refused.length }));
    if (refused.length > 0) return;
    setOpen(false);
    onDone();
  };
  const close = (): void => {
    setOpen(false);
    if (failed.length > 0) onDone();
    setFailed([]);
  };
  const reasonOf = (error: unknown): string => (error instanceof Refused ? (error.status === 412 ? t('changedMeanwhile') : error.message) : parts('unreachable'));
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{t('orderSeveral', { count: matters.length })}</Button>
      <Drawer title={t('orderSeveral', { count: matters.length })} open={open} onClose={close} size={520} destroyOnHidden>
        <p>{t('orderSeveralLead')}</p>
        {failed.length > 0 && <Alert type="error" showIcon role="alert" title={t('notSent', { count: failed.length })} description={<ul>{failed.map(({ matter, error }) => <li key={matter.matterId}>{matter.title} <span className="quiet">{matter.code}</span> {reasonOf(error)}</li>)}</ul>} />}
        <ul>{matters.map(({ matterId, code, title }) => <li key={matterId}>{title} <span className="quiet">{code}</span></li>)}</ul>
        {failed.length === 0 && (
          <Form layout="vertical" name="orders" requiredMark onFinish={(values: { what: string }) => void send(values)}>
            <Form.Item name="what" label={t('what')} rules={[{ required: true, whitespace: true, message: t('whatNeeded') }]}><Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2_000} showCount /></Form.Item>
            <Form.Item name="days" label={t('amount')} initialValue={3}><InputNumber min={1} max={60} precision={0} /></Form.Item>
            <Button type="primary" htmlType="submit" loading={sending}>{t('send')}</Button>
          </Form>
        )}
      </Drawer>
    </>
  );
}
