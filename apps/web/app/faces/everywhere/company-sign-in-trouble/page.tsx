import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, ErrorPage } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { ReadingSwitches } from '../../../frame/reading-switches.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'trouble.title')

/** What went wrong on the way through a company's sign-in, who can help, and the code to tell them. */
export default function CompanySignInTroublePage() {
  const { reference, says, mayRetry, mustAct, returnPath } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const helper = mustAct.find((one) => one !== 'user')
  return (
    <main className="flex min-h-dvh flex-col justify-between gap-10 px-5 py-8">
      <ErrorPage
        title={words('trouble.heading')}
        why={says ?? words('trouble.unknown')}
        whatNow={words(helper ? `trouble.${helper}` : 'trouble.user')}
        actions={
          <>
            {mayRetry ? (
              <Form method="post" action="/sso/start">
                <input type="hidden" name="to" value={returnPath} />
                <Button variant="primary">{words('trouble.again')}</Button>
              </Form>
            ) : null}
            <ButtonLink href="/">{words('trouble.back')}</ButtonLink>
          </>
        }
        reference={
          reference
            ? {
                label: words('trouble.reference'),
                code: reference,
                copyLabel: words('trouble.copy'),
                copiedLabel: words('trouble.copied'),
              }
            : undefined
        }
      />
      <div className="mx-auto flex w-full max-w-column flex-wrap gap-3">
        <ReadingSwitches />
      </div>
    </main>
  )
}
