import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { IconButton } from '../actions/button.tsx'

export interface FlashProps {
  tone?: 'positive' | 'critical'
  /** What happened: "The session is cancelled and the credit is back." */
  children: ReactNode
  /** A small form with one button that takes it back. */
  undo?: ReactNode
  dismissLabel: string
}

/** Says what just happened and offers the way back. It stays until it is closed or the page changes. */
export function Flash({ tone = 'positive', children, undo, dismissLabel }: FlashProps) {
  const [isOpen, setIsOpen] = useState(true)
  const Icon = tone === 'positive' ? CircleCheck : CircleAlert
  return (
    <div role={tone === 'critical' ? 'alert' : 'status'} data-toast>
      {isOpen ? (
        <div className="flex animate-rise items-center gap-3 rounded-xl border border-line bg-raised py-2 pr-2 pl-4 shadow-float">
          <Icon
            aria-hidden
            className={`size-5 shrink-0 ${tone === 'positive' ? 'text-positive' : 'text-critical'}`}
          />
          <div className="flex min-w-0 grow flex-wrap items-center gap-x-3">
            <div className="min-w-0 grow basis-48 py-1">{children}</div>
            {undo}
          </div>
          <IconButton icon={X} label={dismissLabel} onClick={() => setIsOpen(false)} />
        </div>
      ) : null}
    </div>
  )
}

/** Where flashes float: above the phone's bottom bar, at the lower edge elsewhere. */
export function FlashRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      data-toast
      className="pointer-events-none fixed inset-x-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-40 mx-auto flex max-w-column flex-col gap-2 md:bottom-6 [&>*]:pointer-events-auto"
    >
      {children}
    </section>
  )
}
