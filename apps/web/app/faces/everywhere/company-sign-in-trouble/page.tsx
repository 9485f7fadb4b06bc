import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, ErrorPage, Notice, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { MessagesSquare } from 'lucide-react'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { ReadingSwitches } from '../../../frame/reading-switches.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'
import { PastedText } from './pasted-text.tsx'
import { WriteToIt } from './write-to-it.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'trouble.title')

/** What went wrong on the way through a company's sign-in, who can help, and the code to tell them. */
export default function CompanySignInTroublePage() {
  const { reference, isHub, known } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { time, zoneName } = useFormatter()
  return (
    <main className="flex min-h-dvh flex-col justify-between gap-10 px-5 py-8">
      <div className="mx-auto flex w-full max-w-column flex-col gap-6">
        {known?.resolvedAt ? (
          <Notice tone="positive" title={words('trouble.resolved')}>
            {words('trouble.resolvedWhat')}
          </Notice>
        ) : null}
        <ErrorPage
          title={words('trouble.heading')}
          why={known?.says ?? words('trouble.unknown')}
          whatNow={<WhatNow />}
          actions={<WaysOn />}
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
        {known?.held ? (
          <Notice>
            {known.held.until
              ? words('trouble.held', { time: time(known.held.until), zone: zoneName() })
              : words('trouble.lapsed')}
          </Notice>
        ) : null}
        {known ? (
          <>
            <PastedText reference={reference} wasPasted={known.wasPasted} />
            <WriteToIt reference={reference} note={known.note} />
            <div className="flex flex-col items-start gap-3">
              <p>{words('trouble.helpLead')}</p>
              <ButtonLink icon={MessagesSquare} href={everywherePaths.supportChat({ reference })}>
                {words('trouble.talk')}
              </ButtonLink>
              <TextLink href={everywherePaths.troubleHelp(reference)}>{words('trouble.help')}</TextLink>
            </div>
          </>
        ) : null}
      </div>
      <div className="mx-auto flex w-full max-w-column flex-wrap items-center gap-3">
        <ReadingSwitches />
        {isHub ? <TextLink href="/crisis">{words('trouble.crisis')}</TextLink> : null}
      </div>
    </main>
  )
}

/** Who can put it right: the person first, where a new try may do. */
function WhatNow() {
  const { known } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  if (known?.rightHub) return words('trouble.elsewhere', { domain: known.rightHub.domain })
  if (known?.mustLeave) return words('trouble.leaveFirst')
  if (known?.proof) return words(`trouble.proof.${known.proof}`)
  // Whoever could help has done so.
  const helper = known?.resolvedAt ? undefined : known?.mustAct.find((one) => one !== 'user')
  if (!helper) return words('trouble.user')
  return words(known?.mustAct.includes('user') ? `trouble.first.${helper}` : `trouble.${helper}`)
}

function WaysOn() {
  const { reference, isHub, known } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const mayRetry = known === null || known.mayRetry || known.resolvedAt !== null || known.proof === 'given'
  if (known?.mustLeave)
    return (
      <>
        <Form method="post" action={everywherePaths.signOut(everywherePaths.signIn(known.returnPath))}>
          <Button variant="primary">{words('trouble.leave')}</Button>
        </Form>
        <ButtonLink href="/">{words('trouble.back')}</ButtonLink>
      </>
    )
  if (known?.proof === 'asked') return <ProveFirst />
  const variant = mayRetry ? 'primary' : 'secondary'
  // Where only others can act, trying again is offered quietly: they may have acted meanwhile.
  return (
    <>
      {known?.rightHub ? (
        <ButtonLink variant="primary" href={known.rightHub.signInHref} as="a">
          {words('trouble.goThere')}
        </ButtonLink>
      ) : null}
      {isHub || known?.proof === 'given' ? (
        <Form method="post" action="/sso/start">
          <input type="hidden" name="to" value={known?.returnPath ?? '/'} />
          {known ? <input type="hidden" name="connection" value={known.connectionId} /> : null}
          <input type="hidden" name="reference" value={reference} />
          <Button variant={variant}>
            {words(known?.proof === 'given' ? 'trouble.onceMore' : 'trouble.again')}
          </Button>
        </Form>
      ) : (
        // Where no hub says whose sign-in it is, the address does.
        <ButtonLink href="/sign-in" variant={variant}>
          {words('trouble.again')}
        </ButtonLink>
      )}
      <ButtonLink href="/">{words('trouble.back')}</ButtonLink>
    </>
  )
}

/** And back here with the proof, for the way through the company once more. */
function ProveFirst() {
  const { reference } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <>
      <ButtonLink variant="primary" href={everywherePaths.signIn(everywherePaths.trouble(reference))}>
        {words('trouble.prove')}
      </ButtonLink>
      <ButtonLink href="/">{words('trouble.back')}</ButtonLink>
    </>
  )
}
