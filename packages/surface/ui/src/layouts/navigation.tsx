import type { LucideIcon } from 'lucide-react'
import { Link } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'

/** One place of a face. */
export interface NavigationItem {
  href: string
  label: string
  icon?: LucideIcon
  isCurrent?: boolean
  /** Things waiting there, such as 3. */
  count?: number
  /** Full words for the count, such as "3 waiting"; read aloud instead of the figure. */
  countLabel?: string
}

/** Places under one small heading of a rail. */
export interface NavigationGroup {
  label?: string
  items: readonly NavigationItem[]
}

function Count({ count, countLabel }: Pick<NavigationItem, 'count' | 'countLabel'>) {
  if (!count) return null
  return (
    <span className="min-w-5 rounded-full bg-accent px-1.5 py-px text-center font-semibold text-on-accent text-xs tabular-nums">
      <span aria-hidden={Boolean(countLabel)}>{count}</span>
      {countLabel ? <span className="sr-only">{countLabel}</span> : null}
    </span>
  )
}

/** Places in a row, for the head of a page. */
export function NavigationBar({ label, items }: { label: string; items: readonly NavigationItem[] }) {
  return (
    <nav aria-label={label} className="flex items-center gap-1">
      {items.map(({ href, label: text, icon: Icon, isCurrent, ...counted }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent ? 'page' : undefined}
          className="inline-flex min-h-control items-center gap-2 whitespace-nowrap rounded-lg px-3 font-medium text-ink-quiet text-sm transition-colors duration-150 hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-ink"
        >
          {Icon ? <Icon aria-hidden className="size-4.5" /> : null}
          {text}
          <Count {...counted} />
        </Link>
      ))}
    </nav>
  )
}

/** Places in a fixed row at the bottom of a phone, in reach of the thumb; five at most. */
export function BottomBar({ label, items }: { label: string; items: readonly NavigationItem[] }) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-line border-t bg-raised pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {items.map(({ href, label: text, icon: Icon, isCurrent, ...counted }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent ? 'page' : undefined}
          className="relative flex min-h-15 flex-col items-center justify-center gap-0.5 px-1 font-medium text-ink-quiet text-xs -outline-offset-2 aria-[current=page]:text-accent-ink"
        >
          <span className="flex h-7 items-center rounded-full px-4 [[aria-current=page]>&]:bg-accent-soft">
            {Icon ? <Icon aria-hidden className="size-5" /> : null}
          </span>
          {text}
          <span className="absolute top-1 left-1/2 ml-2">
            <Count {...counted} />
          </span>
        </Link>
      ))}
    </nav>
  )
}

/** Places under each other at the side, in groups. */
export function NavigationRail({ label, groups }: { label: string; groups: readonly NavigationGroup[] }) {
  return (
    <nav aria-label={label} className="flex flex-col gap-5">
      {groups.map((group, index) => (
        <div key={group.label ?? index} className="flex flex-col gap-px">
          {group.label ? (
            <p className="px-2.5 pb-1 font-semibold text-ink-quiet text-xs">{group.label}</p>
          ) : null}
          {group.items.map(({ href, label: text, icon: Icon, isCurrent, ...counted }) => (
            <Link
              key={href}
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className={classNames(
                'flex min-h-control items-center gap-2.5 rounded-md px-2.5 font-medium text-ink-quiet text-sm transition-colors duration-150 hover:bg-line/50 hover:text-ink',
                'aria-[current=page]:bg-raised aria-[current=page]:text-ink aria-[current=page]:shadow-[0_0_0_1px_var(--line)]',
              )}
            >
              {Icon ? (
                <Icon aria-hidden className="size-4.5 shrink-0 [[aria-current=page]>&]:text-accent-ink" />
              ) : null}
              <span className="min-w-0 grow truncate">{text}</span>
              <Count {...counted} />
            </Link>
          ))}
        </div>
      ))}
    </nav>
  )
}
