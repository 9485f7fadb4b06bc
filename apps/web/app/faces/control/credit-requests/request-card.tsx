import { type CreditRequestCard, cardQuestions } from '@kara/credits/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, Disclosure } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from '../messages/credit-requests/en.ts'
import { is } from '../messages/credit-requests/is.ts'

const messages = defineMessages(en, is)

export interface RequestCardProps {
  card: CreditRequestCard
  /** Its place on the page: two cards may ask for the same. */
  number: number
  usableDays: number
}

/** One ask: how much, one reason, what granting it takes. */
export function RequestCard({ card, number, usableDays }: RequestCardProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const credits = format.credits(card.amountHalves)
  const given = format.credits(card.amountHalves, { case: 'accusative' })
  return (
    <Card
      as="li"
      headingLevel={3}
      title={words('asks', { credits })}
      description={words(`reason.${card.reason}`)}
      footer={
        <Form method="post" className="flex flex-wrap gap-3">
          <input type="hidden" name="cardId" value={card.id} />
          <Button
            name="decision"
            value="granted"
            size="small"
            aria-label={words('grantCard', { credits: given, number: format.number(number) })}
          >
            {words('grant', { credits: given })}
          </Button>
          <Button
            name="decision"
            value="declined"
            size="small"
            variant="quiet"
            aria-label={words('declineCard', { credits, number: format.number(number) })}
          >
            {words('decline')}
          </Button>
        </Form>
      }
    >
      <p className="text-sm">{words('effect', { credits, days: format.number(usableDays) })}</p>
      <Disclosure summary={words('ask')}>
        <Form method="post" className="flex flex-col items-start gap-2">
          <input type="hidden" name="cardId" value={card.id} />
          <input type="hidden" name="decision" value="question" />
          <p className="text-ink-quiet text-sm">{words('askEffect')}</p>
          {cardQuestions.map((question) => (
            <Button
              key={question}
              name="question"
              value={question}
              size="small"
              variant="quiet"
              aria-label={`${words(`question.${question}`)} (${words('askCard', { number: format.number(number) })})`}
            >
              {words(`question.${question}`)}
            </Button>
          ))}
        </Form>
      </Disclosure>
    </Card>
  )
}
