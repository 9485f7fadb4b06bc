import { useWords } from '@kara/language'
import { Link } from '@kara/ui'
import { homePaths } from '../paths.ts'
import { professionalsMessages } from '../professionals/professionals-messages.ts'

export interface HeldCountsProps {
  counts: readonly {
    readonly name: string
    readonly slug: string
    readonly held: number
    readonly isOnly: boolean
  }[]
}

/** How many sessions were held with whom; each leads to those alone. */
export function HeldCounts({ counts }: HeldCountsProps) {
  const words = useWords(professionalsMessages)
  if (counts.length === 0) return null
  const isNarrowed = counts.some(({ isOnly }) => isOnly)
  return (
    <nav aria-label={words('counts')} className="flex flex-wrap gap-2">
      {isNarrowed ? <Choice href={homePaths.sessions('past')}>{words('all')}</Choice> : null}
      {counts.map(({ name, slug, held, isOnly }) => (
        <Choice key={slug} href={homePaths.sessionsWith(slug)} isCurrent={isOnly}>
          {words('with', { name, count: String(held) })}
        </Choice>
      ))}
    </nav>
  )
}

function Choice(props: { href: string; isCurrent?: boolean; children: string }) {
  const look = props.isCurrent ? 'border-accent-line bg-accent-wash font-semibold' : 'border-line bg-raised'
  return (
    <Link
      href={props.href}
      aria-current={props.isCurrent ? 'page' : undefined}
      className={`inline-flex min-h-control items-center rounded-full border px-4 text-sm tabular-nums ${look}`}
    >
      {props.children}
    </Link>
  )
}
