import { defineMessages, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { HeldCountdown } from './held-countdown.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { hubPaths } from './paths.ts'

const messages = defineMessages(en, is)

/** A booking that was left half-way: the time is still held, and this is the way back to it. */
export function HeldBanner({ until, now }: { until: string; now: string }) {
  const words = useWords(messages)
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 border-line border-b bg-raised px-4 py-2">
      <HeldCountdown until={until} now={now} />
      <TextLink href={hubPaths.book()}>{words('held.finish')}</TextLink>
    </div>
  )
}
