import { useFormatter, useWords } from '@kara/language'
import { Button, EmptyState, PageHeader, PageStack, Section, Status, Table } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { Handshake } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { handoverMessages } from './handover-messages.ts'
import type { loader } from './page.server.ts'
import { ProposeForm } from './propose-form.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(handoverMessages)

/** A professional who stops: who goes on with whom, as far as they want to. */
export default function HandoversPage() {
  const { chosen } = useLoaderData<typeof loader>()
  const words = useWords(handoverMessages)
  return (
    <PageStack>
      <PageHeader
        back={{ href: workspacePaths.clients(), label: words('clients') }}
        title={words('title')}
        description={words('description')}
      />
      {chosen ? <ProposeForm key={chosen.place} /> : null}
      <Proposals />
    </PageStack>
  )
}

const tones = {
  proposed: 'waiting',
  accepted: 'positive',
  declined: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
} as const

function Proposals() {
  const { handovers } = useLoaderData<typeof loader>()
  const words = useWords(handoverMessages)
  const format = useFormatter()
  return (
    <Section title={words('list')}>
      <Table
        caption={words('list')}
        isCaptionHidden
        rows={handovers}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={Handshake} title={words('none')}>
            {words('noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'client',
            header: words('client'),
            isRowHeader: true,
            cell: ({ name }) => name ?? words('nobody'),
          },
          { key: 'to', header: words('to'), cell: ({ colleague }) => colleague ?? words('nobody') },
          {
            key: 'state',
            header: words('state'),
            cell: ({ state, answerBy }) => (
              <span className="flex flex-col items-start gap-1">
                <Status tone={tones[state]}>{words(`states.${state}`)}</Status>
                {state === 'proposed' ? (
                  <span className="text-ink-quiet text-sm">
                    {words('until', { moment: format.dateTimeWithZone(answerBy, 'day') })}
                  </span>
                ) : null}
              </span>
            ),
          },
          {
            key: 'actions',
            header: words('actions'),
            cell: ({ id, name, state }) =>
              state === 'proposed' ? (
                <Form method="post">
                  <Button
                    size="small"
                    name="handoverId"
                    value={id}
                    aria-label={words('withdrawFor', { name: name ?? words('nobody') })}
                  >
                    {words('withdraw')}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}
