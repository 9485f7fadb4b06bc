import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, Disclosure, EmptyState, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { en } from '../../../account/messages/security/en.ts'
import { is } from '../../../account/messages/security/is.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { PlainMarkdown } from '../../../frame/plain-markdown.tsx'
import { homePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'terms.title')

/** Every version that the person accepted, to be read again as it was. */
export default function AcceptedTermsPage() {
  const { accepted } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.security(), label: words('title') }}
        title={words('terms.title')}
        description={words('terms.lead')}
      />
      {accepted.length === 0 ? <EmptyState title={words('terms.none')} /> : null}
      {accepted.map(({ terms, acceptedAt, at }) => (
        <Card
          key={`${terms.id} ${acceptedAt}`}
          title={<span lang={terms.locale}>{terms.title}</span>}
          description={[
            words(`terms.for.${terms.audience}`),
            words('terms.version', { version: terms.version }),
            words(`terms.in.${terms.locale}`),
            words(at ? 'terms.acceptedAt' : 'terms.accepted', {
              when: format.dateTimeWithZone(acceptedAt),
              company: at ?? '',
            }),
          ].join('. ')}
        >
          <Disclosure summary={words('terms.show')}>
            <div lang={terms.locale}>
              <PlainMarkdown text={terms.body} />
            </div>
          </Disclosure>
        </Card>
      ))}
    </PageStack>
  )
}
