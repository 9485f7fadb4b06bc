import { Menu } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { type NavigationGroup, NavigationRail } from './navigation.tsx'
import { MAIN_ID, SkipLink } from './skip-link.tsx'

export interface StaffLayoutProps {
  skipLabel: string
  /** Name of the navigation for assistive technology. */
  navigationLabel: string
  /** Words on the button that opens the navigation on a phone. */
  menuLabel: string
  navigation: readonly NavigationGroup[]
  /** Company or product, at the head of the rail. */
  brand: ReactNode
  /** Who is signed in, with the way out; at the foot of the rail. */
  account?: ReactNode
  /** A search box or a switcher, above the page. */
  toolbar?: ReactNode
  banner?: ReactNode
  /** What stays in the head of a phone, beside the menu. */
  corner?: ReactNode
  children: ReactNode
}

interface RailPageProps extends StaffLayoutProps {
  /** `page` keeps to a readable width, `full` uses the whole window. */
  width: 'page' | 'full'
  /** Stands between rail and page, such as today, requests and tasks. */
  panel?: ReactNode
}

function MenuPopover({ id, ...props }: StaffLayoutProps & { id: string }) {
  return (
    <div
      id={id}
      // The browser's own popover: it opens, closes on Escape and on a press outside without any script.
      {...{ popover: 'auto' }}
      className="fixed inset-y-0 left-0 m-0 hidden h-dvh max-h-none w-72 max-w-[85vw] flex-col gap-6 overflow-y-auto border-line border-r bg-sunken p-4 text-ink shadow-float backdrop:bg-ink/40 open:flex [&:popover-open]:flex"
    >
      {props.brand}
      <NavigationRail label={props.navigationLabel} groups={props.navigation} />
      <div className="mt-auto">{props.account}</div>
    </div>
  )
}

function RailPage(props: RailPageProps) {
  const { skipLabel, navigationLabel, menuLabel, navigation, brand, account, toolbar, banner, children } =
    props
  const menuId = 'staff-menu'
  return (
    <div data-density="dense" className="flex min-h-dvh flex-col lg:flex-row">
      <SkipLink label={skipLabel} />
      <header
        data-no-print
        className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col gap-6 overflow-y-auto border-line border-r bg-sunken px-3 py-4 lg:flex"
      >
        {brand}
        <NavigationRail label={navigationLabel} groups={navigation} />
        <div className="mt-auto pt-4">{account}</div>
      </header>
      <header
        data-no-print
        className="flex min-h-14 items-center gap-3 border-line border-b bg-sunken px-4 lg:hidden"
      >
        <button
          type="button"
          {...{ popovertarget: menuId }}
          className="-ml-2 inline-flex size-11 items-center justify-center rounded-lg"
          aria-label={menuLabel}
        >
          <Menu aria-hidden className="size-5" />
        </button>
        {brand}
        <div className="ml-auto empty:hidden">{props.corner}</div>
      </header>
      <MenuPopover id={menuId} {...props} />
      {props.panel ? (
        <aside
          data-no-print
          className="order-last border-line lg:sticky lg:top-0 lg:order-none lg:h-dvh lg:w-72 lg:shrink-0 lg:overflow-y-auto lg:border-r"
        >
          {props.panel}
        </aside>
      ) : null}
      <div className="flex min-w-0 grow flex-col">
        {toolbar ? (
          <div
            data-no-print
            className="flex min-h-14 items-center gap-3 border-line border-b px-4 py-2 lg:px-8"
          >
            {toolbar}
          </div>
        ) : null}
        <main id={MAIN_ID} tabIndex={-1} className="w-full grow outline-none">
          {banner}
          <div
            className={classNames(
              'w-full px-4 py-6 lg:py-8',
              props.width === 'page' ? 'mx-auto max-w-page lg:px-8' : 'lg:px-6',
            )}
          >
            {children}
          </div>
        </main>
      </div>
    </div>
  )
}

/** HR admins run their company: rail of subjects, one subject a page. */
export function ControlLayout(props: StaffLayoutProps) {
  return <RailPage {...props} width="page" />
}

/** Support staff: the search box stays above every page. */
export function ConsoleLayout(props: StaffLayoutProps) {
  return <RailPage {...props} width="page" />
}

export interface WorkspaceLayoutProps extends StaffLayoutProps {
  /** Today, requests with their clocks, tasks. */
  panel?: ReactNode
}

/** A professional's day: the calendar is the page, the panel beside it says what waits. */
export function WorkspaceLayout(props: WorkspaceLayoutProps) {
  return <RailPage {...props} width="full" />
}
