import { defineMessages, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { SignUpForm } from '../../../account/sign-up-form.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { entrancePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'signUp.title')

export default function SignUpPage() {
  const { hasTerms, passwordCharsMin, to } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <EntryFrame
      title={words(to ? 'signUp.ownTitle' : 'signUp.title')}
      description={words(to ? 'signUp.ownDescription' : 'signUp.description')}
      aside={
        <>
          {words('signUp.aside')}{' '}
          <TextLink href={entrancePaths.signIn(to ?? undefined)}>{words('signUp.asideLink')}</TextLink>
        </>
      }
    >
      <SignUpForm
        passwordCharsMin={passwordCharsMin}
        emailLabel={words(to ? 'signUp.ownEmail' : 'signUp.email')}
        emailHint={words('signUp.emailHint')}
      />
      {hasTerms && !to ? (
        <p className="text-ink-quiet text-sm">
          {words.rich('signUp.terms', {
            link: (text) => <TextLink href={entrancePaths.terms('company')}>{text}</TextLink>,
          })}
        </p>
      ) : null}
    </EntryFrame>
  )
}
