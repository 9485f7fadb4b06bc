import { Timer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { spokenMinutes } from './spoken-minutes.ts'
import { readTicks, secondsLeft } from './time-left.ts'

export interface CountdownProps {
  /** End of the hold and the server's present, both in milliseconds; what the person's own clock shows plays no part. */
  endsAtMs: number
  nowMs: number
  /** The sentence that is shown, such as "Held for you for 9:41". Before script runs seconds are null. */
  format: (left: { minutes: number; seconds: number | null }) => string
  /** Shown and read aloud when the time is over. */
  endedLabel: string
  /** Called once when the time is over, for instance to load the page again. */
  onEnd?: () => void
  className?: string
}

const URGENT_SECONDS = 120

/** The time that remains of a hold. Drawn by the server in minutes; in the browser it ticks. */
export function Countdown({ endsAtMs, nowMs, format, endedLabel, onEnd, className }: CountdownProps) {
  const total = Math.max(0, Math.ceil((endsAtMs - nowMs) / 1000))
  const [left, setLeft] = useState(total)
  const [isTicking, setIsTicking] = useState(false)
  const atEnd = useRef(onEnd)
  atEnd.current = onEnd

  useEffect(() => {
    const startedAt = readTicks()
    setIsTicking(true)
    const timer = setInterval(() => {
      const next = secondsLeft(total, startedAt, readTicks())
      setLeft(next)
      if (next > 0) return
      clearInterval(timer)
      atEnd.current?.()
    }, 1000)
    return () => clearInterval(timer)
  }, [total])

  const minutes = Math.floor(left / 60)
  const text =
    left === 0
      ? endedLabel
      : isTicking
        ? format({ minutes, seconds: left % 60 })
        : format({ minutes: Math.ceil(left / 60), seconds: null })
  const spoken = left === 0 ? endedLabel : spokenMinutes(left, format)
  return (
    <div
      className={classNames(
        'inline-flex items-center gap-2 rounded-full px-3 py-1 font-semibold text-sm tabular-nums',
        left <= URGENT_SECONDS ? 'bg-caution-soft text-caution' : 'bg-accent-soft text-accent-ink',
        className,
      )}
    >
      <Timer aria-hidden className="size-4 shrink-0" />
      <span role="timer" aria-live="off">
        {text}
      </span>
      <span role="status" className="sr-only">
        {isTicking ? spoken : ''}
      </span>
    </div>
  )
}
