import { useFormatter, useWords } from '@kara/language'
import { Link, Section } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

/** The services as links: the choice lives in the address, and so does the time when there is one. */
export function Services() {
  const { services, service: chosen, client, asked } = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  const format = useFormatter()
  const names = useVocabulary()
  return (
    <Section title={words('book.service')}>
      <ul className="grid gap-2 sm:grid-cols-2">
        {services.map(({ id, name, minutes, modality, place, priceMinor, currency }) => (
          <li key={id}>
            <Link
              href={workspacePaths.bookClient({ client, service: id, at: asked?.at })}
              keepsScroll
              aria-current={id === chosen ? 'true' : undefined}
              className="flex h-full flex-wrap items-baseline justify-between gap-x-4 rounded-lg border border-line bg-raised px-4 py-2.5 transition-colors duration-150 hover:border-line-strong aria-[current]:border-accent-line aria-[current]:bg-accent-wash aria-[current]:ring-1 aria-[current]:ring-accent-line"
            >
              <span className="font-semibold">{name}</span>
              <span className="text-sm tabular-nums">
                {format.money({ amountMinor: priceMinor, currency: currency as 'ISK' })}
              </span>
              <span className="w-full text-ink-quiet text-sm">
                {format.duration(minutes)}, {place || names.format(modality)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
