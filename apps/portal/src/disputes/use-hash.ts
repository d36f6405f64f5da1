import { useEffect, useState } from 'react';

/** SHA-256 of a text as this device counts it; undefined until it has. */
export function useHash(text: string): string | undefined {
  const [hash, setHash] = useState<{ text: string; sha256: string }>();
  useEffect(() => {
    let dropped = false;
    void crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)).then((digest) => {
      if (!dropped) setHash({ text, sha256: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') });
    });
    return () => void (dropped = true);
  }, [text]);
  return hash?.text === text ? hash.sha256 : undefined;
}
