import { defineMessages, useWords } from '@kara/language'
import { CrisisFooter, HubLayout as Frame, HubHeader } from '@kara/ui'
import { Outlet, useLoaderData } from '@remix-run/react'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import { ReadingSwitches } from '../../frame/reading-switches.tsx'
import type { loader } from './layout.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { hubPaths } from './paths.ts'

export { loader } from './layout.server.ts'

const messages = defineMessages(en, is)

/** Who answers at once, by the country of the hub; 112 answers in all of Europe. */
function useCrisisContacts(country: string) {
  const words = useWords(messages)
  const hours = words('crisis.always')
  if (country !== 'IS') return [{ name: words('crisis.europe'), number: '112', href: 'tel:112', hours }]
  return [
    { name: words('crisis.helpline'), number: '1717', href: 'tel:1717', hours },
    { name: words('crisis.emergency'), number: '112', href: 'tel:112', hours },
  ]
}

/** A company's branded hub, with crisis contacts at the foot of every page. */
export default function HubLayout() {
  const { name, country } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const shared = useWords(frameMessages)
  const contacts = useCrisisContacts(country)
  return (
    <Frame
      skipLabel={shared('skip')}
      header={<HubHeader companyName={name} href={hubPaths.start()} navigationLabel={words('navigation')} />}
      footer={
        <CrisisFooter
          title={words('crisis.title')}
          text={words('crisis.text')}
          contacts={contacts}
          linksLabel={words('links')}
          settings={<ReadingSwitches />}
          colophon={words('colophon')}
        />
      }
    >
      <Outlet />
    </Frame>
  )
}

/** What failed inside this face keeps the document around it. */
export function ErrorBoundary() {
  return (
    <main className="px-4">
      <ErrorView />
    </main>
  )
}
