import { getInputProps } from '@conform-to/react'
import { useFormatter, useWords } from '@kara/language'
import { Card, EmptyState, Field, RadioGroup, Section, Select, Table, TextInput } from '@kara/ui'
import { MailPlus } from 'lucide-react'
import { InviteButtons } from '../../../frame/invite-buttons.tsx'
import { InviteState } from '../../../frame/invite-state.tsx'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { workspacePaths } from '../paths.ts'
import { clinicMessages } from './clinic-messages.ts'

interface Invite {
  readonly id: string
  readonly email: string | null
  readonly inviteeName: string | null
  readonly isDesk: boolean
  readonly state: 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
  readonly expiresAt: string
}

/** Who was asked to become a member, and what came of it. */
export function InviteList({ invites }: { invites: readonly Invite[] }) {
  const words = useWords(clinicMessages)
  const format = useFormatter()
  const actionsOf = useActions()
  const nameOf = ({ email, inviteeName }: Invite) => email ?? inviteeName ?? words('invites.unknown')
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
            cell: (invite) => <span className="break-all">{nameOf(invite)}</span>,
          },
          {
            key: 'as',
            header: words('invites.as'),
            cell: ({ isDesk }) => words(isDesk ? 'invites.desk' : 'invites.member'),
          },
          {
            key: 'state',
            header: words('invites.state'),
            cell: ({ state, expiresAt }) => (
              <InviteState
                state={state}
                label={words(`invites.states.${state}`)}
                until={words('asked.until', { moment: format.dateTimeWithZone(expiresAt, 'day') })}
              />
            ),
          },
          {
            key: 'actions',
            header: words('invites.actions'),
            cell: (invite) => actionsOf(invite, nameOf(invite)),
          },
        ]}
      />
    </Section>
  )
}

/** What can still be done about an invitation; nothing once it has an end. */
function useActions() {
  const words = useWords(clinicMessages)
  return ({ id, state }: Invite, name: string) =>
    state === 'waiting' || state === 'expired' ? (
      <InviteButtons
        inviteId={id}
        action={workspacePaths.clinic()}
        again={{ label: words('invites.again'), fullLabel: words('invites.againTo', { name }) }}
        back={{
          intent: 'withdraw',
          label: words('invites.withdraw'),
          fullLabel: words('invites.withdrawOf', { name }),
        }}
      />
    ) : null
}

/** Asks somebody, by mail or by their page. */
export function InviteForm() {
  const words = useWords(clinicMessages)
  const { locale: reading } = useFormatter()
  const state = usePageForm<{ address: string; locale: string; as: string }>()
  const { address, locale, as } = state.fields
  return (
    <Card title={words('invites.formTitle')}>
      <PageForm
        {...state}
        action={workspacePaths.clinic()}
        submitLabel={words('invites.send')}
        busyLabel={words('invites.sending')}
        submitValue={{ name: 'intent', value: 'invite' }}
      >
        <Field
          label={words('invites.address')}
          hint={words('invites.addressHint')}
          id={address.id}
          errors={address.errors}
          required
        >
          <TextInput {...getInputProps(address, { type: 'text' })} key={address.key} autoComplete="off" />
        </Field>
        <RadioGroup
          key={as.key}
          legend={words('invites.as')}
          name="as"
          defaultValue={as.initialValue ?? 'member'}
          errors={as.errors}
          choices={(['member', 'desk'] as const).map((value) => ({
            value,
            label: words(`invites.${value}`),
            hint: words(`invites.${value}Hint`),
          }))}
        />
        <Field label={words('invites.locale')} id={locale.id} errors={locale.errors}>
          <Select
            key={locale.key}
            name="locale"
            defaultValue={locale.initialValue ?? reading}
            options={(['is', 'en'] as const).map((value) => ({
              value,
              label: words(`invites.locales.${value}`),
            }))}
          />
        </Field>
      </PageForm>
    </Card>
  )
}
