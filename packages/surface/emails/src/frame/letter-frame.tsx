import { defineMessages, type Locale, translator } from '@kara/language'
import { Body, Container, Head, Html, Link, Preview, Section, Text } from '@react-email/components'
import type { ReactNode } from 'react'
import { frame as en } from '../messages/en/frame.ts'
import { frame as is } from '../messages/is/frame.ts'
import { day, letterCss } from './palette.ts'
import { Heading, Paragraph } from './parts.tsx'

export const frameMessages = defineMessages(en, is)

const fontFamily = "Figtree, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

export interface LetterFrameProps {
  locale: Locale
  /** What a phone shows beside the subject: as neutral as the subject itself. */
  preview: string
  title: string
  /** The reader's own name; a letter to an address that has no account yet greets nobody. */
  recipientName?: string | undefined
  /** Why this letter came. */
  reason: string
  /** Where its reader chooses which letters come; absent on letters that cannot be turned off. */
  noticesUrl?: string | undefined
  /** Where it says how support is reached; on every letter that speaks of support. */
  supportUrl?: string | undefined
  children: ReactNode
}

/** What every letter shares: one calm card on a warm page, and the reason for the letter below it. */
export function LetterFrame(props: LetterFrameProps) {
  const words = translator(props.locale, frameMessages)
  return (
    <Html lang={props.locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{words('sender')}</title>
        <style>{letterCss}</style>
      </Head>
      <Body className="surface" style={{ backgroundColor: day.surface, margin: 0, fontFamily }}>
        <Preview>{props.preview}</Preview>
        <Section className="surface page" style={pageStyle}>
          <Container style={{ maxWidth: 560, margin: '0 auto' }}>
            <Text className="link" data-skip-in-text style={wordmarkStyle}>
              {words('sender')}
            </Text>
            <Section className="card" style={cardStyle}>
              <Heading>{props.title}</Heading>
              {props.recipientName ? (
                <Paragraph>{words('greeting', { name: props.recipientName })}</Paragraph>
              ) : null}
              {props.children}
            </Section>
            <Text className="quiet" style={footerStyle}>
              {props.reason}
              {props.supportUrl ? (
                <FooterLink href={props.supportUrl}>{words('supportLink')}</FooterLink>
              ) : null}
              {props.noticesUrl ? (
                <FooterLink href={props.noticesUrl}>{words('noticesLink')}</FooterLink>
              ) : null}
            </Text>
          </Container>
        </Section>
      </Body>
    </Html>
  )
}

function FooterLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <>
      <br />
      <Link className="quiet" href={href} style={footerLinkStyle}>
        {children}
      </Link>
    </>
  )
}

const pageStyle = { backgroundColor: day.surface, padding: '32px 24px 48px' }

const wordmarkStyle = {
  color: day.accentInk,
  fontSize: 20,
  fontWeight: 700,
  letterSpacing: '-0.01em',
  lineHeight: '28px',
  margin: '0 0 16px 2px',
}

const cardStyle = {
  backgroundColor: day.raised,
  border: `1px solid ${day.line}`,
  borderRadius: 16,
  padding: '36px 40px 32px',
}

const footerStyle = { color: day.inkQuiet, fontSize: 13, lineHeight: '20px', margin: '20px 2px 0' }

const footerLinkStyle = { color: day.inkQuiet, textDecoration: 'underline' }
