import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { wholeWords } from '../whole-words.tsx'

export type NoticeTone = 'info' | 'positive' | 'caution' | 'critical'

export interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  /** Links or buttons that put it right. */
  actions?: ReactNode
  /** True when it appears in answer to something the person did, so that it is read aloud. */
  isLive?: boolean
  className?: string
  children?: ReactNode
}

const TONES = {
  info: { icon: Info, box: 'bg-sunken border-line', mark: 'text-ink-quiet' },
  positive: { icon: CircleCheck, box: 'bg-positive-soft border-positive/25', mark: 'text-positive' },
  caution: { icon: TriangleAlert, box: 'bg-caution-soft border-caution/25', mark: 'text-caution' },
  critical: { icon: CircleAlert, box: 'bg-critical-soft border-critical/25', mark: 'text-critical' },
} as const

/** Something the person should know here and now; the drawing says its kind as well as the colour. */
export function Notice({ tone = 'info', title, actions, isLive, className, children }: NoticeProps) {
  const { icon: Icon, box, mark } = TONES[tone]
  return (
    <div
      role={isLive ? (tone === 'critical' ? 'alert' : 'status') : undefined}
      className={classNames('flex gap-3 rounded-lg border p-4', box, className)}
    >
      <Icon aria-hidden className={classNames('mt-[0.1em] size-5 shrink-0', mark)} />
      <div className="flex min-w-0 grow flex-col gap-1 break-words">
        {title ? <p className="font-semibold">{wholeWords(title)}</p> : null}
        {children ? <div className="max-w-prose">{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap items-center gap-3">{actions}</div> : null}
      </div>
    </div>
  )
}
