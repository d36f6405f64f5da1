import type { OutputOf } from '@gongzhi/contracts';
import { useEffect, useRef } from 'react';
import type { AnyOperation, AskedInput } from '../client/index.ts';
import { type Answer, useAnswer } from './use-answer.ts';

/** The answer to a query about a record, asked again when the record is in another version. */
export function useFreshAnswer<Op extends AnyOperation>(operation: Op, input: AskedInput<Op> | undefined, version: number): Answer<OutputOf<Op>> {
  const answer = useAnswer(operation, input);
  const { reload } = answer;
  const read = useRef(version);
  useEffect(() => {
    if (read.current !== version) reload();
    read.current = version;
  }, [reload, version]);
  return answer;
}
