import { defineMessages, useWords } from '@kara/language'
import { Button, Card, Notice, PageHeader, TextLink } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { hubPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'signIn.title')

/** To the company's own sign-in, and back to where the person was. */
export default function SignInPage() {
  const { to, mayGoOn, isOpen } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { formAction } = useNavigation()
  return (
    <div className="mx-auto flex w-full max-w-column flex-col gap-5">
      <PageHeader title={words('signIn.heading')} description={words('signIn.lead')} />
      <Card as="div">
        {mayGoOn ? (
          <Form method="post" action="/sso/start">
            <input type="hidden" name="to" value={to} />
            <Button
              variant="primary"
              size="large"
              isWide
              busy={formAction === '/sso/start'}
              busyLabel={words('signIn.going')}
            >
              {words('signIn.go')}
            </Button>
          </Form>
        ) : (
          <Notice tone="caution" title={words('signIn.none')}>
            {words('signIn.noneNow')}
          </Notice>
        )}
      </Card>
      {isOpen ? (
        <p className="text-center text-sm">
          <TextLink href={hubPaths.start()}>{words('signIn.back')}</TextLink>
        </p>
      ) : null}
    </div>
  )
}
