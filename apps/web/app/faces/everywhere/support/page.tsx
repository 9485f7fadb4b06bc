import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, DefinitionList } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Mail, MessagesSquare } from 'lucide-react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/support/en.ts'
import { is } from '../messages/support/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** The one place that says how support is reached, what it needs to know, and what it never sees. */
export default function SupportPage() {
  const { address, reference } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  // The subject names nothing but the code: a letter is seen by others on the way.
  const subject = encodeURIComponent(reference ?? words('subject'))
  return (
    <EntryFrame title={words('heading')} description={words('lead')}>
      <div className="flex flex-col gap-5">
        <DefinitionList
          items={[
            { term: words('address'), value: <span className="break-all">{address}</span> },
            ...(reference ? [{ term: words('reference'), value: <code>{reference}</code> }] : []),
          ]}
        />
        <ButtonLink variant="primary" icon={MessagesSquare} href={everywherePaths.supportChat({ reference })}>
          {words('talk')}
        </ButtonLink>
        <ButtonLink as="a" icon={Mail} href={`mailto:${address}?subject=${subject}`}>
          {words('write')}
        </ButtonLink>
        <p>{words('say')}</p>
        <p className="text-ink-quiet text-sm">{words('sees')}</p>
        <p className="text-ink-quiet text-sm">{words('urgent')}</p>
      </div>
    </EntryFrame>
  )
}
