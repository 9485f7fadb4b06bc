import { LoaderCircle, type LucideIcon } from 'lucide-react'
import { type ComponentPropsWithoutRef, forwardRef, useId } from 'react'
import { classNames } from '../class-names.ts'
import { Link, type LinkProps } from './link.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'critical'
export type ButtonSize = 'normal' | 'small' | 'large'

/** How a button or a link that looks like one is drawn. */
export interface ButtonLook {
  /** One primary per page; critical only for what cannot be undone. */
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: LucideIcon
  iconAfter?: LucideIcon
  /** As wide as its column, for the one main step on a phone. */
  isWide?: boolean
}

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line-strong/55 bg-raised text-ink hover:bg-sunken hover:border-line-strong',
  quiet: 'text-ink hover:bg-sunken',
  critical: 'bg-critical-fill text-on-critical hover:bg-critical-fill-hover',
}

const SIZES: Record<ButtonSize, string> = {
  normal: 'min-h-control px-control-x text-base',
  small: 'min-h-[max(1.75rem,calc(var(--control)-0.5rem))] px-3 text-sm',
  large: 'min-h-[calc(var(--control)+0.5rem)] px-6 text-base',
}

const DISABLED = 'bg-sunken text-ink-quiet border border-line hover:bg-sunken hover:border-line'

/** The classes of a button, for the rare element that is neither a button nor a link. */
export function buttonClasses({ variant = 'secondary', size = 'normal', isWide }: ButtonLook = {}): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-lg py-1 text-center font-semibold leading-tight no-underline transition-colors duration-150 select-none',
    VARIANTS[variant],
    SIZES[size],
    isWide && 'w-full',
  )
}

function Content({ icon: Icon, iconAfter: After, children }: ButtonLook & { children: React.ReactNode }) {
  return (
    <>
      {Icon ? <Icon aria-hidden className="size-[1.15em] shrink-0" /> : null}
      {children}
      {After ? <After aria-hidden className="size-[1.15em] shrink-0" /> : null}
    </>
  )
}

export interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'disabled'>, ButtonLook {
  /** The work is under way: the button keeps its size, cannot be pressed twice and says so. */
  busy?: boolean
  /** What is being done, such as "Booking…"; shown in place of the label while busy. */
  busyLabel?: string
  /** Present when the button cannot be used now: the reason, shown under it. The button stays reachable. */
  disabledReason?: string
}

/** A button says what will happen ("Book Tuesday 14:00"). Its type is `submit` unless another is given. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, icon, iconAfter, isWide, busy, busyLabel, disabledReason, className, children, ...rest },
  ref,
) {
  const reasonId = useId()
  const isHeld = Boolean(busy || disabledReason)
  const button = (
    <button
      {...rest}
      type={disabledReason ? 'button' : (rest.type ?? 'submit')}
      ref={ref}
      data-button
      aria-disabled={isHeld || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      onClick={isHeld ? (event) => event.preventDefault() : rest.onClick}
      className={classNames(
        buttonClasses({ variant, size, isWide }),
        disabledReason && DISABLED,
        busy && 'cursor-progress',
        className,
      )}
    >
      {busy ? (
        <>
          <LoaderCircle aria-hidden className="size-[1.15em] shrink-0 animate-spin" />
          {busyLabel ?? children}
        </>
      ) : (
        <Content icon={icon} iconAfter={iconAfter}>
          {children}
        </Content>
      )}
    </button>
  )
  if (!disabledReason) return button
  return (
    <span
      data-with-reason
      className={classNames('inline-flex flex-col items-start gap-1.5', isWide && 'w-full')}
    >
      {button}
      <span id={reasonId} data-reason className="text-sm text-ink-quiet">
        {disabledReason}
      </span>
    </span>
  )
})

export interface ButtonLinkProps extends LinkProps, ButtonLook {}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonLinkProps>(function ButtonLink(
  { variant, size, icon, iconAfter, isWide, className, children, ...rest },
  ref,
) {
  return (
    <Link
      ref={ref}
      data-button
      className={classNames(buttonClasses({ variant, size, isWide }), className)}
      {...rest}
    >
      <Content icon={icon} iconAfter={iconAfter}>
        {children}
      </Content>
    </Link>
  )
})

export interface IconButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  icon: LucideIcon
  /** What it does; read aloud and shown as a tooltip. */
  label: string
}

/** A square button with only a drawing; its label is its name. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon: Icon, label, className, ...rest },
  ref,
) {
  return (
    <button
      type="button"
      ref={ref}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex size-control shrink-0 items-center justify-center rounded-lg text-ink-quiet transition-colors duration-150 hover:bg-sunken hover:text-ink',
        className,
      )}
      {...rest}
    >
      <Icon aria-hidden className="size-5" />
    </button>
  )
})
