import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Notice } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'

const messages = defineMessages(en, is)

/** That the professional is away, or will be, with the day of their return and their own words. */
export function AwayNotice() {
  const { away, name } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  if (!away) return null
  const from = format.day(away.fromDay, 'dayLong')
  const back = away.backOn ? format.day(away.backOn, 'dayLong') : ''
  const title = {
    now: words(away.backOn ? 'away.until' : 'away.open', { name, back }),
    planned: words(away.backOn ? 'away.planned' : 'away.plannedOpen', { name, from, back }),
  }
  return (
    <Notice tone={away.isNow ? 'caution' : 'info'} title={away.isNow ? title.now : title.planned}>
      {away.message ? <p className="whitespace-pre-line break-words">{away.message}</p> : null}
    </Notice>
  )
}
