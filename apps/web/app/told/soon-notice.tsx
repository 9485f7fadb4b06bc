import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { useEffect, useState } from 'react'
import type { Soon } from './soon.server.ts'
import { toldMessages } from './told-messages.ts'

interface SoonNoticeProps {
  soon: Soon | null
  joinPath: (sessionId: string) => string
  sessionPath: (sessionId: string) => string
  /** In line with pages that take the whole width. */
  isWide?: boolean
  /** Not on the pages of that session itself. */
  pathname: string
}

/** From ten minutes before, on every page: that a session begins, and the way in. Names nobody and no matter. */
export function SoonNotice({ soon, joinPath, sessionPath, isWide, pathname }: SoonNoticeProps) {
  const words = useWords(toldMessages)
  const format = useFormatter()
  const stage = useStage(soon)
  const isShown = soon && stage !== 'ahead' && stage !== 'over' && !pathname.startsWith(sessionPath(soon.id))
  return (
    <div role="status" data-no-print>
      {isShown ? (
        <div
          className={isWide ? 'max-w-4xl px-4 pt-4 lg:px-6' : 'mx-auto w-full max-w-4xl px-4 pt-4 sm:px-6'}
        >
          <Notice
            title={words(stage === 'begun' ? 'soon.begun' : 'soon.title', {
              time: format.time(soon.startsAt),
            })}
            actions={
              <ButtonLink variant="primary" href={soon.hasVideo ? joinPath(soon.id) : sessionPath(soon.id)}>
                {words(soon.hasVideo ? 'soon.join' : 'soon.open')}
              </ButtonLink>
            }
          />
        </div>
      ) : null}
    </div>
  )
}

type Stage = 'ahead' | 'soon' | 'begun' | 'over'

function useStage(soon: Soon | null): Stage {
  const [passedMs, setPassedMs] = useState(0)
  useEffect(() => {
    setPassedMs(0)
    if (!soon) return
    const timers = [soon.showsInMs, soon.beginsInMs, soon.endsInMs]
      .filter((ms) => ms > 0)
      .map((ms) => setTimeout(() => setPassedMs(ms), ms))
    return () => timers.forEach(clearTimeout)
  }, [soon])
  if (!soon || passedMs >= soon.endsInMs) return 'over'
  if (passedMs >= soon.beginsInMs) return 'begun'
  return passedMs >= soon.showsInMs ? 'soon' : 'ahead'
}
