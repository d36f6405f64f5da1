import { Refused, Unreachable } from '@gongzhi/web/client';
import { type Answer, useWords } from '@gongzhi/web/view';
import { Alert, Button, Empty as EmptyPicture, Spin } from 'antd';
import type { ReactNode } from 'react';
import { partsMessages } from './parts.messages.ts';

/** Something is on its way. */
export function Loading() {
  const { t } = useWords(partsMessages);
  return <div className="loading" role="status"><Spin /> <span>{t('loading')}</span></div>;
}

/** Nothing there, and what to do about it. */
export function Empty({ title, children }: { title?: string; children?: ReactNode }) {
  const { t } = useWords(partsMessages);
  return <EmptyPicture image={EmptyPicture.PRESENTED_IMAGE_SIMPLE} description={title ?? t('empty')}>{children}</EmptyPicture>;
}

/** What went wrong, in words, and the way on. */
export function Failed({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { t } = useWords(partsMessages);
  const trace = error instanceof Refused && error.status >= 500 ? error.problem.traceId : undefined;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={error instanceof Refused ? error.message : t(error instanceof Unreachable ? 'unreachable' : 'unexpected')}
      description={trace && t('trace', { trace })}
      action={retry && <Button onClick={retry}>{t('retry')}</Button>}
    />
  );
}

/** Shows an answer once it is there; when asking again fails, what was there stays, with what went wrong above it. */
export function Answered<Value>({ answer, children }: { answer: Answer<Value>; children: (value: Value) => ReactNode }) {
  if (answer.value === undefined) return answer.loading ? <Loading /> : <Failed error={answer.error} retry={answer.reload} />;
  return (
    <>
      {answer.error !== undefined && <Failed error={answer.error} retry={answer.reload} />}
      {children(answer.value)}
    </>
  );
}
