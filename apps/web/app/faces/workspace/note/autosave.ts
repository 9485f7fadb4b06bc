import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

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
}

/** A pause in typing after which the text is on its way. */
const pauseMs = 1200
/** How soon a lost network is tried again. */
const retryMs = 5000

/**
 * Saves a text while it is written. What could not be sent stays in this window (`sessionStorage`, gone with
 * the tab) and is sent when the network is back or the page is opened again.
 */
export function useAutosave({ url, noteId, revision, text }: Options) {
  const [state, setState] = useState<SaveState>({ kind: 'untouched' })
  const [value, setValue] = useState(text)
  const known = useRef<Known>({ revision, sent: text, text, timer: 0, isSending: false })

  const send = useCallback(
    async (isApart = false): Promise<void> => {
      const now = known.current
      clearTimeout(now.timer)
      if (now.isSending || now.text.trim() === '') return
      now.isSending = true
      const sending = now.text
      setState({ kind: 'saving' })
      const answer = await post(url, { revision: now.revision, text: sending, isApart })
      now.isSending = false
      if (answer === 'offline' || answer === 'signedOut') {
        keep(noteId, now.text)
        setState({ kind: answer })
        if (answer === 'offline') now.timer = window.setTimeout(send, retryMs)
      } else if (!answer.ok) {
        keep(noteId, now.text)
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
    [noteId, url],
  )

  const change = useCallback(
    (next: string) => {
      const now = known.current
      now.text = next
      setValue(next)
      clearTimeout(now.timer)
      if (next === now.sent) return
      keep(noteId, next)
      setState((state) => (state.kind === 'changed' ? state : { kind: 'waiting' }))
      now.timer = window.setTimeout(send, pauseMs)
    },
    [noteId, send],
  )

  const restore = useCallback(
    (kept: string) => {
      change(kept)
      setState({ kind: 'restored' })
    },
    [change],
  )
  useWindow(noteId, known, { restore, send })

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
}

/** What the window tells: it opens with an unsent text, the network is back, the page is about to close. */
function useWindow(
  noteId: string,
  known: RefObject<Known>,
  { restore, send }: { restore: (kept: string) => void; send: () => Promise<void> },
) {
  useEffect(() => {
    const now = known.current
    const kept = keptOf(noteId)
    if (now && kept !== null && kept !== now.text) restore(kept)
    const isUnsent = () => now !== null && now.text !== now.sent
    const again = () => void (isUnsent() && send())
    const warn = (event: BeforeUnloadEvent) => isUnsent() && event.preventDefault()
    window.addEventListener('online', again)
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('online', again)
      window.removeEventListener('beforeunload', warn)
      again()
    }
  }, [known, noteId, restore, send])
}

async function post(
  url: string,
  fields: { revision: number; text: string; isApart: boolean },
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

function keep(noteId: string, text: string): void {
  sessionStorage.setItem(placeOf(noteId), text)
}

function forget(noteId: string): void {
  sessionStorage.removeItem(placeOf(noteId))
}

function keptOf(noteId: string): string | null {
  return sessionStorage.getItem(placeOf(noteId))
}
