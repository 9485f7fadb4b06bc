import { useFormatter, useWords } from '@kara/language'
import { Section, Status, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { clinicMessages } from './clinic-messages.ts'
import type { loader } from './page.server.ts'

/** Everybody who belongs to the clinic; for its administrators with the way to each availability. */
export function MemberTable() {
  const { clinic, ownId } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  const format = useFormatter()
  if (!clinic) return null
  const keep = {
    key: 'actions',
    header: words('members.actions'),
    cell: ({ professionalId, displayName: name }: (typeof clinic.members)[number]) =>
      professionalId === ownId ? (
        <TextLink href={workspacePaths.availability()}>{words('members.own')}</TextLink>
      ) : (
        <TextLink
          href={workspacePaths.clinicMember(professionalId)}
          aria-label={words('members.keepOf', { name })}
        >
          {words('members.keep')}
        </TextLink>
      ),
  }
  return (
    <Section title={words('members.title')}>
      <Table
        caption={words('members.title')}
        isCaptionHidden
        rows={clinic.members}
        rowKey={({ professionalId }) => professionalId}
        columns={[
          {
            key: 'name',
            header: words('members.name'),
            isRowHeader: true,
            cell: ({ professionalId, displayName }) => {
              const name = displayName || words('members.unknown')
              return professionalId === ownId ? words('members.you', { name }) : name
            },
          },
          {
            key: 'role',
            header: words('members.role'),
            cell: ({ isAdministrator }) => (
              <Status tone={isAdministrator ? 'positive' : 'neutral'}>
                {words(isAdministrator ? 'members.administrator' : 'members.member')}
              </Status>
            ),
          },
          {
            key: 'since',
            header: words('members.since'),
            cell: ({ joinedAt }) => format.date(joinedAt, 'long'),
          },
          ...(clinic.isAdministrator ? [keep] : []),
        ]}
      />
    </Section>
  )
}
