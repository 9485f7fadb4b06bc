import type { AccentCheck } from '@kara/hubs/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Notice, Status } from '@kara/ui'
import { en } from '../messages/branding/en.ts'
import { is } from '../messages/branding/is.ts'

const messages = defineMessages(en, is)

/** Whether everybody can read what is written in the colour; if not, which pair fails and what is shown instead. */
export function AccentAnswer({ look }: { look: AccentCheck }) {
  const words = useWords(messages)
  const { number } = useFormatter()
  if (!look.isAdjusted) return <Status tone="positive">{words('readable')}</Status>
  const [worst] = [...look.failing].sort((a, b) => a.ratio / a.ratioMin - b.ratio / b.ratioMin)
  return (
    <Notice tone="caution" title={words('notReadable')} isLive>
      {worst ? (
        <p>
          {words('failingPair', {
            pair: worst.name,
            ratio: number(worst.ratio, { fractionDigitsMax: 1 }),
            ratioMin: number(worst.ratioMin, { fractionDigitsMax: 1 }),
          })}
        </p>
      ) : null}
      <p className="mt-1 flex items-center gap-2">
        <span
          aria-hidden
          data-drawn
          className="size-5 shrink-0 rounded-full border border-line-strong"
          style={{ backgroundColor: look.shownAccent }}
        />
        {words('shownInstead', { colour: look.shownAccent })}
      </p>
    </Notice>
  )
}
