import { useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, Card, EmptyState, PageHeader, PageStack, Status } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { Hourglass } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { homePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { waitingMessages } from './waiting-messages.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(waitingMessages)

/** For whom the person waits, and what is free for them now. */
export default function WaitingPage() {
  const { entries } = useLoaderData<typeof loader>()
  const words = useWords(waitingMessages)
  return (
    <PageStack>
      <PageHeader
        back={{ href: homePaths.start(), label: words('back') }}
        title={words('title')}
        description={words('description')}
      />
      {entries.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {entries.map((entry) => (
            <li key={entry.id}>
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon={Hourglass} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      )}
    </PageStack>
  )
}

function Entry({ entry }: { entry: ReturnType<typeof useLoaderData<typeof loader>>['entries'][number] }) {
  const words = useWords(waitingMessages)
  const format = useFormatter()
  const { freeAt, offeredFor, before, href } = entry
  const name = entry.name ?? words('nobody')
  const since = format.date(entry.joinedAt, 'day')
  return (
    <Card
      title={name}
      description={
        before
          ? words('before', { since, before: format.date(before, 'long') })
          : words('since', { since, until: format.date(entry.expiresAt, 'long') })
      }
      aside={
        <Status tone={freeAt || offeredFor ? 'positive' : 'waiting'}>
          {words(offeredFor ? 'offered' : freeAt ? 'free' : 'waiting')}
        </Status>
      }
    >
      {offeredFor ? (
        <p>{words('offeredFor', { when: format.dateTimeWithZone(offeredFor, 'dayLong') })}</p>
      ) : null}
      {freeAt ? <p>{words('freeAt', { when: format.dateTimeWithZone(freeAt, 'dayLong') })}</p> : null}
      <Form method="post" className="flex flex-wrap gap-2">
        {(freeAt || offeredFor) && href ? (
          <ButtonLink
            as="a"
            variant="primary"
            size="small"
            href={href}
            aria-label={words('takeOf', { name })}
          >
            {words('take')}
          </ButtonLink>
        ) : null}
        <Button
          size="small"
          variant="quiet"
          name="entryId"
          value={entry.id}
          aria-label={words('leaveOf', { name })}
        >
          {words('leave')}
        </Button>
      </Form>
    </Card>
  )
}
