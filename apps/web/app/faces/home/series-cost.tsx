import { defineMessages, type useFormatter as Formatter, useFormatter, useWords } from '@kara/language'
import { Button, Card, DefinitionList } from '@kara/ui'
import { useState } from 'react'
import { en } from './messages/series-cost/en.ts'
import { is } from './messages/series-cost/is.ts'

const messages = defineMessages(en, is)

interface SeriesCostProps {
  /** What a session takes in credits; null where the client pays. */
  readonly costHalves: number | null
  readonly price: Parameters<ReturnType<typeof Formatter>['money']>[0]
  /** How many dates are chosen. */
  readonly count: number
  /** The field with which a form asks to count again where there is no script. */
  readonly recount: { readonly name: string; readonly value: string }
}

/** What one session of a series costs, and all that are chosen, before any is booked. */
export function SeriesCost({ costHalves, price, count, recount }: SeriesCostProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const costOf = (sessions: number) =>
    costHalves === null
      ? format.money({ ...price, amountMinor: price.amountMinor * sessions })
      : format.credits(costHalves * sessions)
  return (
    <Card title={words('title')} description={words(costHalves === null ? 'self' : 'credits')}>
      <DefinitionList
        items={[
          { term: words('each'), value: costOf(1) },
          {
            term: words('chosen', { count }),
            value: <output aria-live="polite">{count > 0 ? costOf(count) : '–'}</output>,
          },
        ]}
      />
      <noscript>
        <Button {...recount}>{words('count')}</Button>
      </noscript>
    </Card>
  )
}

/** How many dates are chosen: as the form was sent, and then as it is changed where there is a script. */
export function useChosenCount(asSent: number, sent: unknown) {
  const [changed, setChanged] = useState<{ readonly since: unknown; readonly count: number } | null>(null)
  const count = changed && changed.since === sent ? changed.count : asSent
  const recount = (form: HTMLFormElement) =>
    setChanged({ since: sent, count: countChosen(new FormData(form)) })
  return [count, recount] as const
}

function countChosen(form: FormData): number {
  return [...form.entries()].filter(([name, value]) => name.startsWith('date') && value).length
}
