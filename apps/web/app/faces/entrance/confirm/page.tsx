import { defineMessages, useWords } from '@kara/language'
import { Button, Disclosure, ErrorSummary, TextLink } from '@kara/ui'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { EidButton } from '../../../account/eid-button.tsx'
import { en } from '../../../account/messages/factors/en.ts'
import { is } from '../../../account/messages/factors/is.ts'
import { recoveryPath } from '../../../account/onward.ts'
import { PasskeyButton } from '../../../account/passkey-button.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'confirm.title')

/** On a new device a protected account shows nothing private before its own factor was shown. */
export default function ConfirmPage() {
  const { onward, isAgain, isProtected, companySignIns, hasPasskey, hasElectronicId } =
    useLoaderData<typeof loader>()
  const words = useWords(messages)
  const errors = useActionData<{ error?: Record<string, string[]> }>()?.error?.[''] ?? []
  const why = isAgain ? (isProtected ? 'confirm.againText' : 'confirm.againSignIn') : 'confirm.text'
  return (
    <EntryFrame title={words(isAgain ? 'confirm.again' : 'confirm.heading')} description={words(why)}>
      <ErrorSummary title={words('confirm.failed')} errors={errors.map((message) => ({ message }))} />
      {isProtected ? (
        <>
          <div className="flex flex-col gap-3">
            {hasPasskey ? <PasskeyButton purpose="confirm" label={words('confirm.passkey')} /> : null}
            {hasElectronicId ? (
              <EidButton
                purpose="confirm"
                onward={onward}
                label={words('confirm.eid')}
                variant={hasPasskey ? 'secondary' : 'primary'}
              />
            ) : null}
          </div>
          <Disclosure summary={words('confirm.lost')}>
            <p>{words('confirm.lostText')}</p>
            <p className="mt-2">{words('confirm.lostHonest')}</p>
            <p className="mt-2">
              <TextLink href={recoveryPath()}>{words('confirm.lostAll')}</TextLink>
            </p>
          </Disclosure>
          <Form method="post" action={everywherePaths.signOut()}>
            <Button variant="quiet" isWide>
              {words('confirm.signOut')}
            </Button>
          </Form>
        </>
      ) : (
        <SignInAgain signIns={companySignIns} />
      )}
    </EntryFrame>
  )
}

/** The same way as before; through a company with several sign-ins by the one that the person uses. */
function SignInAgain({ signIns }: { signIns: readonly { connectionId: string; label: string }[] }) {
  const words = useWords(messages)
  const isOne = signIns.length < 2
  const ways = signIns.length > 0 ? signIns : [{ connectionId: '', label: '' }]
  return (
    <Form method="post" className="flex flex-col gap-3">
      <input type="hidden" name="intent" value="sign_in" />
      {ways.map(({ connectionId, label }, at) => (
        <Button
          key={connectionId}
          variant={at === 0 ? 'primary' : 'secondary'}
          size="large"
          isWide
          {...(connectionId ? { name: 'connection', value: connectionId } : {})}
        >
          {isOne ? words('confirm.signIn') : words('confirm.signInBy', { name: label })}
        </Button>
      ))}
      {signIns.length > 0 ? <p className="text-ink-quiet text-sm">{words('confirm.unasked')}</p> : null}
    </Form>
  )
}
