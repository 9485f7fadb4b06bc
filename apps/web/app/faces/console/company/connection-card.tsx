import { useFormatter, useWords } from '@kara/language'
import type { ConnectionState } from '@kara/sso/contracts'
import { Card, DefinitionList, Status, type StatusTone } from '@kara/ui'
import { consoleMessages } from '../console-messages.ts'

interface ConnectionCardProps {
  connection: {
    readonly label: string
    readonly state: ConnectionState
    readonly idpEntityId: string
    readonly testedAt: string | null
    readonly certificates: readonly { fingerprintSha256: string; subject: string; validTo: string }[]
    /** Whose people it brings to the accounts they have. */
    readonly replaces: { readonly label: string; readonly until: string } | null
  }
  now: string
}

const tones: Record<ConnectionState, StatusTone> = {
  draft: 'draft',
  tested: 'waiting',
  optional: 'positive',
  required: 'positive',
  disabled: 'neutral',
}

/** HR and IT are told from here on; support sees the same days. */
const soonMs = 60 * 24 * 3_600_000

/** One connection: whether people can use it, and until when its certificates hold. */
export function ConnectionCard({ connection, now }: ConnectionCardProps) {
  const words = useWords(consoleMessages)
  const format = useFormatter()
  const { label, state, idpEntityId, testedAt, certificates, replaces } = connection
  return (
    <Card
      title={label}
      headingLevel={3}
      aside={<Status tone={tones[state]}>{words(`companyPage.connectionStates.${state}`)}</Status>}
    >
      <DefinitionList
        items={[
          {
            term: words('companyPage.provider'),
            value: <code className="break-all text-sm">{idpEntityId}</code>,
          },
          {
            term: words('companyPage.tested'),
            value: testedAt ? format.dateTime(testedAt, 'medium') : words('companyPage.untested'),
          },
          ...(replaces
            ? [
                {
                  term: words('companyPage.replaces'),
                  value: words('companyPage.replacesUntil', {
                    label: replaces.label,
                    date: format.date(replaces.until, 'medium'),
                  }),
                },
              ]
            : []),
          ...(certificates.length > 0
            ? [
                {
                  term: words('companyPage.certificates'),
                  value: (
                    <ul className="flex flex-col gap-1">
                      {certificates.map((certificate) => (
                        <li key={certificate.fingerprintSha256} className="flex flex-wrap items-center gap-2">
                          <span className="break-all">{certificate.subject}</span>
                          <Validity validTo={certificate.validTo} now={now} />
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}

function Validity({ validTo, now }: { validTo: string; now: string }) {
  const words = useWords(consoleMessages)
  const format = useFormatter()
  const left = Date.parse(validTo) - Date.parse(now)
  const date = format.date(validTo, 'medium')
  if (left <= 0) return <Status tone="critical">{words('companyPage.expired', { date })}</Status>
  if (left <= soonMs) return <Status tone="caution">{words('companyPage.endsSoon', { date })}</Status>
  return <Status tone="positive">{words('companyPage.validTo', { date })}</Status>
}
