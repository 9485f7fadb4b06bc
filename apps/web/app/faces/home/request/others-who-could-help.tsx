import { useWords } from '@kara/language'
import { Avatar, Badge, ButtonLink, Card } from '@kara/ui'
import type { RequestView } from '../../../care/requests/request-view.server.ts'
import { homePaths } from '../paths.ts'
import { ownRequestMessages as messages } from './own-request-messages.ts'

interface OthersProps {
  others: RequestView['alternatives']
  hubSlug: string | null
}

/** Two others of the same hub, where a request came to nothing. */
export function OthersWhoCouldHelp({ others, hubSlug }: OthersProps) {
  const words = useWords(messages)
  return (
    <Card title={words('alternatives.title')} ground="accent">
      <ul className="flex flex-col gap-3">
        {others.map(({ slug, name, title, portrait, isOpen, isReferred }) => (
          <li key={slug} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Avatar name={name} src={portrait ? `/files/${portrait}` : undefined} size="large" />
            <span className="flex min-w-0 grow flex-col">
              <span className="font-semibold">{name}</span>
              <span className="text-ink-quiet text-sm">
                {title}, {words(isOpen ? 'alternatives.open' : 'alternatives.onRequest').toLowerCase()}
              </span>
              {isReferred ? (
                <span className="pt-1">
                  <Badge>{words('alternatives.referred')}</Badge>
                </span>
              ) : null}
            </span>
            {hubSlug ? (
              <ButtonLink href={homePaths.hub(hubSlug, `/professionals/${slug}`)} as="a">
                {words('alternatives.look')}
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
