// What a person sees of the workbench and does in it, by name: the looks are written in these words.

/** The samples that looks open most. */
const plan = 'fieldnote-strategy-before.md'
const review = 'brightwater-q3-review-agenda.md'
const minutes = 'brightwater-q3-review-minutes.md'

/** Hands and eyes on one page of the workbench. `workspace` is the folder that is open, a copy of the samples. */
export function screenOf(page, workspace) {
  const squiggles = page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info')
  const status = page.locator('[id="outside-in.outside-in.outsideIn.status"], .statusbar-item', { hasText: /Outside-In: / }).first()
  // workbench > iframe.webview.ready (the editor's own page) > iframe#active-frame (ours)
  const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')

  const run = async (command) => {
    await page.keyboard.press('F1')
    await page.locator('.quick-input-widget input').first().fill(`>${command}`)
    // Enter takes what has the focus, which may for a moment be what stood first before the words were typed.
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: command }).first().waitFor()
    await page.keyboard.press('Enter')
  }
  /** Runs a command that opens a list, until that list holds what is wanted: one that loses the focus while it opens goes away again. */
  const choices = async (command, wanted) => {
    const row = page.locator('.quick-input-widget .monaco-list-row', { hasText: wanted }).first()
    for (let tries = 4; ; tries -= 1) {
      await run(command)
      const shown = row.waitFor({ timeout: 7000 }).then(() => true)
      if (await (tries === 1 ? shown : shown.catch(() => false))) return row
      await page.keyboard.press('Escape')
    }
  }
  const revert = async () => {
    await run('File: Revert File')
    // Until the server has read the text again, marks stand where the text was before, and what is pointed at has no answer.
    await page.waitForTimeout(2500)
  }
  /** By its name, as it is typed into Quick Open: the Explorer may be hidden, or scrolled. */
  const openFile = async (name) => {
    await page.keyboard.press('Control+P')
    await page.locator('.quick-input-widget input').first().fill(name)
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: name }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.tab.active', { hasText: name }).waitFor()
  }

  /** Also what was never saved: it is asked about, and not kept. */
  const closeAll = async () => {
    await run('View: Close All Editors')
    const asked = page.locator('.monaco-dialog-box').getByText("Don't Save").first()
    for (let tries = 100; tries > 0 && (await page.locator('.editor-group-container .tab').count()) > 0; tries -= 1) {
      if (await asked.isVisible()) await asked.click()
      await page.waitForTimeout(100)
    }
  }

  const openAlone = async (name) => {
    await closeAll()
    await openFile(name)
  }
  const hint = (text) => page.locator('.monaco-editor .view-line', { hasText: text }).first()
  const lens = (text) =>
    page.locator('.monaco-editor .codelens-decoration a, .monaco-editor .codelens-decoration span', { hasText: text }).first()
  /** A lens that was drawn this moment may be drawn again while it is clicked: then a person clicks twice. */
  const openFromLens = async (text) => {
    for (let tries = 4; ; tries -= 1) {
      await lens(text).click({ force: true })
      const shown = report.locator('body', { hasText: /\w/ }).waitFor({ timeout: 12_000 })
      if (
        await shown.then(
          () => true,
          (error) => (tries === 1 ? Promise.reject(error) : false),
        )
      )
        return
    }
  }
  /** Puts the cursor on words of the text and asks what is to be said of them. */
  const hoverAt = async (words, said, line = words) => {
    await page
      .locator('.monaco-editor .view-line', { hasText: line })
      .getByText(words)
      .first()
      .click({ position: { x: 20, y: 8 } })
    await run('Show or Focus Hover')
    await page.locator('.monaco-hover', { hasText: said }).first().waitFor()
  }

  /** Puts away whatever an earlier look has left open. */
  const clear = async () => {
    await page.setViewportSize({ width: 1360, height: 860 })
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape')
    await run('File: Revert File').catch(() => {})
    await page.keyboard.press('Escape')
    await closeAll()
    await run('View: Show Explorer')
  }

  return {
    page,
    workspace,
    squiggles,
    status,
    report,
    run,
    choices,
    revert,
    openFile,
    openAlone,
    closeAll,
    hint,
    lens,
    openFromLens,
    hoverAt,
    clear,
    plan,
    review,
    minutes,
  }
}
