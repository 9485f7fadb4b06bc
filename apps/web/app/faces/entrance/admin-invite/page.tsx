import { useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, FormActions, Notice } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { RoleMay } from '../../../company/role-may.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { entrancePaths } from '../paths.ts'
import { inviteMessages } from './invite-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(inviteMessages)

/** Behind the link of an invitation: which company asks for what, and what is next on the way to an answer. */
export default function AdminInvitePage() {
  const { step, role, companyName: company, inviterName, expiresAt } = useLoaderData<typeof loader>()
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
      {step.name === 'account' ? <AccountStep /> : null}
      {step.name === 'other' ? <OtherAccount account={step.account} /> : null}
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

function AccountStep() {
  const { here } = useLoaderData<typeof loader>()
  const words = useWords(inviteMessages)
  return (
    <div className="flex flex-col gap-4">
      <p>{words('sameAddress')}</p>
      <FormActions>
        <ButtonLink variant="primary" href={entrancePaths.signUp(here)}>
          {words('signUp')}
        </ButtonLink>
        <ButtonLink href={entrancePaths.signIn(here)}>{words('signIn')}</ButtonLink>
      </FormActions>
    </div>
  )
}

function OtherAccount({ account }: { account: string }) {
  const { addressUrl } = useLoaderData<typeof loader>()
  const words = useWords(inviteMessages)
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="caution" title={words('otherTitle')}>
        {words('other')}
      </Notice>
      <p className="text-ink-quiet text-sm">{words('signedInAs', { name: account })}</p>
      <FormActions>
        <ButtonLink variant="primary" href={addressUrl}>
          {words('addAddress')}
        </ButtonLink>
        <Form method="post" action={everywherePaths.signOut()}>
          <Button variant="quiet">{words('signOut')}</Button>
        </Form>
      </FormActions>
    </div>
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
      <p className="text-ink-quiet text-sm">{words('signedInAs', { name: account })}</p>
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
