import { useWords } from '@kara/language'
import { type OwnKey, openText } from '@kara/own-key'
import { Notice } from '@kara/ui'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { type ReactNode, useEffect, useState } from 'react'
import { prolongKey } from '../../../frame/keyring.ts'
import { ownKeyMessages } from '../own-key/own-key-messages.ts'
import { NotOpenYet, UnlockCard } from '../own-key/unlock-card.tsx'
import { useOwnKey } from '../own-key/use-own-key.ts'
import type { NoteLock } from './lock-of.ts'
import type { loader } from './page.server.ts'

interface UnderOwnKeyProps {
  lock: NoteLock
  children: (text: string, key: OwnKey) => ReactNode
}

/** What is under the author's own key: locked, opened in this browser, or not what it should be. */
export function UnderOwnKey({ lock, children }: UnderOwnKeyProps) {
  const words = useWords(ownKeyMessages)
  const { revalidate } = useRevalidator()
  const own = useOwnKey(lock)
  const text = useOpened(own.key)
  if (own.state === 'locked') {
    const open = async (key: OwnKey) => {
      // The note may have been saved since this page was locked.
      await revalidate()
      await own.open(key)
    }
    return (
      <UnlockCard
        locked={lock}
        title={words('unlock.noteTitle')}
        lead={words('unlock.noteLead')}
        onOpen={open}
      />
    )
  }
  if (own.state === 'impossible') return <NotOpenYet state="impossible" />
  if (own.state === 'looking' || text === undefined) return <NotOpenYet state="looking" />
  if (text === null) {
    return (
      <Notice tone="critical" title={words('broken.title')}>
        {words('broken.text')}
      </Notice>
    )
  }
  return <>{own.key ? children(text, own.key) : null}</>
}

/** The text of the page's note: undefined until it is opened, null when it does not open. */
function useOpened(key: OwnKey | null): string | null | undefined {
  const { note } = useLoaderData<typeof loader>()
  const { id: noteId, personId, sealed, text } = note
  const [opened, setOpened] = useState<{ readonly of: string; readonly text: string | null }>()
  const of = `${key?.id} ${noteId} ${sealed?.cipher}`
  useEffect(() => {
    if (!key || !sealed) return
    let isWanted = true
    void prolongKey(key.id)
    void openText(key, { noteId, personId }, sealed).then((found) => {
      if (isWanted) setOpened({ of, text: found?.text ?? null })
    })
    return () => {
      isWanted = false
    }
  }, [key, noteId, personId, sealed, of])
  if (!key) return undefined
  if (!sealed) return text
  return opened?.of === of ? opened.text : undefined
}
