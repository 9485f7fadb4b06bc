import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { entrancePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'start.title')

export default function StartPage() {
  const { isSignedIn, places, demoRoles } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  if (isSignedIn) {
    return (
      <EntryFrame title={words('start.chooser')}>
        <div className="flex flex-col gap-3">
          {places.map(({ kind, href, name }) => (
            <ButtonLink key={kind} href={href} isWide>
              {words(`start.${kind}`, { name })}
            </ButtonLink>
          ))}
          <ButtonLink href="/home" isWide>
            {words('start.home')}
          </ButtonLink>
        </div>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={words('start.heading')} description={words('start.lead')}>
      <div className="flex flex-col gap-3">
        <ButtonLink variant="primary" href={entrancePaths.signIn()} isWide>
          {words('start.signIn')}
        </ButtonLink>
        <ButtonLink href={entrancePaths.signUp()} isWide>
          {words('start.signUp')}
        </ButtonLink>
      </div>
      <p className="text-sm">
        <TextLink href={entrancePaths.apply()}>{words('start.apply')}</TextLink>
      </p>
      {demoRoles.length > 0 ? (
        <section aria-label={words('start.demo')} className="flex flex-col gap-2 text-sm">
          <h2 className="font-medium text-ink-quiet">{words('start.demo')}</h2>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {demoRoles.map(({ role, label }) => (
              <li key={role}>
                <TextLink href={entrancePaths.demoSignIn(role)} as="a">
                  {words(`demo.${label}`)}
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </EntryFrame>
  )
}
