import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Badge, Section } from '@kara/ui'
import { MonitorSmartphone } from 'lucide-react'
import { en } from '../messages/security/en.ts'
import { is } from '../messages/security/is.ts'
import { ActButton } from './act-button.tsx'
import type { Security } from './security.server.ts'

const messages = defineMessages(en, is)

/** The browsers in which the account is open, this one first. */
export function SessionsSection({ sessions }: Pick<Security, 'sessions'>) {
  const words = useWords(messages)
  const format = useFormatter()
  const sorted = [...sessions].sort((one, two) => Number(two.isHere) - Number(one.isHere))
  return (
    <Section
      title={words('sessions.title')}
      description={words('sessions.text')}
      aside={
        sessions.length > 1 ? (
          <ActButton
            fields={{ intent: 'end_others' }}
            label={words('sessions.endOthers')}
            says={words('sessions.endOthers')}
            busyLabel={words('sessions.ending')}
          />
        ) : undefined
      }
    >
      <ul className="flex flex-col gap-3">
        {sorted.map(({ id, device, host, method, createdAt, isHere, isShut }) => {
          const name = device || words('sessions.unknown')
          return (
            <li
              key={id}
              className="flex flex-wrap items-start gap-3 rounded-lg border border-line bg-raised p-4"
            >
              <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-ink-quiet" />
              <span className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
                <span className="flex flex-wrap items-center gap-2">
                  <span className="font-semibold">{name}</span>
                  {isHere ? <Badge tone="accent">{words('sessions.here')}</Badge> : null}
                  {isShut ? <Badge>{words('sessions.shut')}</Badge> : null}
                </span>
                <span className="break-all text-ink-quiet text-sm">
                  {host}, {words(`sessions.method.${method}`)}
                </span>
                <span className="text-ink-quiet text-sm">
                  {words('sessions.since', { when: format.dateTimeWithZone(createdAt) })}
                </span>
              </span>
              {isHere ? null : (
                <ActButton
                  fields={{ intent: 'end', sessionId: id }}
                  label={words('sessions.end')}
                  says={words('sessions.endOf', { name })}
                  busyLabel={words('sessions.ending')}
                />
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
