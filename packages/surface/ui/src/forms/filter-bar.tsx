import { SlidersHorizontal, X } from 'lucide-react'
import { type ElementType, type ReactNode, useId } from 'react'
import { Button, buttonClasses } from '../actions/button.tsx'
import { Link, TextLink } from '../actions/link.tsx'

export interface FilterBarProps {
  /** Name of the search for assistive technology. */
  label: string
  action: string
  /** The router's `Form`, to filter without loading the whole page. */
  as?: ElementType
  /** The search field: always in sight. */
  search?: ReactNode
  /** The filters: a row on wide pages, a sheet on phones. Each a `Field` or a bare `Select` with a label. */
  children: ReactNode
  /** On phones: "Filters", with how many are set. */
  openLabel: string
  activeCount?: number
  /** Heading of the sheet on phones. */
  sheetTitle: string
  applyLabel: string
  clear?: { href: string; label: string }
  /** What is set, each with the address without it; on wide pages the fields themselves show it. */
  chosen?: readonly { label: string; href: string; removeLabel: string }[]
  /** The order of the result: links of which one is current. */
  order?: { label: string; choices: readonly { label: string; href: string; isCurrent: boolean }[] }
  /** "12 professionals". */
  result?: ReactNode
}

/** Search and filters that stay in reach. A plain form: the filters live in the address. */
export function FilterBar(props: FilterBarProps) {
  const {
    label,
    action,
    as: Form = 'form',
    search,
    children,
    openLabel,
    activeCount,
    sheetTitle,
    applyLabel,
  } = props
  const sheetId = `filters-${useId().replaceAll(':', '')}`
  return (
    <>
      <Form
        method="get"
        action={action}
        role="search"
        aria-label={label}
        className="sticky top-0 z-10 -mx-4 flex flex-col gap-3 border-line border-b bg-surface px-4 py-3 sm:-mx-6 sm:px-6"
      >
        <div className="flex items-center gap-2.5">
          {search ? <div className="min-w-0 grow">{search}</div> : null}
          <button
            type="button"
            data-button
            {...{ popovertarget: sheetId }}
            className={`${buttonClasses({ variant: 'secondary' })} md:hidden`}
          >
            <SlidersHorizontal aria-hidden className="size-[1.15em]" />
            {openLabel}
            {activeCount ? (
              <span className="min-w-5 rounded-full bg-accent px-1.5 text-on-accent text-xs tabular-nums">
                {activeCount}
              </span>
            ) : null}
          </button>
          <Button className="hidden md:inline-flex">{applyLabel}</Button>
        </div>
        <div id={sheetId} {...{ popover: 'auto' }} className="phone-sheet">
          <div className="flex flex-col gap-4">
            <p className="font-semibold text-lg md:hidden">{sheetTitle}</p>
            <div className="grid gap-3 md:grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] md:gap-2.5">
              {children}
            </div>
            <Button variant="primary" isWide className="md:hidden">
              {applyLabel}
            </Button>
          </div>
        </div>
      </Form>
      {props.result || props.clear ? (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 text-ink-quiet text-sm">
          <span className="flex flex-wrap items-baseline gap-x-4">
            <span role="status" className="tabular-nums">
              {props.result}
            </span>
            {props.clear ? <TextLink href={props.clear.href}>{props.clear.label}</TextLink> : null}
          </span>
          {props.chosen ? <Chosen chosen={props.chosen} /> : null}
          {props.order ? <Order {...props.order} /> : null}
        </div>
      ) : null}
    </>
  )
}

function Chosen({ chosen }: { chosen: NonNullable<FilterBarProps['chosen']> }) {
  if (chosen.length === 0) return null
  return (
    <ul className="flex w-full flex-wrap gap-2 md:hidden">
      {chosen.map(({ label, href, removeLabel }) => (
        <li key={label} className="flex">
          <Link
            href={href}
            keepsScroll
            aria-label={removeLabel}
            className="inline-flex min-h-control items-center gap-1.5 rounded-full bg-accent-soft px-3 font-semibold text-accent-ink text-sm"
          >
            {label}
            <X aria-hidden className="size-4" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Order({ label, choices }: NonNullable<FilterBarProps['order']>) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-baseline gap-x-3">
      <span aria-hidden>{label}:</span>
      {choices.map(({ label: name, href, isCurrent }) => (
        <Link
          key={name}
          href={href}
          keepsScroll
          aria-current={isCurrent ? 'true' : undefined}
          className="inline-flex min-h-8 items-center rounded-sm underline-offset-4 hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
