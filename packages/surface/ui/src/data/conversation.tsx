import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '../class-names.ts'

export interface ConversationMessage {
  readonly id: string | number
  /** Who said it: "You", "Support". */
  readonly author: ReactNode
  /** Whether the reader said it: it stands on the other side. */
  readonly isOwn: boolean
  readonly words: string
  /** "14:02". */
  readonly time: ReactNode
  /** "Seen", of one's own. */
  readonly state?: ReactNode
}

export interface ConversationProps {
  label: string
  messages: readonly ConversationMessage[]
}

/** What two sides said, in the order of time. What is new is read aloud and comes into view. */
export function Conversation({ label, messages }: ConversationProps) {
  const newest = useRef<HTMLLIElement>(null)
  const shown = useRef(messages.length)
  useEffect(() => {
    if (messages.length > shown.current) newest.current?.scrollIntoView({ block: 'nearest' })
    shown.current = messages.length
  }, [messages.length])
  return (
    <div role="log" aria-label={label}>
      <ol className="flex flex-col gap-4">
        {messages.map(({ id, author, isOwn, words, time, state }, index) => (
          <li
            key={id}
            ref={index === messages.length - 1 ? newest : undefined}
            className={classNames(
              'flex max-w-[85%] scroll-my-6 flex-col gap-1',
              isOwn && 'items-end self-end',
            )}
          >
            <p className="text-ink-quiet text-xs tabular-nums">
              {author} · {time}
            </p>
            <p
              className={classNames(
                'max-w-full whitespace-pre-wrap break-words rounded-lg px-4 py-2.5',
                isOwn ? 'bg-accent-soft text-ink' : 'bg-sunken text-ink',
              )}
            >
              {words}
            </p>
            {state ? <p className="text-ink-quiet text-xs">{state}</p> : null}
          </li>
        ))}
      </ol>
    </div>
  )
}
