import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Notice } from '@kara/ui'
import { Form } from '@remix-run/react'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { RefusalReason } from './refusal.server.ts'

const messages = defineMessages(en, is)

export interface RefusedTimeProps {
  refusal: { readonly reason: RefusalReason; readonly at: string; readonly alternatives: readonly string[] }
  name: string
  serviceId: string
  /** Whether any other time can be chosen on the page. */
  hasOthers: boolean
}

/** A time that could not be had: why, that nothing was charged, and the nearest ones. */
export function RefusedTime({ refusal, name, serviceId, hasOthers }: RefusedTimeProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const { reason, at, alternatives } = refusal
  return (
    <Notice
      tone="caution"
      isLive
      title={words(`refusal.${reason}`, { when: capitalised(format.dateTime(at, 'dayLong')), name })}
    >
      <p>
        {words(alternatives.length > 0 ? 'refusal.near' : hasOthers ? 'refusal.none' : 'refusal.nothing')}
      </p>
      {alternatives.length > 0 ? (
        <Form method="post" action={hubPaths.hold()} className="mt-3 flex flex-wrap gap-2">
          {alternatives.map((startsAt) => (
            <Button
              key={startsAt}
              name="slot"
              value={`${serviceId}/${startsAt}`}
              aria-label={capitalised(format.dateTimeWithZone(startsAt, 'dayLong'))}
            >
              {capitalised(format.dateTime(startsAt, 'day'))}
            </Button>
          ))}
        </Form>
      ) : null}
    </Notice>
  )
}
