import { useFormatter, useWords } from '@kara/language'
import type { AttemptDetail } from '@kara/sso/contracts'
import { Button, Card, CopyField, Notice } from '@kara/ui'
import { Form } from '@remix-run/react'
import { Check, Link2 } from 'lucide-react'
import { consoleMessages } from '../console-messages.ts'

/** What was asked about the attempt, and the end of the matter. */
export function HelpCard({ attempt }: { attempt: AttemptDetail }) {
  const words = useWords(consoleMessages)
  const format = useFormatter()
  const { helpRequests, resolvedAt, outcome } = attempt
  if (outcome === 'succeeded') return null
  return (
    <Card title={words('help.title')}>
      {helpRequests.length === 0 ? <p className="text-ink-quiet">{words('help.nobody')}</p> : null}
      <ul className="flex flex-col gap-3">
        {helpRequests.map(({ message, hasReplyAddress, askedAt }) => (
          <li key={askedAt}>
            <p className="text-ink-quiet text-sm">
              {format.dateTime(askedAt, 'medium')} ·{' '}
              {words(hasReplyAddress ? 'help.hasAddress' : 'help.noAddress')}
            </p>
            <p className="whitespace-pre-wrap break-words">{message || words('help.noMessage')}</p>
          </li>
        ))}
      </ul>
      {resolvedAt ? (
        <Notice tone="positive">
          {words('help.resolvedAt', { when: format.dateTime(resolvedAt, 'medium') })}
        </Notice>
      ) : (
        <Form method="post" className="flex flex-col items-start gap-2">
          <Button name="intent" value="resolve" icon={Check}>
            {words('help.resolve')}
          </Button>
          <p className="text-ink-quiet text-sm">{words('help.resolveWhat')}</p>
        </Form>
      )}
    </Card>
  )
}

/** The redacted link for the company's IT, and who opened one. */
export function ShareCard({ attempt, shareUrl }: { attempt: AttemptDetail; shareUrl: string | null }) {
  const words = useWords(consoleMessages)
  const format = useFormatter()
  return (
    <Card title={words('help.share')} description={words('help.shareWhat')}>
      {shareUrl ? (
        <CopyField
          name={words('help.link')}
          text={shareUrl}
          label={words('help.copy')}
          copiedLabel={words('help.copied')}
        />
      ) : (
        <Form method="post">
          <Button name="intent" value="share" icon={Link2}>
            {words('help.makeLink')}
          </Button>
        </Form>
      )}
      {attempt.shares.length > 0 ? (
        <ul className="flex flex-col gap-2 text-sm">
          {attempt.shares.map(({ madeBy, createdAt, expiresAt, views }) => (
            <li key={`${madeBy} ${createdAt}`}>
              <p className="font-medium">
                {words(`help.madeBy.${madeBy}`, { until: format.date(expiresAt, 'medium') })}
              </p>
              {views.length === 0 ? <p className="text-ink-quiet">{words('help.unopened')}</p> : null}
              {views.map(({ at, device }) => (
                <p key={at} className="text-ink-quiet">
                  {format.dateTime(at, 'medium')} {device}
                </p>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  )
}
