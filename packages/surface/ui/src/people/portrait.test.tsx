import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DEMO_PORTRAIT_KEYS, demoPortrait } from '../portraits.ts'
import { monogram, Portrait } from './portrait.tsx'

describe('a portrait', () => {
  it.each([
    ['Þórdís Æsa Jónsdóttir', 'ÞJ'],
    ['ösp', 'Ö'],
    ['  ', ''],
  ])('draws the letters of %j as %j', (name, letters) => {
    expect(monogram(name)).toBe(letters)
  })

  it('is the same each time for the same person', () => {
    const draw = () => renderToStaticMarkup(<Portrait name="Hjalti Berg" />)
    expect(draw()).toBe(draw())
  })

  it('shows the picture once there is one', () => {
    expect(renderToStaticMarkup(<Portrait name="Hjalti Berg" src="/p/1.webp" />)).toContain('src="/p/1.webp"')
  })
})

describe('the demo portraits', () => {
  it('are twenty-one different pictures that need nothing from outside', () => {
    const pictures = DEMO_PORTRAIT_KEYS.map(demoPortrait)
    expect(new Set(pictures).size).toBe(21)
    for (const picture of pictures) {
      expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 320 400"/)
      expect(picture).not.toMatch(/href|<script|url\(/)
    }
  })
})
