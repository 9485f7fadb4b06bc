import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ProfessionalCard } from '@kara/ui'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'

const messages = defineMessages(en, is)

type Card = Awaited<ReturnType<typeof loader>>['cards'][number]

/** One professional in the list, with what a session costs this company's people. */
export function ListedCard({ card, isSponsored }: { card: Card; isSponsored: boolean }) {
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const { service } = card
  const price =
    service &&
    (isSponsored
      ? words('card.sponsored', { credits: format.credits(service.costHalves, { case: 'dative' }) })
      : format.money({ amountMinor: service.priceMinor, currency: service.currency }))
  const backOn = card.away?.backOn
  const noTimes = backOn
    ? words('card.backOn', { day: format.day(backOn, 'day') })
    : words(card.away ? 'card.away' : card.isOnRequest ? 'card.onRequest' : 'card.noTimes')
  return (
    <ProfessionalCard
      headingLevel={3}
      href={hubPaths.professional(card.slug)}
      name={card.name}
      title={card.title}
      portraitUrl={card.portrait ? `/files/${card.portrait}` : undefined}
      topics={card.topics.map(names.topic)}
      languages={card.languages.map(names.language).join(', ')}
      languagesLabel={words('card.languages')}
      formats={card.formats.map(names.format).join(', ')}
      formatsLabel={words('card.formats')}
      price={price ?? ''}
      priceNote={service ? format.duration(service.minutes) : undefined}
      timesLabel={words('card.times')}
      fieldName="slot"
      times={card.times.map((startsAt) => ({
        value: `${service?.id}/${startsAt}`,
        label: `${format.weekday(startsAt, 'short')} ${format.time(startsAt)}`,
        fullLabel: words('card.book', {
          name: card.name,
          when: format.dateTimeWithZone(startsAt, 'dayLong'),
        }),
      }))}
      noTimes={noTimes}
    />
  )
}
