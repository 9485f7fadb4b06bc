import { defineMessages, useFormatter, useWords } from '@kara/language'
import { type Figure, figures, limits } from '@kara/reports/contracts'
import { PageHeader, PageStack, Section } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Check, X } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** What a company can never learn, in the order in which people ask. */
const hidden = ['who', 'whom', 'when', 'why', 'content', 'payment', 'staff'] as const

/** What the employer sees, written from the very contract that its report is made by. */
export default function PrivacyPage() {
  const { company, floor } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const facts = {
    floor: format.number(floor),
    step: format.number(limits.roundingStep),
    day: format.number(limits.releaseDay),
  }
  return (
    <div className="mx-auto w-full max-w-column">
      <PageStack width="column">
        <PageHeader title={words('heading')} description={words('lead', { company })} />
        <Section title={words('never.title')}>
          <ul className="flex flex-col gap-3">
            {hidden.map((name) => (
              <li key={name} className="flex gap-3">
                <X aria-hidden className="mt-[0.2em] size-5 shrink-0 text-critical" />
                {words(`never.${name}`)}
              </li>
            ))}
          </ul>
        </Section>
        <Section title={words('sees.title')} description={words('sees.lead')}>
          <ul className="flex flex-col gap-3">
            {figures.map((figure: Figure) => (
              <li key={figure} className="flex gap-3">
                <Check aria-hidden className="mt-[0.2em] size-5 shrink-0 text-positive" />
                {words(`sees.${figure}`)}
              </li>
            ))}
          </ul>
          <p>{words('sees.pool')}</p>
          <p>{words('sees.floor', facts)}</p>
          <p>{words('sees.rounding', facts)}</p>
          <p>{words('sees.release', facts)}</p>
        </Section>
        <Section title={words('how.title')}>
          <p>{words('how.database')}</p>
          <p>{words('how.signIn')}</p>
          <p>{words('how.account')}</p>
        </Section>
      </PageStack>
    </div>
  )
}
