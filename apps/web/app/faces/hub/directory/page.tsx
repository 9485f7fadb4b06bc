import { defineMessages, useWords } from '@kara/language'
import { EmptyState, Pagination, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { SearchX } from 'lucide-react'
import { cardsPerPage, writeQuery } from '../../../care/directory-query.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { hubPaths } from '../paths.ts'
import { DirectoryFilterBar } from './directory-filter-bar.tsx'
import { ListedCard } from './listed-card.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** The professionals of the hub: choose one, or take one of their next times at once. */
export default function DirectoryPage() {
  const data = useLoaderData<typeof loader>()
  const { query, cards, found, total, pages, isSponsored } = data
  const words = useWords(messages)
  const { page } = query
  const linkTo = (to: number) => `${hubPaths.start()}${writeQuery(query, { page: to })}`
  return (
    <div className="flex flex-col gap-6">
      <DirectoryFilterBar {...data} />
      <h2 className="sr-only">{words('heading')}</h2>
      {cards.length > 0 ? (
        <Form method="post" action={hubPaths.hold()}>
          <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
            {cards.map((card) => (
              <ListedCard key={card.slug} card={card} isSponsored={isSponsored} />
            ))}
          </div>
        </Form>
      ) : (
        <EmptyState
          icon={SearchX}
          title={words(total > 0 ? 'empty.title' : 'empty.nobody')}
          action={total > 0 ? <TextLink href={hubPaths.start()}>{words('empty.clear')}</TextLink> : null}
        >
          {words(total > 0 ? 'empty.text' : 'empty.nobodyText')}
        </EmptyState>
      )}
      {pages > 1 ? (
        <Pagination
          label={words('pages.label')}
          summary={words('pages.summary', {
            from: String((page - 1) * cardsPerPage + 1),
            to: String(Math.min(page * cardsPerPage, found)),
            total: String(found),
          })}
          previous={page > 1 ? { href: linkTo(page - 1), label: words('pages.previous') } : undefined}
          next={page < pages ? { href: linkTo(page + 1), label: words('pages.next') } : undefined}
        />
      ) : null}
    </div>
  )
}
