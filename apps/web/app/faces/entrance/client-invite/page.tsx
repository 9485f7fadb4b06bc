import { useFormatter, useWords } from '@kara/language'
import { Avatar, Button, ButtonLink, FormActions } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { TermsCard } from '../../../account/terms-card.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { AccountFirst, OtherAddress, SignedInAs } from '../invited-address.tsx'
import { inviteMessages } from './invite-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(inviteMessages)

type Data = Awaited<ReturnType<typeof loader>>

/** Behind the link of an invite: who asks, and what is next on the way to an answer. */
export default function ClientInvitePage() {
  const { professional, step, expiresAt, here, termsProblem, homeUrl, addressUrl } =
    useLoaderData<typeof loader>()
  const words = useWords(inviteMessages)
  const format = useFormatter()
  const { name } = professional
  const isOver = step.name === 'ended'
  return (
    <EntryFrame
      title={isOver ? words(`ended.${step.state as 'expired'}`) : words('heading', { name })}
      description={isOver ? words(`ended.${step.state as 'expired'}Text`, { name }) : words('lead')}
      aside={isOver ? null : words('until', { moment: format.dateTimeWithZone(expiresAt, 'day') })}
    >
      <Who professional={professional} />
      {step.name === 'account' ? <AccountFirst here={here} /> : null}
      {step.name === 'other' ? <OtherAddress account={step.account} addressUrl={addressUrl} /> : null}
      {step.name === 'terms' ? (
        <TermsCard
          terms={step.terms}
          action={here}
          problem={termsProblem}
          declineText={words('termsDeclineText')}
        />
      ) : null}
      {step.name === 'decision' ? <Decision name={name} account={step.account} here={here} /> : null}
      {isOver ? <ButtonLink href={homeUrl}>{words('toHome')}</ButtonLink> : null}
    </EntryFrame>
  )
}

function Who({ professional }: Pick<Data, 'professional'>) {
  const { name, title, portrait } = professional
  return (
    <div className="flex items-center gap-3">
      <Avatar name={name} src={portrait ? `/files/${portrait}` : undefined} />
      <div className="min-w-0">
        <p className="font-semibold">{name}</p>
        <p className="text-ink-quiet text-sm">{title}</p>
      </div>
    </div>
  )
}

function Decision({ name, account, here }: { name: string; account: string; here: string }) {
  const words = useWords(inviteMessages)
  const isBusy = useNavigation().formData?.get('answer') === 'connect'
  return (
    <div className="flex flex-col gap-4">
      <h2 className="font-semibold text-lg">{words('consentTitle')}</h2>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>{words('sees', { name })}</li>
        <li>{words('books', { name })}</li>
        <li>{words('company')}</li>
      </ul>
      <SignedInAs account={account} />
      <Form method="post" action={here}>
        <FormActions>
          <Button
            variant="primary"
            name="answer"
            value="connect"
            busy={isBusy}
            busyLabel={words('accepting')}
          >
            {words('accept')}
          </Button>
          <Button variant="quiet" name="answer" value="refuse">
            {words('decline')}
          </Button>
        </FormActions>
      </Form>
    </div>
  )
}
