// Draws icon.png (what the marketplace and the extension list show) from icon.svg, with the Chromium of the tests.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const here = import.meta.dirname
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 128, height: 128 } })
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(join(here, 'icon.svg'), 'utf8')}`)
await page.screenshot({ path: join(here, 'icon.png'), omitBackground: true })
await browser.close()
