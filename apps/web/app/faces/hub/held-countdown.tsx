import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Countdown } from '@kara/ui'
import { useRevalidator } from '@remix-run/react'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** How long the chosen time is still held; the page is asked again when it is over. */
export function HeldCountdown({ until, now }: { until: string; now: string }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { revalidate } = useRevalidator()
  return (
    <Countdown
      endsAtMs={Date.parse(until)}
      nowMs={Date.parse(now)}
      endedLabel={words('held.ended')}
      onEnd={revalidate}
      format={({ minutes, seconds }) =>
        seconds === null
          ? words('held.inMinutes', { minutes })
          : words('held.withSeconds', { left: format.countdown(minutes * 60 + seconds) })
      }
    />
  )
}
