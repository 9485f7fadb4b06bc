import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, FormActions, Notice } from '@kara/ui'
import { Form } from '@remix-run/react'
import { everywherePaths } from '../../frame/everywhere-paths.ts'
import { en } from './messages/invited-address/en.ts'
import { is } from './messages/invited-address/is.ts'
import { entrancePaths } from './paths.ts'

const messages = defineMessages(en, is)

/** Nobody is signed in: an account at the invited address comes first, and the way leads back here. */
export function AccountFirst({ here }: { here: string }) {
  const words = useWords(messages)
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

/** The account that is signed in has not proven the invited address. */
export function OtherAddress({ account, addressUrl }: { account: string; addressUrl: string }) {
  const words = useWords(messages)
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="caution" title={words('otherTitle')}>
        {words('other')}
      </Notice>
      <SignedInAs account={account} />
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

/** As whom an invitation is about to be answered. */
export function SignedInAs({ account }: { account: string }) {
  const words = useWords(messages)
  return <p className="text-ink-quiet text-sm">{words('signedInAs', { name: account })}</p>
}
