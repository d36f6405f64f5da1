import { createInbox, type Msg, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';

/** What came of a question. */
type Outcome = Msg | 'nobody there' | 'late';

/** The questions of one connection that wait for their answers. */
interface Answers {
  question(subject: string, payload: string, options: { headers: MsgHdrs; until: number }): Promise<Outcome>;
}

/** How often the questions that wait are looked through for late ones. */
const lookMillis = 25;

const answers = new WeakMap<NatsConnection, Answers>();

/**
 * Publishes a question and waits for its answer, no longer than until a moment. One inbox serves the whole connection and one timer all questions; the
 * library's own `request` makes a timer, a race of promises and an error with its stack for each, a twelfth of what a request cost at the edge.
 */
export function question(connection: NatsConnection, subject: string, payload: string, options: { headers: MsgHdrs; until: number }): Promise<Outcome> {
  return (answers.get(connection) ?? listenForAnswers(connection)).question(subject, payload, options);
}

/**
 * Opens the inbox of a connection.
 *
 * @param prefix of the subjects on which this process may listen for answers
 */
export function listenForAnswers(connection: NatsConnection, prefix?: string): Answers {
  const inbox = `${createInbox(prefix)}.`;
  const waiting = new Map<string, { until: number; settle: (outcome: Outcome) => void }>();
  let asked = 0;
  let looking: NodeJS.Timeout | undefined;

  function settle(token: string, outcome: Outcome): void {
    const question = waiting.get(token);
    waiting.delete(token);
    question?.settle(outcome);
  }

  function look(): void {
    const now = Date.now();
    for (const [token, { until }] of waiting) if (until <= now) settle(token, 'late');
    looking = waiting.size > 0 ? setTimeout(look, lookMillis) : undefined;
  }

  connection.subscribe(`${inbox}*`, {
    callback: (error, message) => {
      if (!error) settle(message.subject.slice(inbox.length), isNobody(message) ? 'nobody there' : message);
    },
  });
  const opened: Answers = {
    question: (subject, payload, { headers, until }) =>
      new Promise((resolve) => {
        const token = String((asked += 1));
        connection.publish(subject, payload, { reply: inbox + token, headers });
        waiting.set(token, { until, settle: resolve });
        looking ??= setTimeout(look, lookMillis);
      }),
  };
  answers.set(connection, opened);
  return opened;
}

/** The server answers for a subject to which nobody listens. */
const isNobody = (message: Msg): boolean => message.data.length === 0 && message.headers?.code === 503;
