const width = 40;

/** A progress bar: redrawn in place on a terminal, a line every tenth elsewhere. */
export function progressBar(total: number, out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stdout): (done: number) => void {
  let tenths = -1;
  return (done) => {
    const share = total === 0 ? 1 : done / total;
    const line = `[${'█'.repeat(Math.round(share * width)).padEnd(width, '░')}] ${Math.floor(share * 100)} % ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
    if (out.isTTY) out.write(`\r${line}${share === 1 ? '\n' : ''}`);
    else if (Math.floor(share * 10) > tenths) {
      tenths = Math.floor(share * 10);
      out.write(`${line}\n`);
    }
  };
}
