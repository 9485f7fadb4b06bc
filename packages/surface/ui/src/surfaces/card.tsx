import type { ElementType, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { wholeWords } from '../whole-words.tsx'

export interface CardProps {
  /** Heading of the card. */
  title?: ReactNode
  /** A sentence under the heading. */
  description?: ReactNode
  /** Opposite the heading: a link, a status, a small button. */
  aside?: ReactNode
  /** Below a hairline: the buttons of this card. */
  footer?: ReactNode
  /** `raised` for content, `sunken` for side matter, `accent` for the one thing that comes next. */
  ground?: 'raised' | 'sunken' | 'accent'
  as?: ElementType
  headingLevel?: 2 | 3 | 4
  id?: string
  className?: string
  children?: ReactNode
}

const GROUNDS = {
  raised: 'border-line bg-raised',
  sunken: 'border-transparent bg-sunken',
  accent: 'border-accent-line/25 bg-accent-wash',
} as const

/** Things that belong together, held by a hairline. */
export function Card(props: CardProps) {
  const {
    title,
    description,
    aside,
    footer,
    ground = 'raised',
    as: Box = 'section',
    className,
    children,
  } = props
  const Heading = `h${props.headingLevel ?? 2}` as ElementType
  return (
    <Box id={props.id} className={classNames('min-w-0 rounded-xl border', GROUNDS[ground], className)}>
      <div className="flex flex-col gap-4 p-card">
        {title || description || aside ? (
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="flex min-w-0 flex-col gap-1">
              {title ? <Heading className="text-lg">{wholeWords(title)}</Heading> : null}
              {description ? <p className="max-w-prose text-ink-quiet text-sm">{description}</p> : null}
            </div>
            {aside ? <div className="flex shrink-0 items-center gap-2">{aside}</div> : null}
          </div>
        ) : null}
        {children}
      </div>
      {footer ? (
        <div className="flex flex-wrap items-center gap-3 border-line border-t px-card py-3">{footer}</div>
      ) : null}
    </Box>
  )
}
