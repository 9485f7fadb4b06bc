import { useFormatter, useWords } from '@kara/language'
import type { Incident } from '@kara/sso/contracts'
import { announcedKinds } from '@kara/sso/contracts'
import { Button, Disclosure } from '@kara/ui'
import { Form } from '@remix-run/react'
import { signInMessages } from '../sign-in-messages.ts'

export interface AnnouncementProps {
  row: { connectionId: string; incident: Incident | null }
}

/** What the hub says about a company's sign-in, and the buttons that say it or take it down. */
export function Announcement({ row: { connectionId, incident } }: AnnouncementProps) {
  const words = useWords(signInMessages)
  const { dateTime } = useFormatter()
  if (incident) {
    return (
      <Form method="post" className="flex flex-col items-start gap-1">
        <span className="font-medium">{words(`health.kinds.${incident.kind}`)}</span>
        <span className="text-ink-quiet text-sm">
          {words('health.since', { when: dateTime(incident.openedAt) })}
        </span>
        <input type="hidden" name="incidentId" value={incident.incidentId} />
        <Button name="intent" value="end" size="small">
          {words('health.takeDown')}
        </Button>
      </Form>
    )
  }
  return (
    <Disclosure summary={words('health.announce')}>
      <Form method="post" className="flex flex-col items-start gap-2">
        <p className="text-sm">{words('health.announceWhat')}</p>
        <input type="hidden" name="connectionId" value={connectionId} />
        <input type="hidden" name="intent" value="open" />
        {announcedKinds.map((kind) => (
          <Button key={kind} name="kind" value={kind} size="small">
            {words(`health.kinds.${kind}`)}
          </Button>
        ))}
      </Form>
    </Disclosure>
  )
}
