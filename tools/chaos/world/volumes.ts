import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';

/** File systems of their own that can be made full and roomy again. */
export interface Volumes<Name extends string> {
  /** For `controlPlatform({ volume })`. */
  mount(name: Name, directory: string): () => void;
  /** Leaves no byte free. */
  fill(name: Name): void;
  makeRoom(name: Name): void;
}

/** Far more than is used, and memory is taken only for what is: nats-server reserves the whole size of each stream before it makes one. */
const room = 32 * 1024 ** 3;

/** Why volumes cannot be made here; undefined when they can. */
export function volumesMissing(): string | undefined {
  if (process.platform !== 'linux') return 'tmpfs is there on Linux only';
  if (process.getuid?.() !== 0) return 'mounting a file system takes root';
  return undefined;
}

/** Volumes in memory (tmpfs). A full one is one that is made as small as what is in it. */
export function openVolumes<Name extends string>(): Volumes<Name> {
  const directories = new Map<Name, string>();
  const remount = (name: Name, bytes: number): void => void execFileSync('mount', ['-o', `remount,size=${bytes}`, directories.get(name)!]);
  return {
    mount(name, directory) {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${room}`, 'gongzhi-chaos', directory]);
      directories.set(name, directory);
      return () => void execFileSync('umount', ['--lazy', directory]);
    },
    fill(name) {
      // What is written in between may make the wanted size too small: the kernel refuses that, and a second look helps.
      for (let tries = 1; ; tries += 1) {
        const { blocks, bfree, bsize } = statfsSync(directories.get(name)!);
        try {
          return remount(name, Math.max(1, blocks - bfree) * bsize);
        } catch (error) {
          if (tries === 20) throw error;
        }
      }
    },
    makeRoom: (name) => remount(name, room),
  };
}
