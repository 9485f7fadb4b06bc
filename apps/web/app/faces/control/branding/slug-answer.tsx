import type { SlugCheck } from '@kara/hubs/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Status } from '@kara/ui'
import { en } from '../messages/branding/en.ts'
import { is } from '../messages/branding/is.ts'

const messages = defineMessages(en, is)
type Refusal = 'slug_too_short' | 'slug_too_long' | 'slug_form' | 'slug_reserved'

/** Whether the address that is being typed can be had. */
export function SlugAnswer({ answer }: { answer: SlugCheck | null }) {
  const words = useWords(messages)
  const { list } = useFormatter()
  return (
    <div aria-live="polite" className="flex flex-wrap items-center gap-2 text-sm empty:hidden">
      {answer?.state === 'free' ? (
        <Status tone="positive">{words('slugFree', { slug: answer.slug })}</Status>
      ) : null}
      {answer?.state === 'taken' ? (
        <>
          <Status tone="critical">{words('slugTaken', { slug: answer.slug })}</Status>
          {answer.suggestions.length > 0 ? (
            <span className="text-ink-quiet">
              {words('slugSuggestions', { slugs: list([...answer.suggestions], 'or') })}
            </span>
          ) : null}
        </>
      ) : null}
      {answer?.state === 'refused' ? (
        <Status tone="critical">{words(`slugRefused.${answer.code.replace('hubs.', '') as Refusal}`)}</Status>
      ) : null}
    </div>
  )
}
