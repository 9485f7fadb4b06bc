import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { Card } from '@kara/payments/contracts'
import { Badge, Button, ButtonLink, Notice } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { CreditCard, Plus } from 'lucide-react'
import { cardName } from '../../../care/payment-card.ts'
import { en } from '../messages/payments/en.ts'
import { is } from '../messages/payments/is.ts'
import { homePaths } from '../paths.ts'
import { RulesLink } from './rules/rules-link.tsx'

const messages = defineMessages(en, is)

/** A person's cards, with what can be done with each, and the way to another one. */
export function CardList({ cards, openSetupId }: { cards: readonly Card[]; openSetupId: string | null }) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  return (
    <>
      {openSetupId ? (
        <Notice
          title={words('cards.resume')}
          actions={
            <ButtonLink href={`${homePaths.cardVisit(openSetupId)}?resume`} as="a">
              {words('cards.goOn')}
            </ButtonLink>
          }
        >
          {words('cards.resumeText')}
        </Notice>
      ) : null}
      {cards.length === 0 ? (
        <p className="text-ink-quiet">{words('cards.none')}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {cards.map((card) => (
            <CardRow key={card.id} card={card} isOnly={cards.length === 1} />
          ))}
        </ul>
      )}
      <Form method="post" action={homePaths.cards()}>
        <Button icon={Plus} busy={formAction === homePaths.cards()} busyLabel={words('cards.adding')}>
          {words('cards.add')}
        </Button>
      </Form>
      <RulesLink />
    </>
  )
}

function CardRow({ card, isOnly }: { card: Card; isOnly: boolean }) {
  const words = useWords(messages)
  const { twoDigits } = useFigures()
  const month = twoDigits(card.expiresMonth)
  const year = String(card.expiresYear)
  const name = cardName(card)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <span className="flex min-w-0 items-center gap-3">
        <CreditCard aria-hidden className="size-5 shrink-0 text-ink-quiet" />
        <span className="flex flex-col">
          <span className="flex flex-wrap items-center gap-2 font-semibold tabular-nums">
            {name}
            {card.isPrimary && !isOnly ? <Badge>{words('cards.primary')}</Badge> : null}
          </span>
          <span className={card.isExpired ? 'text-critical text-sm' : 'text-ink-quiet text-sm'}>
            {words(card.isExpired ? 'cards.expired' : 'cards.expires', { month, year })}
          </span>
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2">
        {card.isPrimary || card.isExpired ? null : (
          <Form method="post" action={homePaths.cardPrimary(card.id)}>
            <Button size="small" aria-label={`${words('cards.makePrimary')}: ${name}`}>
              {words('cards.makePrimary')}
            </Button>
          </Form>
        )}
        <ButtonLink
          size="small"
          variant="quiet"
          href={homePaths.cardRemoval(card.id)}
          aria-label={`${words('cards.remove')}: ${name}`}
        >
          {words('cards.remove')}
        </ButtonLink>
      </span>
    </li>
  )
}

function useFigures() {
  const { number } = useFormatter()
  return { twoDigits: (value: number) => (value < 10 ? `0${number(value)}` : number(value)) }
}
