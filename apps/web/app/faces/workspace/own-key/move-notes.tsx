import { useWords } from '@kara/language'
import { Card } from '@kara/ui'
import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { ActInBrowser } from './act-in-browser.tsx'
import { type Move, moveSome } from './move-texts.ts'
import { ownKeyMessages } from './own-key-messages.ts'

/** Moves notes to another key, some at a time. It may be left at any moment, and goes on from there. */
export function MoveNotes({ texts, ...move }: Move & { texts: number }) {
  const words = useWords(ownKeyMessages)
  const { revalidate } = useRevalidator()
  const [state, setState] = useState<'idle' | 'moving' | 'stuck' | 'offline'>('idle')
  const [moved, setMoved] = useState(0)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const goOn = async () => {
    setState('moving')
    let total = 0
    try {
      while (isHere.current && total < texts) {
        const more = await moveSome(move)
        if (more === 0) break
        total += more
        setMoved(total)
      }
      setState(total < texts && isHere.current ? 'stuck' : 'idle')
    } catch {
      setState('offline')
    }
    revalidate()
  }
  return (
    <Card
      title={words(move.to === 'house' ? 'move.toHouse' : 'move.toOwn')}
      description={words('move.lead', { texts })}
    >
      <ActInBrowser
        label={words('move.button')}
        isBusy={state === 'moving'}
        busyLabel={words('move.busy')}
        trouble={state === 'offline' || state === 'stuck' ? words(`move.${state}`) : null}
        onPress={goOn}
      >
        {state === 'moving' ? (
          <p role="status">{words('move.progress', { moved: String(moved), texts: String(texts) })}</p>
        ) : null}
      </ActInBrowser>
    </Card>
  )
}
