import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, Notice, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { ShieldCheck } from 'lucide-react'
import { EidButton } from '../../../account/eid-button.tsx'
import { protectPath } from '../../../account/onward.ts'
import { PasswordForm } from '../../../account/password-form.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { entrancePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'signIn.title')

export default function SignInPage() {
  const { to, hasEid, ownSide } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <EntryFrame
      title={words('signIn.title')}
      description={words('signIn.description')}
      aside={
        <>
          {words('signIn.aside')}{' '}
          <TextLink href={entrancePaths.signUp()}>{words('signIn.asideLink')}</TextLink>
        </>
      }
    >
      {ownSide ? (
        <Notice
          title={words(`signIn.ownSide.${ownSide}.title`)}
          actions={
            <ButtonLink href={protectPath({ to })} icon={ShieldCheck}>
              {words('signIn.ownSideProtect')}
            </ButtonLink>
          }
        >
          {words(`signIn.ownSide.${ownSide}.text`)}
        </Notice>
      ) : null}
      <PasswordForm to={to} />
      {hasEid ? <EidButton purpose="sign_in" onward={{ to }} label={words('signIn.eid')} /> : null}
    </EntryFrame>
  )
}
