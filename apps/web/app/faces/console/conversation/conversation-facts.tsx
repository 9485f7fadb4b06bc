import { useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { AttemptStatus } from '../attempts/attempt-table.tsx'
import { consoleMessages } from '../console-messages.ts'
import { conversationMessages } from '../conversation-messages.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

/** Where the person was, what stands behind their code, and how an answer reaches them. Never who they are. */
export function ConversationFacts() {
  const { conversation, companyName } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  const { locale, isSignedIn, hasReplyAddress, companyId } = conversation
  return (
    <Card title={words('facts')}>
      <DefinitionList
        items={[
          { term: words('reference'), value: <WhatTheCodeOpens /> },
          ...useAdvice(),
          ...(companyId
            ? [
                {
                  term: words('company'),
                  value: <TextLink href={consolePaths.company(companyId)}>{companyName}</TextLink>,
                },
              ]
            : []),
          { term: words('language'), value: words(`languages.${locale}`) },
          { term: words('account'), value: words(isSignedIn ? 'signedIn' : 'signedOut') },
          { term: words('letter'), value: words(hasReplyAddress ? 'letterYes' : 'letterNo') },
        ]}
      />
    </Card>
  )
}

function WhatTheCodeOpens() {
  const { conversation, attempt, hasReport } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  const { reference } = conversation
  if (!reference) return words('noReference')
  if (attempt)
    return <TextLink href={consolePaths.attempt(reference)}>{words('timeline', { reference })}</TextLink>
  if (hasReport)
    return <TextLink href={consolePaths.errorReport(reference)}>{words('report', { reference })}</TextLink>
  return words('unknownReference', { reference })
}

/** What the catalogue says of the attempt. */
function useAdvice() {
  const { attempt } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  const ofConsole = useWords(consoleMessages)
  const format = useFormatter()
  if (!attempt) return []
  const { outcome, advice } = attempt
  return [
    { term: words('outcomeOfAttempt'), value: <AttemptStatus outcome={outcome} /> },
    ...(advice
      ? [
          {
            term: words('mustAct'),
            value: format.list(advice.mustAct.map((who) => ofConsole(`attempt.who.${who}`))),
          },
          { term: words('says'), value: advice.says },
          { term: words('fix'), value: advice.fix },
        ]
      : []),
  ]
}
