import { useFormatter, useWords } from '@kara/language'
import { Avatar, Button, Card } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import type { loader } from './page.server.ts'
import { wellbeingMessages } from './wellbeing-messages.ts'

/** Who sees it: each professional whom the person has met, and the person's word. */
export function Shares() {
  const { professionals } = useLoaderData<typeof loader>()
  const words = useWords(wellbeingMessages)
  return (
    <Card title={words('share')} description={words('shareLead')}>
      {professionals.length === 0 ? <p className="text-ink-quiet">{words('nobody')}</p> : null}
      <ul className="-my-2 flex flex-col divide-y divide-line empty:hidden">
        {professionals.map((professional) => (
          <Share key={professional.professionalId} {...professional} />
        ))}
      </ul>
    </Card>
  )
}

type ShareProps = Awaited<ReturnType<typeof loader>>['professionals'][number]

function Share({ professionalId, name, portrait, since }: ShareProps) {
  const words = useWords(wellbeingMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('professionalId') === professionalId
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <Avatar name={name} src={portrait ? `/files/${portrait}` : undefined} />
      <span className="flex min-w-40 grow basis-40 flex-col">
        <span className="font-semibold">{name}</span>
        <span className="text-ink-quiet text-sm">
          {since ? words('since', { when: format.date(since, 'medium') }) : words('hidden')}
        </span>
      </span>
      <Form method="post">
        <input type="hidden" name="professionalId" value={professionalId} />
        <Button
          name="intent"
          value={since ? 'hide' : 'show'}
          busy={isBusy}
          busyLabel={words('busy')}
          aria-label={words(since ? 'hideFrom' : 'showTo', { name })}
        >
          {words(since ? 'hide' : 'show')}
        </Button>
      </Form>
    </li>
  )
}
