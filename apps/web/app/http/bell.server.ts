import { listen } from '@kara/db'
import type { DatabaseHandle, Log } from '@kara/kernel'
import { conversationsChannel } from '@kara/support'

/** Rings for pages that are open; it says that something is new and never what. */
export interface Bell {
  /** Calls `onRing` when there is something new about one thing, or about any; returns how to stop. */
  hear(about: string | null, onRing: () => void): () => void
  /** Aborts when the process ends: an open stream would keep it. */
  readonly ending: AbortSignal
  endStreams(): void
  close(): Promise<void>
}

/**
 * One listener of the database for all pages that this process has open, from the first of them on. A ring may be
 * lost (a pooler in between, a break): whoever listens also looks by themselves from time to time.
 */
export function openBell(database: DatabaseHandle, log: Log): Bell {
  const hearers = new Set<{ about: string | null; onRing: () => void }>()
  const ending = new AbortController()
  let listening: Promise<{ stop(): Promise<void> } | null> | undefined
  const ring = (about: string) => {
    for (const hearer of hearers) if (!hearer.about || !about || hearer.about === about) hearer.onRing()
  }
  const listenOnce = () => {
    listening ??= listen(database, conversationsChannel, ring).catch((error: unknown) => {
      log.warn('Open conversations hear no bell; they look again by themselves.', { error })
      listening = undefined
      return null
    })
  }
  return {
    hear(about, onRing) {
      listenOnce()
      const hearer = { about, onRing }
      hearers.add(hearer)
      return () => hearers.delete(hearer)
    },
    ending: ending.signal,
    endStreams: () => ending.abort(),
    async close() {
      ending.abort()
      await (await listening)?.stop()
    },
  }
}
