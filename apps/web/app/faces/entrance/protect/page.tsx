import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, ErrorSummary, Notice } from '@kara/ui'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { EidButton } from '../../../account/eid-button.tsx'
import { en } from '../../../account/messages/factors/en.ts'
import { is } from '../../../account/messages/factors/is.ts'
import { PasskeyButton } from '../../../account/passkey-button.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'protect.title')

/** Says in plain words what a sign-in through an employer cannot promise, and what does. */
export default function ProtectPage() {
  const { onward, needed, leadsBack, isProtected, hasEid, proveFirst } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const errors = useActionData<{ error?: Record<string, string[]> }>()?.error?.[''] ?? []
  return (
    <EntryFrame title={words('protect.heading')} description={words('protect.why')}>
      <ErrorSummary title={words('confirm.failed')} errors={errors.map((message) => ({ message }))} />
      {needed ? <Notice>{words(`protect.needed.${needed}`)}</Notice> : null}
      <ul className="flex list-disc flex-col gap-2 pl-5">
        {needed === 'electronic_id' ? null : <li>{words('protect.passkeyText')}</li>}
        {hasEid ? <li>{words('protect.eidText')}</li> : null}
        <li>{words('protect.afterwards')}</li>
        <li>{words('confirm.lostHonest')}</li>
      </ul>
      <div className="flex flex-col gap-3">
        {proveFirst ? (
          <>
            <p>{words('protect.proveFirst')}</p>
            <ButtonLink variant="primary" size="large" isWide href={proveFirst}>
              {words('protect.prove')}
            </ButtonLink>
          </>
        ) : (
          <>
            {needed === 'electronic_id' ? null : (
              <PasskeyButton
                purpose="add"
                label={words(isProtected ? 'protect.another' : 'protect.passkey')}
              />
            )}
            {hasEid ? <EidButton purpose="add" onward={onward} label={words('protect.eid')} /> : null}
          </>
        )}
        {needed ? (
          <ButtonLink variant="quiet" isWide href={leadsBack} as="a">
            {words('protect.back')}
          </ButtonLink>
        ) : (
          <Form method="post">
            <Button variant="quiet" isWide name="intent" value="decline">
              {words('protect.later')}
            </Button>
          </Form>
        )}
      </div>
    </EntryFrame>
  )
}
