import { useFormatter, useWords } from '@kara/language'
import type { CalendarFeed } from '@kara/scheduling/contracts'
import { Button, Card, Notice, Status } from '@kara/ui'
import { Form } from '@remix-run/react'
import { calendarsMessages } from './calendars-messages.ts'

const toneOf = { new: 'waiting', read: 'positive', failing: 'caution', closed: 'critical' } as const

/** One followed calendar: whether it is read, what it keeps busy, and the way to stop. */
export function FeedCard({ feed, now }: { feed: CalendarFeed; now: string }) {
  const words = useWords(calendarsMessages)
  const format = useFormatter()
  const { id, name, state, readAt } = feed
  return (
    <Card
      title={name}
      description={words('published', { host: feed.host })}
      aside={<Status tone={toneOf[state]}>{words(`state.${state}`)}</Status>}
    >
      <Trouble feed={feed} />
      <p>
        {readAt
          ? words('readAt', {
              when: format.relativeTime(readAt, now),
              at: format.dateTimeWithZone(readAt, 'day'),
            })
          : words('never')}{' '}
        {readAt ? words('busy', { count: feed.busyCount }) : null}
      </p>
      <p className="text-ink-quiet text-sm">{words('every')}</p>
      <Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="feedId" value={id} />
        <input type="hidden" name="name" value={name} />
        <Button size="small" name="intent" value="read" aria-label={words('soonOf', { name })}>
          {words('soon')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          name="intent"
          value="remove"
          aria-label={words('removeOf', { name })}
        >
          {words('remove')}
        </Button>
      </Form>
    </Card>
  )
}

function Trouble({ feed }: { feed: CalendarFeed }) {
  const words = useWords(calendarsMessages)
  const format = useFormatter()
  const { state, problem, name } = feed
  const why = problem ? words(`problem.${problem}`) : ''
  if (state === 'closed') {
    return (
      <Notice tone="critical" title={words('closedTitle')}>
        {why} {words('closed', { name })}
      </Notice>
    )
  }
  if (!problem) return null
  return (
    <Notice tone="caution" title={words('state.failing')}>
      {why} {words('failing', { closes: format.dateTimeWithZone(feed.closesAt, 'dayLong') })}
    </Notice>
  )
}
