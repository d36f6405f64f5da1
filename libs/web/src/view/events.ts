/** One event of a stream of server-sent events. */
export interface StreamedEvent {
  readonly id: string | undefined;
  readonly type: string;
  readonly data: string;
}

/** Cuts a text stream into events; comments and beats are passed over. */
export function createEventReader(tell: (event: StreamedEvent) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]));
      const data = fields.get('data');
      if (data !== undefined) tell({ id: fields.get('id'), type: fields.get('event') ?? 'message', data });
    }
  };
}
