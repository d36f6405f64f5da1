import { openLiveView, type LiveView } from '@gongzhi/testkit';

/** Live views of the clerk, and how late they hear of matters: milliseconds from an event's own time to its arrival, at p50, p99 and most. */
export async function openLiveViews(baseUrl: string, token: string, count: number): Promise<{ close: () => { events: number; median: number; p99: number; max: number } }> {
  const delays: number[] = [];
  const views: LiveView[] = await Promise.all(Array.from({ length: count }, () => openLiveView(`${baseUrl}/v1/stream?types=casework.matters.opened`, token)));
  const refused = views.find(({ status }) => status !== 200);
  if (refused) throw new Error(`a live view was refused: ${refused.status}`);
  let told = 0;
  const [first] = views;
  const timer = setInterval(() => {
    for (const { data } of first!.seen.slice(told)) delays.push(Date.now() - Date.parse((data as unknown as { time: string }).time));
    told = first!.seen.length;
  }, 5);
  return {
    close() {
      clearInterval(timer);
      for (const view of views) view.close();
      const sorted = delays.toSorted((a, b) => a - b);
      const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      return { events: views.reduce((sum, { seen }) => sum + seen.length, 0), median: at(0.5), p99: at(0.99), max: at(1) };
    },
  };
}
