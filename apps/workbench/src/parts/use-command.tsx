import type { FieldError, OutputOf } from '@gongzhi/contracts';
import { type AnyOperation, type AskedInput, Refused } from '@gongzhi/web/client';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { Alert } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { partsMessages } from './parts.messages.ts';
import { Failed } from './states.tsx';

interface Command<Op extends AnyOperation> {
  readonly sending: boolean;
  /** What went wrong the last time, to be shown beside what was written. */
  readonly fault: ReactNode;
  /** What was wrong with each field. */
  readonly fields: readonly FieldError[];
  /** Undefined when it was refused. */
  readonly send: (input: AskedInput<Op>) => Promise<OutputOf<Op> | undefined>;
}

/**
 * A command with a form of its own: the same intent keeps its idempotency key until it was answered, and what goes wrong is told.
 *
 * @param onStale somebody else has changed the record meanwhile: read it again
 */
export function useCommand<Op extends AnyOperation>(operation: Op, { version, onStale }: { version?: number | undefined; onStale?: (() => void) | undefined } = {}): Command<Op> {
  const { client } = usePlatform();
  const { t } = useWords(partsMessages);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const key = useRef(crypto.randomUUID());
  const fault = error === undefined ? null : error instanceof Refused && error.status === 412 ? <Alert type="warning" showIcon role="alert" title={t('stale')} /> : <Failed error={error} />;
  return {
    sending, fault, fields: error instanceof Refused ? error.fields : [],
    async send(input) {
      setSending(true);
      setError(undefined);
      try {
        const output = await client.ask(operation, input, { key: key.current, ...(version === undefined ? {} : { version }) });
        key.current = crypto.randomUUID();
        return output;
      } catch (refusal) {
        if (refusal instanceof Refused) key.current = crypto.randomUUID();
        if (refusal instanceof Refused && refusal.status === 412) onStale?.();
        setError(refusal);
        return undefined;
      } finally {
        setSending(false);
      }
    },
  };
}
