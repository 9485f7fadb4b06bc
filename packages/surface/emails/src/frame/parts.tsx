import { Button, Link, Heading as MailHeading, Section, Text } from '@react-email/components'
import { type ReactNode, useContext } from 'react'
import { ActionSeen } from './action-seen.ts'
import { day } from './palette.ts'

export function Heading({ children }: { children: ReactNode }) {
  return (
    <MailHeading as="h1" className="ink" style={headingStyle}>
      {children}
    </MailHeading>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={paragraphStyle}>
      {children}
    </Text>
  )
}

/** Less pressing than a paragraph: terms, what happens otherwise. */
export function Aside({ children }: { children: ReactNode }) {
  return (
    <Text className="quiet" style={asideStyle}>
      {children}
    </Text>
  )
}

/** The one thing to do next. */
export function Action({ href, children }: { href: string; children: ReactNode }) {
  useContext(ActionSeen)(href)
  return (
    <Section style={{ margin: '8px 0 20px' }}>
      <Button className="action" href={href} style={actionStyle}>
        {children}
      </Button>
    </Section>
  )
}

export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="link" href={href} style={{ color: day.accentInk, textDecoration: 'underline' }}>
      {children}
    </Link>
  )
}

/** A short secret to be typed elsewhere, large enough to be read across a desk. */
export function Code({ children }: { children: string }) {
  return (
    <Section className="wash" style={panelStyle}>
      <Text className="ink" style={codeStyle}>
        {children}
      </Text>
    </Section>
  )
}

export interface Fact {
  label: string
  value: string
}

export interface FactPanelProps {
  /** The line that is read first: a day, a balance. */
  lead: string
  detail?: string
  facts?: readonly Fact[]
}

/** What the letter is about, at one glance. */
export function FactPanel({ lead, detail, facts = [] }: FactPanelProps) {
  return (
    <Section className="wash" style={panelStyle}>
      <Text className="ink" style={leadStyle}>
        {lead}
      </Text>
      {detail ? (
        <Text className="ink" style={detailStyle}>
          {detail}
        </Text>
      ) : null}
      {facts.map((fact) => (
        <Text key={fact.label} className="ink rule" style={factStyle}>
          <span className="quiet" style={factLabelStyle}>
            {fact.label}
          </span>
          <br />
          {fact.value}
        </Text>
      ))}
    </Section>
  )
}

const headingStyle = {
  color: day.ink,
  fontSize: 24,
  fontWeight: 650,
  letterSpacing: '-0.01em',
  lineHeight: '32px',
  margin: '0 0 16px',
}

const paragraphStyle = { color: day.ink, fontSize: 16, lineHeight: '25px', margin: '0 0 16px' }

const asideStyle = { color: day.inkQuiet, fontSize: 15, lineHeight: '23px', margin: '0 0 12px' }

const actionStyle = {
  backgroundColor: day.accent,
  borderRadius: 10,
  color: day.onAccent,
  fontSize: 16,
  fontWeight: 600,
  lineHeight: '20px',
  padding: '14px 24px',
}

const panelStyle = {
  backgroundColor: day.accentWash,
  borderRadius: 12,
  padding: '18px 22px',
  margin: '4px 0 20px',
}

const leadStyle = { color: day.ink, fontSize: 20, fontWeight: 650, lineHeight: '28px', margin: 0 }

const detailStyle = {
  color: day.ink,
  fontSize: 16,
  fontVariantNumeric: 'tabular-nums',
  lineHeight: '25px',
  margin: '2px 0 0',
}

const factStyle = {
  borderTop: `1px solid ${day.line}`,
  color: day.ink,
  fontSize: 16,
  lineHeight: '24px',
  margin: '12px 0 0',
  padding: '10px 0 0',
}

const factLabelStyle = { color: day.inkQuiet, fontSize: 13, lineHeight: '20px' }

const codeStyle = {
  color: day.ink,
  fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontSize: 34,
  fontWeight: 600,
  letterSpacing: '0.18em',
  lineHeight: '44px',
  margin: 0,
  textAlign: 'center' as const,
}
