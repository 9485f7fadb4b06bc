import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, Card } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { requestMessages } from '../requests/request-messages.ts'
import type { loader } from './page.server.ts'

/** Free times that the client named: one press books. */
export function BookWished() {
  const { suitable } = useLoaderData<typeof loader>()
  const words = useWords(requestMessages)
  const format = useFormatter()
  const { formData } = useNavigation()
  return (
    <Card title={words('book.title')} description={words('book.text')} ground="accent">
      <Form method="post" className="grid gap-2 sm:grid-cols-2">
        {suitable.map((at) => (
          <Button
            key={at}
            name="book"
            value={at}
            busy={formData?.get('book') === at}
            busyLabel={words('book.busy')}
            aria-label={words('book.submit', { when: format.dateTimeWithZone(at, 'dayLong') })}
          >
            {capitalised(format.dateTime(at, 'day'))}
          </Button>
        ))}
      </Form>
      <p className="text-ink-quiet text-sm">{words('zone', { zone: format.zoneName() })}</p>
    </Card>
  )
}
