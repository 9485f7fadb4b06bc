import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { TestReport } from '@kara/sso/contracts'
import { Badge, Card, DefinitionList, Notice, Status } from '@kara/ui'
import { en } from '../messages/sso-test/en.ts'
import { is } from '../messages/sso-test/is.ts'

const messages = defineMessages(en, is)
const toneOf = { passed: 'positive', failed: 'critical', unknown: 'neutral', advice: 'caution' } as const

export interface TestResultProps {
  report: Pick<TestReport, 'reference' | 'outcome' | 'checks' | 'claims' | 'expected' | 'received'> & {
    refusal: { code: string; says: string; fix: string; mustAct: string[] } | null
  }
  /** IT sets up by a link; somebody else switches the connection on. */
  isByLink: boolean
}

/** What became of a test: the answer in a sentence, the list of checks, and what the provider sent. */
export function TestResult({ report, isByLink }: TestResultProps) {
  const words = useWords(messages)
  const { list } = useFormatter()
  const { refusal, claims, outcome } = report
  return (
    <>
      {refusal ? (
        <Notice tone="critical" title={refusal.says}>
          <p>{refusal.fix}</p>
          <p className="mt-1 text-sm">
            {words('mustAct', { who: list(refusal.mustAct.map((who) => words(`who.${who as 'hr'}`))) })}{' '}
            {words('reference', { reference: report.reference })}
          </p>
        </Notice>
      ) : outcome === 'succeeded' ? (
        <Notice tone="positive" title={words('passedTitle')}>
          {words(isByLink ? 'passedByLink' : 'passedWhy')}
        </Notice>
      ) : (
        <Notice title={words('openTitle')}>{words('openWhy')}</Notice>
      )}
      <Card title={words('checksTitle')}>
        <ul className="divide-y divide-line">
          {report.checks.map(({ check, state }) => (
            <li key={check} className="flex items-start justify-between gap-4 py-row">
              <div>
                <p className="font-medium">{words(`checks.${check}.title`)}</p>
                {state === 'failed' || state === 'advice' ? (
                  <p className="text-ink-quiet text-sm">{words(`checks.${check}.fix`)}</p>
                ) : null}
              </div>
              <Status tone={toneOf[state]}>{words(`states.${state}`)}</Status>
            </li>
          ))}
        </ul>
      </Card>
      {claims ? (
        <Card title={words('claimsTitle')} description={words('claimsWhat')}>
          <DefinitionList
            items={[
              {
                term: words('attributes'),
                value: (
                  <span className="flex flex-wrap gap-1.5">
                    {claims.attributeNames.map((name) => (
                      <Badge
                        key={name}
                        tone={name === claims.emailAttribute ? 'accent' : 'neutral'}
                        className="whitespace-normal break-all"
                      >
                        {name}
                      </Badge>
                    ))}
                  </span>
                ),
              },
              {
                term: words('emailFrom'),
                value: <span className="break-all">{claims.emailAttribute ?? words('missing')}</span>,
              },
              { term: words('firstName'), value: words(claims.hasFirstName ? 'received' : 'missing') },
              { term: words('lastName'), value: words(claims.hasLastName ? 'received' : 'missing') },
              {
                term: words('nameIdFormat'),
                value: <code className="break-all text-sm">{claims.nameIdFormat}</code>,
              },
              { term: words('signed'), value: list([...claims.signedParts]) },
            ]}
          />
        </Card>
      ) : null}
    </>
  )
}
