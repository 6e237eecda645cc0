// The report of a plan as somebody reads it: opened, walked by keys, clicked, followed while writing, taken along.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faintText, leastContrast } from '../faint-text.mjs'

export const steps = ({ page, workspace, report, run, openAlone, plan }) => {
  const exported = (ending) => join(workspace, plan.replace(/\.md$/, `-report.${ending}`))
  const openReport = async () => {
    await openAlone(plan)
    // Commands for documents are offered once the document is what is worked in.
    await page.locator('.monaco-editor .view-lines').first().click()
    await run('Outside-In: Open Report')
    await report.locator('[data-line]:visible').first().waitFor({ timeout: 30_000 })
  }
  const exportAs = async (what, ending) => {
    await run('Outside-In: Export Report')
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: what }).click()
    await page.locator('.quick-input-widget', { hasText: 'Save the report' }).waitFor()
    await page.locator('.quick-input-widget .monaco-text-button', { hasText: 'OK' }).click()
    for (let tries = 0; !existsSync(exported(ending)); tries += 1) {
      if (tries === 50) throw new Error(`There is no ${exported(ending)}.`)
      await page.waitForTimeout(100)
    }
  }
  return [
    [
      'report beside its plan',
      async () => {
        await openReport()
        await report.getByRole('heading', { name: 'What stands out' }).waitFor()
        const dials = await report.locator('.dials > li').count()
        if (dials !== 5) throw new Error(`There are ${dials} dials.`)
      },
    ],
    [
      'report reached by Tab, focus to be seen',
      async () => {
        await report.locator('summary', { hasText: 'The words behind the dials' }).focus()
        await page.keyboard.press('Enter')
        for (let times = 0; times < 3; times += 1) await page.keyboard.press('Tab')
        const { name, role, outline } = await report.locator(':focus').evaluate((element) => ({
          name: element.textContent,
          role: element.getAttribute('role'),
          outline: getComputedStyle(element).outlineWidth,
        }))
        if (role !== 'link' || !/^line \d+$/.test(name)) throw new Error(`Tab leads to “${name}” (${role}).`)
        if (outline === '0px') throw new Error('The focus is not to be seen.')
      },
    ],
    [
      'report in which all has a name and a place in the order',
      async () => {
        const unnamed = await report.locator('body').evaluate((body) =>
          [...body.querySelectorAll('a, summary, button, [role=link]')].flatMap((element) => {
            const said = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
            return element.tabIndex >= 0 && said !== '' ? [] : [element.outerHTML.slice(0, 120)]
          }),
        )
        if (unnamed.length > 0) throw new Error(`Not reached, or without a name: ${unnamed.slice(0, 3).join(' ')}`)
        const untold = await report
          .locator('svg')
          .evaluateAll((all) =>
            all.filter((one) => !one.closest('[aria-hidden=true], svg[role=img][aria-label]')).map((one) => one.outerHTML.slice(0, 80)),
          )
        if (untold.length > 0) throw new Error(`Pictures that say nothing: ${untold.join(' ')}`)
      },
    ],
    [
      'report followed while writing, its place kept',
      async () => {
        const fold = report.locator('details', { hasText: 'The words behind the dials' })
        const score = report.locator('.dial').first()
        const [before, top] = [
          await score.textContent(),
          await report.locator('html').evaluate((html) => {
            html.ownerDocument.querySelector('.dials + details')?.scrollIntoView({ block: 'start', behavior: 'instant' })
            return scrollY
          }),
        ]
        await page.locator('.monaco-editor .view-lines').first().click()
        await page.keyboard.press('Control+End')
        await page.keyboard.type('\nGrow gross margin. Grow revenue. Grow market share. Push sales. Grow downloads.')
        for (let tries = 0; (await score.textContent()) === before; tries += 1) {
          if (tries === 100) throw new Error('The score stays the same.')
          await page.waitForTimeout(100)
        }
        const [open, now] = [await fold.evaluate((element) => element.open), await report.locator('html').evaluate(() => scrollY)]
        if (!open || Math.abs(now - top) > 80) throw new Error(`The place is lost: ${open ? 'open' : 'closed'}, ${top} → ${now}`)
      },
    ],
    [
      'report in a narrow panel',
      async () => {
        await run('File: Revert File')
        await page.setViewportSize({ width: 1160, height: 860 })
        await report.getByRole('heading', { name: 'What goes out, what comes in' }).evaluate((heading) => heading.scrollIntoView(true))
        const over = await report.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
        if (over > 1) throw new Error(`It is ${over} px wider than its panel.`)
      },
    ],
    [
      'report alone, a press on a line opens its plan there',
      async () => {
        await page.setViewportSize({ width: 1360, height: 860 })
        await page.locator('.monaco-editor .view-lines').first().click()
        await page.locator('.editor-group-container.active .tab.active', { hasText: plan }).click({ button: 'middle' })
        const place = report.locator('.standing [data-line]').first()
        const line = await place.getAttribute('data-line')
        await place.focus()
        await page.keyboard.press('Enter')
        await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` }).waitFor()
        await page.locator('.editor-group-container.active .tab.active', { hasText: plan }).waitFor()
      },
    ],
    [
      'report kept over a reload of the window',
      async () => {
        await openReport()
        // Where the address names a file to open, nothing else is opened again; a browser keeps what is open every five seconds.
        const address = new URL(page.url())
        address.searchParams.delete('payload')
        await page.waitForTimeout(6000)
        await page.goto(address.href)
        await page.locator('.tab', { hasText: `Report: ${plan}` }).waitFor({ timeout: 60_000 })
        await report.getByRole('heading', { name: 'What stands out' }).waitFor({ timeout: 60_000 })
      },
    ],
    [
      'report exported',
      async () => {
        await openAlone(plan)
        await exportAs('Web page', 'html')
        await exportAs('Picture', 'svg')
      },
    ],
    [
      'report read without the editor',
      async () => {
        const [html, svg] = [readFileSync(exported('html'), 'utf8'), readFileSync(exported('svg'), 'utf8')]
        if (html.length > 150_000 || svg.length > 60_000) throw new Error(`They are ${html.length} and ${svg.length} characters long.`)
        const alone = await page.context().newPage()
        await alone.setViewportSize({ width: 1400, height: 1400 })
        const heard = []
        alone.on('console', (message) => heard.push(message.text()))
        alone.on('pageerror', (error) => heard.push(error.message))
        alone.on('request', (request) => heard.push(request.url()))
        await alone.setContent(html)
        const faint = await alone.locator('body').evaluate(faintText, leastContrast)
        if (heard.length + faint.length > 0) throw new Error([...heard, ...faint].slice(0, 5).join('; '))
        return { page: alone }
      },
    ],
    [
      'report as a picture',
      async () => {
        const alone = await page.context().newPage()
        await alone.setViewportSize({ width: 1000, height: 860 })
        await alone.setContent(readFileSync(exported('svg'), 'utf8'))
        await alone.locator('svg[role=img] > title').waitFor({ state: 'attached' })
        return { page: alone }
      },
    ],
  ]
}
