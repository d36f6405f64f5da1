import { chown, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { postgresAccount } from '@gongzhi/testkit/servers';
import { clusterOf } from './cluster.ts';
import type { Keys } from './keys.ts';
import { contentOf } from './stored-files.ts';
import { isDirectory, type Entry } from './tar.ts';

const acceptable = /^(audit|files|postgres)(\/(?!\.\.?(\/|$))[^/\0]+)+\/?$/;
const secrets = 'secrets.json';

/** What an interrupted restore leaves in a data directory; the next one clears it away. */
export const isLeftover = (name: string): boolean => /^(launcher\.lock|restoring|postgres\.restoring.*)$/.test(name);

/** Where a backup is written until it is whole and proved, on the same disks as the data it becomes. */
export async function openStaging(dataDir: string) {
  const place = clusterOf(dataDir);
  const cluster = `${place}.restoring`;
  const rest = join(dataDir, 'restoring');
  const account = postgresAccount();
  const remove = async (): Promise<void> => {
    for (const path of [rest, cluster, `${cluster}.log`]) await rm(path, { recursive: true, force: true });
  };
  const ownerOf = (path: string): typeof account => (path.startsWith(cluster) ? account : undefined);

  /** Only what a backup of ours contains, and never out of the staging: whoever has the public key can make a file that decrypts. */
  function pathOf(name: string): string {
    if (!acceptable.test(name)) throw new Error(`a backup has no ${JSON.stringify(name)}`);
    return name.startsWith('postgres/') ? join(cluster, name.slice('postgres/'.length)) : join(rest, name);
  }

  async function makeDirectory(path: string): Promise<void> {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const owner = ownerOf(path);
    if (owner) await chown(path, owner.uid, owner.gid);
  }

  async function writeFile(path: string, content: AsyncIterable<Uint8Array>, modifiedAt?: Date): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of content) await handle.writeFile(chunk);
      const owner = ownerOf(path);
      if (owner) await handle.chown(owner.uid, owner.gid);
      if (modifiedAt) await handle.utimes(modifiedAt, modifiedAt);
      // PostgreSQL forces its own files to disk when it recovers.
      if (!path.startsWith(cluster)) await handle.sync();
    } finally {
      await handle.close();
    }
  }

  await remove();
  await mkdir(rest);
  await makeDirectory(cluster);
  return {
    cluster,
    remove,
    async write(entry: Entry): Promise<void> {
      const path = pathOf(entry.path);
      if (isDirectory(entry)) await makeDirectory(path);
      else await writeFile(path, entry.content, entry.modifiedAt);
    },
    async writeKeys(keys: Keys): Promise<void> {
      for (const [name, text] of Object.entries(keys)) {
        await writeFile(name.startsWith('postgres/') ? pathOf(name) : join(rest, name), contentOf(Buffer.from(text)));
      }
    },
    /**
     * Puts everything where the platform looks for it. What was there is moved aside; the secrets go last, because a platform that starts without
     * them refuses the databases, while one that starts without databases would make empty ones.
     *
     * @returns where the old data is, when there was any
     */
    async putInPlace(): Promise<string | undefined> {
      const stamp = `replaced-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
      const aside = join(dataDir, stamp);
      const old = (await readdir(dataDir)).filter((name) => !isLeftover(name));
      if (old.length) await mkdir(aside, { mode: 0o700 });
      for (const name of old) await rename(join(dataDir, name), join(aside, name));
      if (existsSync(place)) await rename(place, `${place}.${stamp}`); // kept elsewhere, where the user postgres reaches it
      await rename(cluster, place);
      const names = await readdir(rest);
      for (const name of [...names.filter((one) => one !== secrets), secrets]) await rename(join(rest, name), join(dataDir, name));
      return old.length ? aside : undefined;
    },
  };
}
