export { DEMO_PORTRAIT_KEYS, type DemoPortraitKey, demoPortrait } from './portraits/demo-portrait.ts'
