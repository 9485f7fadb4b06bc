import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, PageHeader, PageStack, Status } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/names/en.ts'
import { is } from '../messages/names/is.ts'
import { consolePaths } from '../paths.ts'
import { ReasonedForm } from '../reasoned-form.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** One electronic ID whose name is not that of the account: both names, once a reason was given, and the decision. */
export default function NamePage() {
  const { review, minutes, reasonCharsMax } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { outcome, names, askedAt } = review
  const reasoned = {
    name: 'intent',
    words: { reason: words('reason'), reasonHint: words('reasonHint'), busy: words('saving') },
    reasonCharsMax,
  }
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: consolePaths.names(), label: words('title') }}
        title={words('heading')}
        description={words('since', { when: format.dateTimeWithZone(askedAt, 'medium') })}
        status={
          <Status tone={outcome ? 'neutral' : 'caution'}>{words(`outcomes.${outcome ?? 'open'}`)}</Status>
        }
      />
      {names ? (
        <Card title={words('names')} description={words('shut', { minutes: format.number(minutes) })}>
          <DefinitionList
            items={[
              { term: words('account'), value: names.account },
              { term: words('proven'), value: names.proven },
            ]}
          />
        </Card>
      ) : null}
      {outcome === null && !names ? (
        <ReasonedForm
          key="open"
          {...reasoned}
          title={words('open')}
          description={words('openText', { minutes: format.number(minutes) })}
          answer={{ value: 'open', label: words('show') }}
        />
      ) : null}
      {outcome === null && names ? (
        <ReasonedForm
          key="judge"
          {...reasoned}
          title={words('judge')}
          description={words('judgeText')}
          answer={{ value: 'approved', label: words('approve') }}
          other={{ value: 'refused', label: words('refuse') }}
        />
      ) : null}
    </PageStack>
  )
}
