import type { CompanyDomain } from '@kara/companies/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, CopyField, DefinitionList, Disclosure, Notice, Status } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { RefreshCw } from 'lucide-react'
import { en } from '../messages/domains/en.ts'
import { is } from '../messages/domains/is.ts'
import { DomainEntry } from './domain-entry.tsx'

const messages = defineMessages(en, is)
const toneOf = { pending: 'waiting', verified: 'positive', failed: 'caution' } as const

export interface DomainCardProps {
  domain: CompanyDomain
  now: string
  /** Whoever sees it may also say how its people come in, and give it up. */
  isManaged?: boolean
}

/** One domain: its record to publish, what was found, and the check. */
export function DomainCard({ domain, now, isManaged = true }: DomainCardProps) {
  const words = useWords(messages)
  const { relativeTime } = useFormatter()
  const { state, formData } = useNavigation()
  const isChecking = state !== 'idle' && formData?.get('domainId') === domain.id
  const isVerified = domain.state === 'verified'
  const isMissing = domain.missingSince !== null
  const isSettled = isVerified && !isMissing
  return (
    <Card
      title={domain.name}
      headingLevel={3}
      aside={
        <Status tone={isMissing ? 'caution' : toneOf[domain.state]}>
          {words(isMissing ? 'state.missing' : `state.${domain.state}`)}
        </Status>
      }
      footer={
        isSettled ? null : (
          <>
            <Form method="post">
              <input type="hidden" name="intent" value="check" />
              <input type="hidden" name="domainId" value={domain.id} />
              <Button variant="primary" icon={RefreshCw} busy={isChecking} busyLabel={words('checking')}>
                {words('check', { domain: domain.name })}
              </Button>
            </Form>
            <span className="text-ink-quiet text-sm">
              {domain.checkedAt
                ? words('checked', { when: relativeTime(domain.checkedAt, now) })
                : words('unchecked')}
            </span>
          </>
        )
      }
    >
      {isMissing ? <Missing domain={domain} /> : null}
      {isSettled ? (
        <p className="text-ink-quiet">{words('verifiedWhat', { domain: domain.name })}</p>
      ) : (
        <RecordToPublish domain={domain} />
      )}
      {isVerified && isManaged ? <DomainEntry domain={domain} /> : null}
      {isManaged ? <GiveUp domain={domain} /> : null}
    </Card>
  )
}

/** A proven domain whose record is gone: until when it counts. */
function Missing({ domain }: { domain: CompanyDomain }) {
  const words = useWords(messages)
  const { date } = useFormatter()
  if (!domain.missingSince || !domain.proofEndsAt) return null
  const until = date(domain.proofEndsAt, 'long')
  return (
    <Notice tone="caution" title={words('missingTitle', { since: date(domain.missingSince, 'long') })}>
      {words('missingWhat', { domain: domain.name, until })}
    </Notice>
  )
}

/** The record that proves the domain, and what stands there instead. */
function RecordToPublish({ domain }: { domain: CompanyDomain }) {
  const words = useWords(messages)
  const copy = { label: words('copy'), copiedLabel: words('copied') }
  // Of a missing record the page says so already; what is worth comparing is another one in its place.
  const isCompared = domain.missingSince ? domain.found.length > 0 : domain.state === 'failed'
  return (
    <>
      <p className="max-w-prose">{words('publish', { domain: domain.name })}</p>
      <CopyField name={words('recordName')} text={domain.txtHost} {...copy} />
      <CopyField name={words('recordValue')} text={domain.txtValue} {...copy} />
      {isCompared ? <NotFound domain={domain} /> : null}
    </>
  )
}

/** What giving a domain up does, and its button. */
function GiveUp({ domain }: { domain: CompanyDomain }) {
  const words = useWords(messages)
  const isVerified = domain.state === 'verified'
  return (
    <Disclosure summary={words('giveUp')}>
      <Form method="post" className="flex flex-col items-start gap-3">
        <p>{words(isVerified ? 'giveUpVerified' : 'giveUpPending', { domain: domain.name })}</p>
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="domainId" value={domain.id} />
        <Button variant="critical" size="small">
          {words('remove', { domain: domain.name })}
        </Button>
      </Form>
    </Disclosure>
  )
}

/** Expected against found, as the last check saw them. */
function NotFound({ domain }: { domain: CompanyDomain }) {
  const words = useWords(messages)
  return (
    <Notice tone="caution" title={words('notFoundTitle')}>
      <DefinitionList
        items={[
          { term: words('expected'), value: <code className="break-all text-sm">{domain.txtValue}</code> },
          {
            term: words('found'),
            value:
              domain.found.length === 0 ? (
                words('foundNothing', { host: domain.txtHost })
              ) : (
                <ul>
                  {domain.found.map((record) => (
                    <li key={record}>
                      <code className="break-all text-sm">{record}</code>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <p className="mt-2 text-sm">{words('dnsTakesTime')}</p>
    </Notice>
  )
}
