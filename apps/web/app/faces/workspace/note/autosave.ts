import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Carrier } from './carrier.ts'

/** What the server says to a save. */
export type SaveAnswer =
  | { readonly ok: true; readonly revision: number; readonly savedAt: string }
  | {
      readonly ok: false
      readonly code: string
      readonly sentence: string
      /** Of what another window saved; null when that is not the matter. */
      readonly revision: number | null
    }

export type SaveState =
  | { readonly kind: 'untouched' | 'waiting' | 'saving' | 'offline' | 'restored' | 'signedOut' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'changed'; readonly revision: number }
  | { readonly kind: 'refused'; readonly sentence: string }

interface Options {
  /** Where a text is sent to. */
  readonly url: string
  readonly noteId: string
  readonly revision: number
  readonly text: string
  readonly carrier: Carrier
}

/** A pause in typing after which the text is on its way. */
const pauseMs = 1200
/** How soon a lost network is tried again. */
const retryMs = 5000

/**
 * Saves a text while it is written. What could not be sent stays in this window (`sessionStorage`, gone with
 * the tab; sealed, where the author has a key of their own) and is sent when the network is back or the page is opened again.
 */
export function useAutosave({ url, noteId, revision, text, carrier }: Options) {
  const [state, setState] = useState<SaveState>({ kind: 'untouched' })
  const [value, setValue] = useState(text)
  const known = useRef<Known>({ revision, sent: text, text, timer: 0, isSending: false, packed: null })

  const send = useCallback(
    async (isApart = false): Promise<void> => {
      const now = known.current
      clearTimeout(now.timer)
      if (now.isSending || now.text.trim() === '') return
      now.isSending = true
      const sending = now.text
      setState({ kind: 'saving' })
      const packed = await packedOf(now, carrier, sending)
      const answer = await post(url, { revision: now.revision, [carrier.field]: packed, isApart })
      now.isSending = false
      if (answer === 'offline' || answer === 'signedOut') {
        void keep(noteId, now, carrier)
        setState({ kind: answer })
        if (answer === 'offline') now.timer = window.setTimeout(send, retryMs)
      } else if (!answer.ok) {
        void keep(noteId, now, carrier)
        setState(
          answer.revision === null
            ? { kind: 'refused', sentence: answer.sentence }
            : { kind: 'changed', revision: answer.revision },
        )
      } else {
        Object.assign(now, { revision: answer.revision, sent: sending })
        forget(noteId)
        setState({ kind: 'saved', at: answer.savedAt })
        if (now.text !== sending) now.timer = window.setTimeout(send, pauseMs)
      }
    },
    [noteId, url, carrier],
  )

  const change = useCallback(
    (next: string) => {
      const now = known.current
      now.text = next
      setValue(next)
      clearTimeout(now.timer)
      if (next === now.sent) return
      void keep(noteId, now, carrier)
      setState((state) => (state.kind === 'changed' ? state : { kind: 'waiting' }))
      now.timer = window.setTimeout(send, pauseMs)
    },
    [noteId, send, carrier],
  )

  const restore = useCallback(
    (kept: string) => {
      change(kept)
      setState({ kind: 'restored' })
    },
    [change],
  )
  useWindow(noteId, known, { restore, send, carrier })

  /** Goes on from what the other window saved, which stays as a version of its own. */
  const insist = useCallback(() => {
    if (state.kind !== 'changed') return
    known.current.revision = state.revision
    void send(true)
  }, [send, state])

  return { state, value, change, save: send, insist, revision: known.current.revision }
}

interface Known {
  /** What the server has: its revision and its text. */
  revision: number
  sent: string
  /** What stands in the box. */
  text: string
  timer: number
  isSending: boolean
  /** The last text as it travels: sent again, it is the same to the last byte, and told from another window's. */
  packed: { readonly text: string; readonly value: string } | null
}

/** What the window tells: it opens with an unsent text, the network is back, the page is about to close. */
function useWindow(
  noteId: string,
  known: RefObject<Known>,
  {
    restore,
    send,
    carrier,
  }: { restore: (kept: string) => void; send: () => Promise<void>; carrier: Carrier },
) {
  useEffect(() => {
    const now = known.current
    let isHere = true
    const kept = keptOf(noteId)
    if (now && kept !== null) {
      void carrier.unpack(kept).then((text) => {
        if (!isHere || text === null || text === now.text) return
        now.packed = { text, value: kept }
        restore(text)
      })
    }
    const isUnsent = () => now !== null && now.text !== now.sent
    const again = () => void (isUnsent() && send())
    const warn = (event: BeforeUnloadEvent) => isUnsent() && event.preventDefault()
    window.addEventListener('online', again)
    window.addEventListener('beforeunload', warn)
    return () => {
      isHere = false
      window.removeEventListener('online', again)
      window.removeEventListener('beforeunload', warn)
      again()
    }
  }, [known, noteId, restore, send, carrier])
}

async function post(
  url: string,
  fields: Readonly<Record<string, string | number | boolean>>,
): Promise<SaveAnswer | 'offline' | 'signedOut'> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, String(value))
  try {
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual' })
    if (response.type === 'opaqueredirect' || response.status === 401) return 'signedOut'
    return (await response.json()) as SaveAnswer
  } catch {
    return 'offline'
  }
}

const placeOf = (noteId: string) => `note-${noteId}`

async function packedOf(known: Known, carrier: Carrier, text: string): Promise<string> {
  if (known.packed?.text !== text) known.packed = { text, value: await carrier.pack(text) }
  return known.packed.value
}

/** Keeps what stands in the box, unless it went on or was sent while it was packed. */
async function keep(noteId: string, known: Known, carrier: Carrier): Promise<void> {
  const { text } = known
  const packed = await packedOf(known, carrier, text)
  if (known.text === text && known.sent !== text) sessionStorage.setItem(placeOf(noteId), packed)
}

function forget(noteId: string): void {
  sessionStorage.removeItem(placeOf(noteId))
}

function keptOf(noteId: string): string | null {
  return sessionStorage.getItem(placeOf(noteId))
}
