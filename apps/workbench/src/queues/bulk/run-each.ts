/** What came of one of several. */
export type Outcome = { readonly state: 'waiting' | 'running' | 'done' } | { readonly state: 'failed'; readonly error: unknown };

interface Course<Item extends { readonly id: string }> {
  readonly items: readonly Item[];
  readonly act: (item: Item) => Promise<unknown>;
  /** Told whenever something changed. */
  readonly tell: (id: string, outcome: Outcome) => void;
  readonly stopped: () => boolean;
}

/** Does something to each, one after the other; what fails does not keep the others from being done. */
export async function runEach<Item extends { readonly id: string }>({ items, act, tell, stopped }: Course<Item>): Promise<void> {
  for (const item of items) {
    if (stopped()) return;
    tell(item.id, { state: 'running' });
    await act(item).then(() => tell(item.id, { state: 'done' }), (error: unknown) => tell(item.id, { state: 'failed', error }));
  }
}
