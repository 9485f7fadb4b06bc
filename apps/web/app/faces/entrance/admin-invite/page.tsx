import { useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, FormActions, Notice } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { RoleMay } from '../../../company/role-may.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { AccountFirst, OtherAddress, SignedInAs } from '../invited-address.tsx'
import { entrancePaths } from '../paths.ts'
import { inviteMessages } from './invite-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(inviteMessages)

/** Behind the link of an invitation: which company asks for what, and what is next on the way to an answer. */
export default function AdminInvitePage() {
  const {
    step,
    role,
    companyName: company,
    inviterName,
    expiresAt,
    here,
    addressUrl,
  } = useLoaderData<typeof loader>()
  const words = useWords(inviteMessages)
  const format = useFormatter()
  const name = inviterName || words('owner')
  if (step.name === 'ended') return <Ended />
  return (
    <EntryFrame
      title={inviterName ? words('heading', { name, company }) : words('headingUnnamed', { company })}
      description={words('lead')}
      aside={words('until', { moment: format.dateTimeWithZone(expiresAt, 'day') })}
    >
      <RoleMay role={role} />
      {step.name === 'account' ? <AccountFirst here={here} /> : null}
      {step.name === 'other' ? <OtherAddress account={step.account} addressUrl={addressUrl} /> : null}
      {step.name === 'has' ? <HasRole /> : null}
      {step.name === 'decision' ? <Decision account={step.account} /> : null}
    </EntryFrame>
  )
}

function Ended() {
  const { step, companyName: company, inviterName } = useLoaderData<typeof loader>()
  const words = useWords(inviteMessages)
  if (step.name !== 'ended') return null
  const name = inviterName || words('owner')
  return (
    <EntryFrame
      title={words(`ended.${step.state}`)}
      description={words(`ended.${step.state}Text`, { name, company })}
    >
      <ButtonLink href={entrancePaths.start()}>{words('toStart')}</ButtonLink>
    </EntryFrame>
  )
}

function HasRole() {
  const { companyName: company, companyUrl } = useLoaderData<typeof loader>()
  const words = useWords(inviteMessages)
  return (
    <Notice title={words('has')} actions={<ButtonLink href={companyUrl}>{words('toCompany')}</ButtonLink>}>
      {words('hasWhat', { company })}
    </Notice>
  )
}

function Decision({ account }: { account: string }) {
  const { here } = useLoaderData<typeof loader>()
  const words = useWords(inviteMessages)
  const isBusy = useNavigation().formData?.get('answer') === 'accept'
  return (
    <div className="flex flex-col gap-4">
      <SignedInAs account={account} />
      <Form method="post" action={here}>
        <FormActions>
          <Button variant="primary" name="answer" value="accept" busy={isBusy} busyLabel={words('accepting')}>
            {words('accept')}
          </Button>
          <Button variant="quiet" name="answer" value="decline">
            {words('decline')}
          </Button>
        </FormActions>
      </Form>
    </div>
  )
}
