import { useFormatter, useWords } from '@kara/language'
import type { ClientInvite } from '@kara/scheduling/contracts'
import { Table, TextLink } from '@kara/ui'
import { InviteButtons } from '../../../frame/invite-buttons.tsx'
import { InviteState } from '../../../frame/invite-state.tsx'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'

/** The invites with what can be done about each. */
export function InviteTable({ invites }: { invites: readonly ClientInvite[] }) {
  const words = useWords(privateClientMessages)
  const format = useFormatter()
  const actionsOf = useActions()
  return (
    <Table
      caption={words('invite.title')}
      isCaptionHidden
      rows={invites}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          header: words('invite.who'),
          isRowHeader: true,
          cell: ({ name, email }) => (
            <span className="flex min-w-0 flex-col">
              <span>{name}</span>
              <span className="break-all font-normal text-ink-quiet text-sm">{email}</span>
            </span>
          ),
        },
        {
          key: 'state',
          header: words('invite.state'),
          cell: ({ state, expiresAt }) => (
            <InviteState
              state={state}
              label={words(`invite.states.${state}`)}
              until={words('invite.until', { moment: format.date(expiresAt, 'medium') })}
            />
          ),
        },
        {
          key: 'sent',
          header: words('invite.sentOn'),
          cell: ({ sentAt }) => format.date(sentAt, 'medium'),
        },
        {
          key: 'actions',
          header: words('invite.actions'),
          cell: actionsOf,
        },
      ]}
    />
  )
}

/** The client who came of it, or what can still be done; nothing where it ended otherwise. */
function useActions() {
  const words = useWords(privateClientMessages)
  return ({ id, name, state, personId }: ClientInvite) => {
    if (personId) return <TextLink href={workspacePaths.client(personId)}>{words('invite.open')}</TextLink>
    if (state !== 'waiting' && state !== 'expired') return null
    return (
      <InviteButtons
        inviteId={id}
        action={workspacePaths.clientInvites()}
        again={{ label: words('invite.again'), fullLabel: words('invite.againFor', { name }) }}
        back={{
          intent: 'cancel',
          label: words('invite.cancel'),
          fullLabel: words('invite.cancelFor', { name }),
        }}
      />
    )
  }
}
