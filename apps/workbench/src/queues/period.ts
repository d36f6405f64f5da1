import { dayOf, endOfDay, startOfDay } from '@gongzhi/domain/calendar';

/** The span of reception of a list, as contracts write it: up to, not including, the second moment. */
interface Received {
  readonly receivedFrom?: string | undefined;
  readonly receivedTo?: string | undefined;
}

/** First and last day of the span, in China's time. */
export const daysOf = ({ receivedFrom, receivedTo }: Received): [from: string | undefined, to: string | undefined] => [
  receivedFrom && dayOf(new Date(receivedFrom)),
  receivedTo && dayOf(new Date(Date.parse(receivedTo) - 1)),
];

/** The span from the first to the last of these days; either may be open. */
export const receivedWithin = (from: string | undefined, to: string | undefined): Received => ({
  receivedFrom: from && startOfDay(from).toISOString(),
  receivedTo: to && endOfDay(to).toISOString(),
});
