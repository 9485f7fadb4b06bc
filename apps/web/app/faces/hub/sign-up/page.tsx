import { defineMessages, useWords } from '@kara/language'
import { Card, PageHeader, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { SignUpForm } from '../../../account/sign-up-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { hubPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'signUp.title')

/** An account by address and password, for people of a company without a sign-in of its own. */
export default function SignUpPage() {
  const { company, to, isForGuests, passwordCharsMin } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <div className="mx-auto flex w-full max-w-column flex-col gap-5">
      <PageHeader
        title={words('signUp.heading')}
        description={words(isForGuests ? 'signUp.guests' : 'signUp.lead', { company })}
      />
      <Card as="div">
        <SignUpForm
          passwordCharsMin={passwordCharsMin}
          emailLabel={words('signUp.email')}
          emailHint={words('signUp.emailHint', { company })}
        />
        <p className="text-ink-quiet text-sm">
          {words.rich('signUp.terms', {
            link: (text) => (
              <TextLink href={hubPaths.terms()} target="_blank">
                {text}
              </TextLink>
            ),
          })}
        </p>
      </Card>
      <p className="text-center text-sm">
        {words('signUp.aside')}{' '}
        <TextLink href={hubPaths.signIn(to ?? undefined)}>{words('signUp.asideLink')}</TextLink>
      </p>
    </div>
  )
}
