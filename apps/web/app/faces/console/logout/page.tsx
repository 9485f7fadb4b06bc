import { useWords } from '@kara/language'
import { Card, DefinitionList, PageHeader, PageStack, SplitView, TextLink } from '@kara/ui'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { DecodedMessage } from '../decoded-message.tsx'
import { consolePaths } from '../paths.ts'
import { RevealValues } from '../reveal-values.tsx'
import { signInMessages } from '../sign-in-messages.ts'
import type { action, loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(signInMessages, 'logouts.one')

/** Why one message about signing out changed nothing, and the message with its values hidden. */
export default function LogoutPage() {
  const { refused, company } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords(signInMessages)
  const opened = answer && 'opened' in answer ? answer.opened : null
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.logouts(), label: words('logouts.title') }}
        title={<span className="font-mono">{refused.reference}</span>}
        description={
          <>
            <TextLink href={consolePaths.company(refused.companyId)}>{company}</TextLink> · {refused.label}
          </>
        }
      />
      <SplitView aside={opened ? null : <RevealValues />}>
        <Why />
        <DecodedMessage message={{ ...refused, ...(opened ?? refused).message }} isOpened={opened !== null} />
      </SplitView>
    </PageStack>
  )
}

function Why() {
  const { refused, code, fix } = useLoaderData<typeof loader>()
  const words = useWords(signInMessages)
  const { way, reason, field, expected, received } = refused
  const text = (value: string | null) =>
    value ? <code className="break-all text-sm">{value}</code> : words('answer.nothing')
  return (
    <Card title={words('logouts.why')} description={words('logouts.whyWhat')} aside={<code>{code}</code>}>
      <DefinitionList
        items={[
          { term: words('logouts.way'), value: words(`logouts.ways.${way}`) },
          { term: words('logouts.reason'), value: <code>{reason}</code> },
          { term: words('replay.field'), value: <code>{field}</code> },
          { term: words('replay.expected'), value: text(expected) },
          { term: words('replay.received'), value: text(received) },
          { term: words('logouts.fix'), value: fix },
        ]}
      />
    </Card>
  )
}
