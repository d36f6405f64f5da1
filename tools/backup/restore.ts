import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { platformConfig, runCommand } from './command.ts';
import { keysBeside } from './make-backup.ts';
import { chooseOpening } from './passphrase.ts';
import { restoreBackup, verifyBackup } from './restore-backup.ts';

const usage = `npm run restore -- <backup> [--into DIRECTORY] [--keys FILE] [--identity FILE | --passphrase-file FILE] [--replace]
npm run restore -- <backup> --verify [--keys FILE] [--identity FILE | --passphrase-file FILE]

Restores a backup into a data directory (GONGZHI_DATA, .data), after all of it was verified.
  --into DIRECTORY        where to
  --keys FILE             the keys of the backup; looked for beside it when not said
  --identity FILE         an age identity it was encrypted for; may be repeated
  --passphrase-file FILE  a file whose first line is the passphrase; asked for on the terminal when neither is given
  --replace               replace what is there; it is moved aside and kept
  --verify                verify only, write nothing`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      into: { type: 'string' }, keys: { type: 'string' }, identity: { type: 'string', multiple: true }, 'passphrase-file': { type: 'string' },
      replace: { type: 'boolean' }, verify: { type: 'boolean' },
    },
  });
  const [path, ...more] = positionals;
  if (!path || more.length) return false;
  const { root, dataDir } = platformConfig();
  const order = { root, path: resolve(path), keysPath: resolve(values.keys ?? keysBeside(path)), opening: await chooseOpening(values), say: console.log };
  if (values.verify) await verifyBackup(order);
  else await restoreBackup({ ...order, into: values.into ? resolve(values.into) : dataDir, replace: values.replace ?? false });
  return true;
});
