import type { ReactNode } from 'react'
import { Portrait } from '../people/portrait.tsx'

export interface SessionCardProps {
  /** Over the time: "Your next session". */
  eyebrow: ReactNode
  /** Day and time in full, with the zone. */
  when: ReactNode
  /** With whom. */
  name: string
  portraitUrl?: string
  /** Format, length, what it cost. */
  facts: ReactNode
  /** The main action first: join, then move, cancel, add to calendar. */
  actions: ReactNode
  status?: ReactNode
}

/** The next session: the first thing on a client's dashboard. */
export function SessionCard({ eyebrow, when, name, portraitUrl, facts, actions, status }: SessionCardProps) {
  return (
    <section className="flex gap-5 rounded-xl border border-accent-line/25 bg-accent-wash p-card">
      <div className="hidden w-32 shrink-0 sm:block">
        <Portrait name={name} src={portraitUrl} />
      </div>
      <div className="flex min-w-0 grow flex-col gap-4">
        <div className="flex flex-col gap-1">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="font-semibold text-accent-ink text-sm">{eyebrow}</p>
            {status}
          </div>
          <h2 className="text-2xl tabular-nums">{when}</h2>
          <p className="text-lg">{name}</p>
          <div className="text-ink-quiet text-sm">{facts}</div>
        </div>
        {/* Why an action cannot be used yet stands below the row, so that the row stays one. */}
        <div className="mt-auto flex flex-wrap items-start gap-2.5 *:data-with-reason:contents **:data-reason:order-last **:data-reason:basis-full">
          {actions}
        </div>
      </div>
    </section>
  )
}
