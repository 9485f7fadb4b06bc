import { useFormatter, useWords } from '@kara/language'
import type { DecodedDocument, DocumentLine } from '@kara/sso/contracts'
import { Card, Notice } from '@kara/ui'
import { signInMessages } from './sign-in-messages.ts'

interface DecodedMessageProps {
  message: Pick<DecodedDocument, 'lines' | 'problem' | 'bytes' | 'receivedAt' | 'keptUntil'>
  /** True once a reason was given: the values stand in it. */
  isOpened: boolean
}

/** What a provider sent, decoded, and how long it is kept. */
export function DecodedMessage({ message, isOpened }: DecodedMessageProps) {
  const words = useWords(signInMessages)
  const format = useFormatter()
  const { lines, problem, bytes, receivedAt, keptUntil } = message
  return (
    <Card
      title={words('answer.document')}
      description={words('answer.kept', {
        received: format.dateTimeWithZone(receivedAt, 'medium'),
        until: format.date(keptUntil, 'medium'),
        bytes: format.number(bytes),
      })}
    >
      {problem ? <Notice tone="caution">{words('answer.unreadable', { problem })}</Notice> : null}
      {lines.length > 0 ? (
        <>
          <p className="text-ink-quiet text-sm">{words(isOpened ? 'answer.shown' : 'answer.hidden')}</p>
          <Lines lines={lines} label={words('answer.document')} />
        </>
      ) : null}
    </Card>
  )
}

/** One element to a line, as deep as it stands. */
function Lines({ lines, label }: { lines: readonly DocumentLine[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col gap-1 text-sm">
      {lines.map(({ depth, name, attributes, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document never move.
        <li key={at} style={{ paddingInlineStart: `${Math.min(depth, 8) * 0.75}rem` }}>
          <code className="break-all">
            <strong className="font-semibold">{name}</strong>
            {attributes.map((attribute) => (
              <span key={attribute.name} className="text-ink-quiet">
                {' '}
                {attribute.name}="{attribute.value}"
              </span>
            ))}
            {text ? <span> {text.value}</span> : null}
          </code>
        </li>
      ))}
    </ol>
  )
}
