import { useWords } from '@kara/language'
import { Link } from '@kara/ui'
import { Bell } from 'lucide-react'
import { toldMessages } from './told-messages.ts'

/** The way to what one was told, in the head of a roomy face, with how much of it is unread. */
export function NoticeBell({ href, unread }: { href: string; unread: number }) {
  const words = useWords(toldMessages)
  return (
    <Link
      href={href}
      className="relative inline-flex size-11 shrink-0 items-center justify-center rounded-lg text-ink-quiet transition-colors duration-150 hover:bg-sunken hover:text-ink"
    >
      <Bell aria-hidden className="size-5" />
      <span className="sr-only">{words('title')}</span>{' '}
      {unread > 0 ? (
        <span className="absolute top-0.5 right-0 min-w-5 rounded-full bg-accent px-1.5 py-px text-center font-semibold text-on-accent text-xs tabular-nums">
          <span aria-hidden>{unread > 30 ? '30+' : unread}</span>
          <span className="sr-only">{words('count', { count: unread })}</span>
        </span>
      ) : null}
    </Link>
  )
}
