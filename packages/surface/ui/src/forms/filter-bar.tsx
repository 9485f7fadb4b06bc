import { SlidersHorizontal } from 'lucide-react'
import { type ElementType, type ReactNode, useId } from 'react'
import { Button, buttonClasses } from '../actions/button.tsx'
import { TextLink } from '../actions/link.tsx'

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
      {props.result || props.clear ? (
        <div className="flex flex-wrap items-baseline justify-between gap-3 text-ink-quiet text-sm">
          <span role="status" className="tabular-nums">
            {props.result}
          </span>
          {props.clear ? <TextLink href={props.clear.href}>{props.clear.label}</TextLink> : null}
        </div>
      ) : null}
    </Form>
  )
}
