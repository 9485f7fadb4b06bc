import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'

export interface ErrorSummaryProps {
  /** What happened, such as "Two answers need another look". */
  title: string
  /** One line per error; with the id of its control it leads there. */
  errors: readonly { message: string; controlId?: string }[]
}

/** At the top of a form that came back: takes the focus once and leads to each answer. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  const allMessages = errors.map((error) => error.message).join('\n')
  useEffect(() => {
    if (allMessages) summary.current?.focus()
  }, [allMessages])
  if (errors.length === 0) return null
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-lg border border-critical/40 bg-critical-soft p-4 text-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-critical" />
      <div className="min-w-0 break-words">
        <p className="font-semibold">{title}</p>
        <ul className="mt-1 flex flex-col gap-1">
          {errors.map(({ message, controlId }) => (
            <li key={`${controlId}${message}`}>
              {controlId ? (
                <a href={`#${controlId}`} className="underline underline-offset-2 hover:decoration-2">
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
