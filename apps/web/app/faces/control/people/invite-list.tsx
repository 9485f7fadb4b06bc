import { useFormatter, useWords } from '@kara/language'
import { EmptyState, Section, Table } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { MailPlus } from 'lucide-react'
import { roleMessages } from '../../../company/role-messages.ts'
import { InviteButtons } from '../../../frame/invite-buttons.tsx'
import { InviteState } from '../../../frame/invite-state.tsx'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { peopleMessages } from './people-messages.ts'

/** Who is asked to help run the company's side, until when, and what came of it. */
export function InviteList() {
  const { invites } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(peopleMessages)
  const role = useWords(roleMessages)
  const format = useFormatter()
  return (
    <Section title={words('invites.title')}>
      <Table
        caption={words('invites.title')}
        isCaptionHidden
        rows={invites}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={MailPlus} title={words('invites.none')}>
            {words('invites.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'to',
            header: words('invites.to'),
            isRowHeader: true,
            cell: ({ email }) => <span className="break-all">{email}</span>,
          },
          { key: 'role', header: words('role'), cell: (invite) => role(`roles.${invite.role}.name`) },
          {
            key: 'state',
            header: words('invites.state'),
            cell: ({ state, expiresAt }) => (
              <InviteState
                state={state}
                label={words(`invites.states.${state}`)}
                until={words('invites.until', { moment: format.dateTimeWithZone(expiresAt, 'day') })}
              />
            ),
          },
          {
            key: 'act',
            header: words('invites.act'),
            cell: ({ id, state, email }) =>
              state === 'waiting' || state === 'expired' ? (
                <InviteButtons
                  inviteId={id}
                  action={controlPaths.people(companyId)}
                  again={{ label: words('invites.again'), fullLabel: words('invites.againTo', { email }) }}
                  back={{
                    intent: 'withdraw',
                    label: words('invites.withdraw'),
                    fullLabel: words('invites.withdrawOf', { email }),
                  }}
                />
              ) : null,
          },
        ]}
      />
    </Section>
  )
}
