import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { platformConfig, runCommand } from './command.ts';
import { backupFileAt, keysBeside, makeBackup } from './make-backup.ts';
import { chooseSealing, makeIdentity } from './passphrase.ts';
import { tell } from './tell.ts';

const usage = `npm run backup -- <file or directory> [--keys FILE] [--recipient age1... | --passphrase-file FILE]
npm run backup -- --new-identity FILE

Backs up the platform of GONGZHI_DATA (.data), running or stopped, into two encrypted files: the data, and apart from it the keys.
  --keys FILE             where the keys go; beside the backup when not said
  --recipient age1...     encrypt for the owner of an age identity; may be repeated
  --passphrase-file FILE  encrypt with the first line of a file; asked for on the terminal when neither is given
  --new-identity FILE     make an age identity and print its recipient`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: 'string' }, recipient: { type: 'string', multiple: true }, 'passphrase-file': { type: 'string' }, 'new-identity': { type: 'string' } },
  });
  const [target, ...more] = positionals;
  if (values['new-identity'] && !target) {
    console.log(tell('identityMade', { path: values['new-identity'], recipient: await makeIdentity(values['new-identity']) }));
    return true;
  }
  if (!target || more.length) return false;
  const path = backupFileAt(target, new Date());
  await makeBackup({
    config: platformConfig(), path: resolve(path), keysPath: resolve(values.keys ?? keysBeside(path)), sealing: await chooseSealing(values),
    bucket: Boolean(process.env.S3_ENDPOINT), say: console.log,
  });
  return true;
});
