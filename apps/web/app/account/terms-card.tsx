import { defineMessages, useWords } from '@kara/language'
import { Button, Card, Checkbox, FormActions, Notice } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { PlainMarkdown } from '../frame/plain-markdown.tsx'
import { en } from './messages/terms/en.ts'
import { is } from './messages/terms/is.ts'
import type { TermsProblem } from './shown-terms.server.ts'

const messages = defineMessages(en, is)

export interface TermsCardProps {
  terms: {
    readonly id: string
    readonly title: string
    readonly version: string
    readonly body: string
    /** What is new since the person accepted them last, in a sentence for each version. */
    readonly changes: readonly string[]
  }
  /** Where the answer goes. */
  action: string
  /** Why they are shown once more. */
  problem: TermsProblem | null
  /** What declining does. */
  declineText: string
}

/** The terms in the reader's language. The box says that they were read; declining needs no box. */
export function TermsCard({ terms, action, problem, declineText }: TermsCardProps) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  const accept = 'accept-terms'
  const decline = 'decline-terms'
  return (
    <Card title={terms.title} description={words('short', { version: terms.version })}>
      {problem === 'newer' ? (
        <Notice tone="caution" title={words('newer')}>
          {words('newerText')}
        </Notice>
      ) : null}
      {terms.changes.length > 0 ? (
        <Notice title={words('changes')}>
          {terms.changes.map((change) => (
            <p key={change}>{change}</p>
          ))}
        </Notice>
      ) : null}
      <section
        aria-label={words('heading')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what it can reach.
        tabIndex={0}
        className="max-h-96 overflow-y-auto rounded-lg border border-line bg-surface p-4 text-sm"
      >
        <PlainMarkdown text={terms.body} />
      </section>
      <Form id={accept} method="post" action={action}>
        <input type="hidden" name="termsVersionId" value={terms.id} />
        <Checkbox
          name="answer"
          value="accept"
          required
          label={words('read')}
          errors={problem === 'missing' ? [words('missing')] : undefined}
        />
      </Form>
      <Form id={decline} method="post" action={action}>
        <input type="hidden" name="termsVersionId" value={terms.id} />
        <input type="hidden" name="answer" value="decline" />
      </Form>
      <FormActions>
        <Button form={accept} variant="primary" busy={formAction === action} busyLabel={words('accepting')}>
          {words('accept')}
        </Button>
        <Button form={decline} variant="quiet">
          {words('decline')}
        </Button>
      </FormActions>
      <p className="text-ink-quiet text-sm">{declineText}</p>
    </Card>
  )
}
