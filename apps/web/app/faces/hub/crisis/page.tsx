import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, Card, PageHeader, PageStack, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Phone } from 'lucide-react'
import { crisisContacts } from '../../../care/crisis-contacts.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { hubPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'crisis.pageTitle')

/** Who answers at once, one press away. */
export default function CrisisPage() {
  const { country } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const contacts = crisisContacts(country, {
    nameOf: (contact) => words(`crisis.name.${contact}`),
    hours: words('crisis.always'),
  })
  return (
    <div className="mx-auto w-full max-w-column">
      <PageStack width="column">
        <PageHeader title={words('crisis.title')} description={words('crisis.lead')} />
        {contacts.map(({ name, number, href, hours }) => (
          <Card key={href} title={name} description={hours}>
            <ButtonLink href={href} icon={Phone} variant="primary" size="large">
              {words('crisis.call', { number })}
            </ButtonLink>
          </Card>
        ))}
        <p>
          {words('crisis.meanwhile')} <TextLink href={hubPaths.start()}>{words('crisis.back')}</TextLink>
        </p>
      </PageStack>
    </div>
  )
}
