import { defineMessages, useFormatter, useWords } from '@kara/language'
import { reviewDecisions, type SessionReview } from '@kara/scheduling/contracts'
import { Button, Card, DefinitionList, Status } from '@kara/ui'
import { en } from '../messages/appeals/en.ts'
import { is } from '../messages/appeals/is.ts'
import { DecisionForm } from './decision-form.tsx'

const messages = defineMessages(en, is)

/** One session that its professional and the room tell differently, and how it ended or the way to say so. */
export function ReviewCard({ review, now }: { review: SessionReview; now: string }) {
  const words = useWords(messages)
  const format = useFormatter()
  const at = (instant: string) => format.dateTimeWithZone(instant, 'medium')
  const entered = (instant: string | null) => (instant ? at(instant) : words('notEntered'))
  const { decision } = review
  return (
    <Card
      title={at(review.startsAt)}
      headingLevel={3}
      aside={decision ? <Status tone="neutral">{words(`found.${decision}`)}</Status> : undefined}
    >
      <DefinitionList
        items={[
          { term: words('entered'), value: entered(review.professionalJoinedAt) },
          { term: words('clientEntered'), value: entered(review.clientJoinedAt) },
          { term: words('contact'), value: words(`contacts.${review.contactTried}`) },
          {
            term: words('sent'),
            value: decision
              ? at(review.askedAt)
              : `${at(review.askedAt)} · ${format.relativeTime(review.askedAt, now)}`,
          },
          { term: words('professionalWords'), value: review.words },
        ]}
      />
      {decision ? null : (
        <DecisionForm about="review" sessionId={review.sessionId} effect={words('foundEffect')}>
          {reviewDecisions.map((found) => (
            <Button key={found} name="decision" value={found}>
              {words(`found.${found}`)}
            </Button>
          ))}
        </DecisionForm>
      )}
    </Card>
  )
}
