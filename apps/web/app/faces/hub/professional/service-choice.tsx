import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Link } from '@kara/ui'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** A service as the reader sees it: its name in their language. */
export interface ShownService {
  readonly id: string
  readonly name: string
  readonly minutes: number
  readonly modality: 'video' | 'in_person'
  readonly place: string
  readonly priceMinor: number
  readonly currency: string
  readonly costHalves: number
  /** Times of it are always asked for, while others are booked. */
  readonly isAsked: boolean
  /** In which it is held; empty: in all that the professional speaks. */
  readonly languages: readonly string[]
}

/** What a service costs this hub's people, in words. */
export function useCost(isSponsored: boolean) {
  const words = useWords(messages)
  const format = useFormatter()
  return ({ costHalves, priceMinor, currency }: ShownService) =>
    isSponsored
      ? words('service.sponsored', { credits: format.credits(costHalves, { case: 'dative' }) })
      : format.money({ amountMinor: priceMinor, currency })
}

export interface ServiceChoiceProps {
  slug: string
  services: readonly ShownService[]
  chosenId: string
  isSponsored: boolean
}

/** The services as links: the choice lives in the address. */
export function ServiceChoice({ slug, services, chosenId, isSponsored }: ServiceChoiceProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const costOf = useCost(isSponsored)
  return (
    <section aria-labelledby="service-choice" className="flex flex-col gap-2">
      <h2 id="service-choice" className="text-lg">
        {words('service.choose')}
      </h2>
      <ul className="flex flex-col gap-2">
        {services.map((service) => (
          <li key={service.id}>
            <Link
              href={hubPaths.professional(slug, { service: service.id })}
              rel="nofollow"
              keepsScroll
              aria-current={service.id === chosenId ? 'true' : undefined}
              className="flex flex-wrap items-baseline justify-between gap-x-4 rounded-lg border border-line px-4 py-3 transition-colors duration-150 hover:border-line-strong aria-[current]:border-accent-line aria-[current]:bg-accent-wash aria-[current]:ring-1 aria-[current]:ring-accent-line"
            >
              <span className="font-semibold">{service.name}</span>
              <span className="text-sm tabular-nums">{costOf(service)}</span>
              <span className="w-full text-ink-quiet text-sm">
                {words('service.fact', {
                  duration: format.duration(service.minutes),
                  format: service.place || names.format(service.modality),
                })}
                {service.isAsked ? <span className="block">{words('onRequest.title')}</span> : null}
                {service.languages.length > 0 ? (
                  <span className="block">
                    {words('service.languages', {
                      languages: service.languages.map(names.language).join(', '),
                    })}
                  </span>
                ) : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
