import { useFormatter, useWords } from '@kara/language'
import type { AttemptDetail, ReceivedClaims } from '@kara/sso/contracts'
import { Card, DefinitionList } from '@kara/ui'
import { consoleMessages } from '../console-messages.ts'

/** Where it began and through which connection. */
export function AttemptFacts({ attempt }: { attempt: AttemptDetail }) {
  const words = useWords(consoleMessages)
  const format = useFormatter()
  return (
    <Card title={words('attempt.facts')}>
      <DefinitionList
        arrangement="stacked"
        items={[
          { term: words('attempt.when'), value: format.dateTimeWithZone(attempt.startedAt, 'medium') },
          { term: words('attempt.domain'), value: attempt.emailDomain ?? words('attempt.noDomain') },
          { term: words('attempt.step'), value: words(`attempt.steps.${attempt.step}`) },
          { term: words('attempt.purpose'), value: words(`attempt.purposes.${attempt.purpose}`) },
          { term: words('attempt.host'), value: attempt.host },
          { term: words('attempt.connection'), value: attempt.connectionLabel },
          {
            term: words('attempt.provider'),
            value: <code className="break-all text-sm">{attempt.application.idpEntityId}</code>,
          },
          {
            term: words('attempt.lastSuccess'),
            value: attempt.lastSuccessAt
              ? format.dateTime(attempt.lastSuccessAt, 'medium')
              : words('attempt.never'),
          },
        ]}
      />
    </Card>
  )
}

/** What the assertion carried: names, never values. */
export function ReceivedFacts({ claims }: { claims: ReceivedClaims }) {
  const words = useWords(consoleMessages)
  const none = words('attempt.noneOfThem')
  return (
    <Card title={words('attempt.claims')} description={words('attempt.claimsHint')}>
      <DefinitionList
        arrangement="stacked"
        items={[
          { term: words('attempt.attributes'), value: claims.attributeNames.join(', ') || none },
          { term: words('attempt.emailAttribute'), value: claims.emailAttribute ?? none },
          { term: words('attempt.nameIdFormat'), value: claims.nameIdFormat || none },
          { term: words('attempt.signed'), value: claims.signedParts.join(', ') || none },
        ]}
      />
    </Card>
  )
}
