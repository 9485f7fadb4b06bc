import { ChevronDown } from 'lucide-react'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import { Link } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'

export interface MenuProps {
  /** What opens it: an avatar with a name. */
  trigger: ReactNode
  /** Its name when the trigger is only a drawing. */
  label?: string
  /** Opens upwards at the foot of a rail. */
  side?: 'below' | 'above'
  children: ReactNode
}

function closeWhenLeft(event: FocusEvent<HTMLDetailsElement>) {
  if (!event.currentTarget.contains(event.relatedTarget as Node | null) && event.relatedTarget) {
    event.currentTarget.open = false
  }
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== 'Escape') return
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
}

/** A few links behind one button: the account, a switcher. Opens without script. */
export function Menu({ trigger, label, side = 'below', children }: MenuProps) {
  return (
    <details onBlur={closeWhenLeft} onKeyDown={closeOnEscape} className="group relative">
      <summary
        aria-label={label}
        className="flex min-h-control cursor-pointer list-none items-center gap-2 rounded-lg px-2 font-medium text-sm hover:bg-sunken"
      >
        {trigger}
        <ChevronDown
          aria-hidden
          className="ml-auto size-4 shrink-0 text-ink-quiet transition-transform duration-150 group-open:rotate-180"
        />
      </summary>
      <div
        className={classNames(
          'absolute z-30 flex w-max min-w-52 max-w-[80vw] flex-col rounded-lg border border-line bg-raised p-1 shadow-float',
          side === 'above' ? 'bottom-full left-0 mb-1' : 'top-full right-0 mt-1',
        )}
      >
        {children}
      </div>
    </details>
  )
}

/** One link of a menu. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="flex min-h-control items-center gap-2 rounded-md px-3 text-sm hover:bg-sunken"
    >
      {children}
    </Link>
  )
}
