import { type OwnKey, takeIn, unwrapMaster, type WrappedKey } from '@kara/own-key'
import { useCallback, useEffect, useState } from 'react'
import { forgetKeys, keepKey, recallKey, watchKeys } from '../../../frame/keyring.ts'

/** A key as a page is told of it: under lock. */
export interface LockedKey {
  readonly id: string
  readonly wraps: readonly WrappedKey[]
}

export type Unlocked =
  | { readonly state: 'looking' | 'locked' | 'impossible'; readonly key: null }
  | { readonly state: 'open'; readonly key: OwnKey }

/** How often a page looks whether a key was left alone for too long. */
const lookMs = 30_000

/** The state of one key in this browser, with the ways to change it. */
export function useOwnKey(locked: LockedKey | null) {
  const [unlocked, setUnlocked] = useState<Unlocked>({ state: 'looking', key: null })
  const id = locked?.id ?? null
  const look = useCallback(async () => {
    if (!id) return
    // Browsers hand these out on safe addresses only.
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
      return setUnlocked({ state: 'impossible', key: null })
    }
    const key = await recallKey(id)
    setUnlocked((before) => {
      if (!key) return { state: 'locked', key: null }
      return before.key?.id === key.id ? before : { state: 'open', key }
    })
  }, [id])

  useEffect(() => {
    void look()
    const timer = setInterval(look, lookMs)
    const stop = watchKeys(look)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [look])

  const open = async (key: OwnKey) => {
    await keepKey(key)
    setUnlocked({ state: 'open', key })
  }
  const lock = async () => {
    await forgetKeys()
    setUnlocked({ state: 'locked', key: null })
  }
  return { ...unlocked, open, lock }
}

/** The bare key behind the words; null when they are not the ones. */
export async function masterBehind(
  { id, wraps }: LockedKey,
  kind: WrappedKey['kind'],
  words: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const wrap = wraps.find((one) => one.kind === kind)
  return wrap ? unwrapMaster(id, wrap, words) : null
}

export async function unlockKey(
  locked: LockedKey,
  kind: WrappedKey['kind'],
  words: string,
): Promise<OwnKey | null> {
  const master = await masterBehind(locked, kind, words)
  return master && takeIn(locked.id, master)
}
