import { useWords } from '@kara/language'
import { Button, Disclosure, EmptyState, PageHeader, PageStack, Section, Table, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { Building2 } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { AskedCards } from '../clinic/asked-cards.tsx'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { workspacePaths } from '../paths.ts'
import { DeskMay } from './desk-may.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(clinicMessages, 'pageTitle')

/** The clinic as its desk sees it: who belongs, and the way to the time of each. */
export default function DeskPage() {
  const { kept, asked } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  return (
    <PageStack>
      <PageHeader
        title={kept?.name ?? words('desk.caption')}
        description={kept ? words('desk.own', { name: kept.ownName }) : undefined}
      />
      {asked.length > 0 ? <AskedCards asked={asked} hrefOf={workspacePaths.deskInvite} /> : null}
      {kept ? <Kept /> : null}
      {kept || asked.length > 0 ? null : (
        <EmptyState icon={Building2} title={words('desk.none')}>
          {words('desk.noneText')}
        </EmptyState>
      )}
    </PageStack>
  )
}

function Kept() {
  const { kept } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  if (!kept) return null
  return (
    <>
      <Section title={words('members.title')}>
        <Table
          caption={words('members.title')}
          isCaptionHidden
          rows={kept.members}
          rowKey={({ professionalId }) => professionalId}
          columns={[
            {
              key: 'name',
              header: words('members.name'),
              isRowHeader: true,
              cell: ({ displayName }) => displayName || words('members.unknown'),
            },
            {
              key: 'actions',
              header: words('members.actions'),
              cell: ({ professionalId, displayName }) => (
                <TextLink
                  href={workspacePaths.deskMember(professionalId)}
                  aria-label={words('members.keepOf', { name: displayName || words('members.unknown') })}
                >
                  {words('members.keep')}
                </TextLink>
              ),
            },
          ]}
        />
      </Section>
      <div className="flex max-w-column flex-col gap-6">
        <DeskMay />
        <Disclosure summary={words('desk.leave')}>
          <Form method="post" className="flex flex-col items-start gap-3">
            <p>{words('desk.leaveText')}</p>
            <Button variant="critical">{words('desk.leave')}</Button>
          </Form>
        </Disclosure>
      </div>
    </>
  )
}
