import type { ReactNode } from 'react'

export interface CreditPart {
  kind: 'available' | 'held' | 'used'
  /** Whole units of the ledger or halves; only the proportion matters here. */
  amount: number
  /** In words: "3 available". */
  label: string
}

export interface CreditBarProps {
  /** The sentence: "You have 3 of 5 credits until 31 December." */
  sentence: ReactNode
  parts: readonly CreditPart[]
  /** What happens next: when they expire. */
  note?: ReactNode
}

const LOOKS: Record<CreditPart['kind'], string> = {
  available: 'bg-accent-line',
  held: 'bg-accent-soft hatched ring-1 ring-inset ring-accent-line',
  used: 'bg-line-strong',
}

/** Credits as a sentence with a bar; the parts are named under it, so the colour is never the only sign. */
export function CreditBar({ sentence, parts, note }: CreditBarProps) {
  const shown = parts.filter((part) => part.amount > 0)
  return (
    <div className="flex flex-col gap-3">
      <p className="text-lg">{sentence}</p>
      <div aria-hidden data-drawn className="flex h-3 gap-0.5 overflow-hidden rounded-full bg-sunken">
        {shown.map((part) => (
          <span
            key={part.kind}
            className={LOOKS[part.kind]}
            style={{ flexGrow: part.amount, flexBasis: 0 }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm tabular-nums">
        {parts.map((part) => (
          <li key={part.kind} className="flex items-center gap-2">
            <span aria-hidden data-drawn className={`size-3 rounded-sm ${LOOKS[part.kind]}`} />
            {part.label}
          </li>
        ))}
      </ul>
      {note ? <p className="text-ink-quiet text-sm">{note}</p> : null}
    </div>
  )
}
