import { ArrowLeft } from 'lucide-react'
import { type ElementType, type ReactNode, useId } from 'react'
import { Link } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'
import { wholeWords } from '../whole-words.tsx'

export interface SectionProps {
  title: ReactNode
  description?: ReactNode
  /** Opposite the heading. */
  aside?: ReactNode
  headingLevel?: 2 | 3
  id?: string
  className?: string
  children: ReactNode
}

/** A part of a page under its own heading, named by it for assistive technology. */
export function Section({
  title,
  description,
  aside,
  headingLevel = 2,
  id,
  className,
  children,
}: SectionProps) {
  const headingId = useId()
  const Heading = `h${headingLevel}` as ElementType
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={classNames('flex min-w-0 flex-col gap-4', className)}
    >
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-col gap-1">
          <Heading id={headingId} className="text-xl">
            {wholeWords(title)}
          </Heading>
          {description ? <p className="max-w-prose text-ink-quiet">{description}</p> : null}
        </div>
        {aside ? <div className="flex flex-wrap items-center gap-2">{aside}</div> : null}
      </div>
      {children}
    </section>
  )
}

export interface PageHeaderProps {
  title: ReactNode
  /** One sentence: what this page is for. */
  description?: ReactNode
  /** The way back, such as "All professionals". */
  back?: { href: string; label: string }
  /** Beside the title: a status. */
  status?: ReactNode
  /** Opposite: the main action of the page. */
  actions?: ReactNode
}

/** The head of a page: where the person is, what it is for, what can be done. */
export function PageHeader({ title, description, back, status, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-3">
      {back ? (
        <Link
          href={back.href}
          className="-ml-1 inline-flex min-h-8 items-center gap-1.5 self-start rounded-md px-1 font-medium text-ink-quiet text-sm hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-col gap-1.5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl">{wholeWords(title)}</h1>
            {status}
          </div>
          {description ? <p className="max-w-prose text-ink-quiet">{description}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-start gap-2">{actions}</div> : null}
      </div>
    </header>
  )
}

/** The parts of a page under each other at the house's distance. */
export function PageStack({ width = 'page', children }: { width?: 'page' | 'column'; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'flex w-full flex-col gap-section',
        width === 'column' ? 'max-w-column' : 'max-w-page',
      )}
    >
      {children}
    </div>
  )
}

/** Main matter beside side matter; under each other on narrow pages. The side stays in view while scrolling. */
export function SplitView({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-section lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] lg:items-start lg:gap-10">
      <div className="flex min-w-0 flex-col gap-section">{children}</div>
      <div className="min-w-0 lg:sticky lg:top-6">{aside}</div>
    </div>
  )
}
