import type { OwnKey } from '@kara/own-key'

/** Half an hour after its last use a key is locked again. */
const openMs = 30 * 60_000
const storeName = 'keys'

interface Kept extends OwnKey {
  /** In milliseconds of this machine's clock. */
  readonly until: number
}

/**
 * The own keys that this browser has unlocked, for all of its tabs. The browser's store takes a key that no script
 * can read out, so a page that opens next needs no passphrase again; signing out empties it.
 */
export async function keepKey(key: OwnKey): Promise<void> {
  const kept: Kept = { ...key, until: Date.now() + openMs }
  await inStore('readwrite', (keys) => keys.put(kept))
}

/** The key, which is kept for longer by being used; null when it is locked. */
export async function recallKey(id: string): Promise<OwnKey | null> {
  if (typeof indexedDB === 'undefined') return null
  const kept = (await inStore('readonly', (keys) => keys.get(id))) as Kept | undefined
  if (!kept) return null
  if (kept.until < Date.now()) {
    await forgetKeys()
    return null
  }
  return { id: kept.id, base: kept.base }
}

/** A key that is used stays unlocked for longer; one that was locked meanwhile stays locked. */
export async function prolongKey(id: string): Promise<void> {
  const key = await recallKey(id)
  if (key) await keepKey(key)
}

/** Locks every key, here and in the other tabs. */
export async function forgetKeys(): Promise<void> {
  if (typeof indexedDB === 'undefined') return
  await inStore('readwrite', (keys) => keys.clear())
  tellTabs()
}

function inStore<T>(mode: IDBTransactionMode, ask: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kara-own-keys', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'id' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(storeName, mode)
      const request = ask(transaction.objectStore(storeName))
      transaction.oncomplete = () => {
        database.close()
        resolve(request.result)
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}

const channelName = 'kara-own-keys'

function tellTabs(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage('changed')
  channel.close()
}

/** Calls whenever a key was unlocked or locked in another tab; answers how to stop. */
export function watchKeys(changed: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = changed
  return () => channel.close()
}
