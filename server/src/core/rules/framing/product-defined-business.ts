import { businessStatements } from '../../facts/business-statements.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'product-defined-business',
  family: 'framing',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['strategy'],
  summary: 'The business is told by its product and not by the problem it solves',
  why: `What business are you in? An answer that names the product draws the circle too small: whoever solves the same problem in another way
stands outside it until it is too late, and so do the customers' reasons for coming.

Say first what people want to get done and whom you help with it. The product then follows, as today's means to that end.`,
  idea: { source: '001', thinker: 'Theodore Levitt, marketing myopia' },
  options: {},
  examples: {
    bad: [
      '# Who we are\n\nSince 1962 ⟦we make garden tools⟧; nothing else.\n',
      '## What we do\n\n⟦The college is in the business of certificates⟧: 30 of them.\n',
      '## What we do\n\n⟦We are in the business of night buses⟧.\n',
      '## What we do\n\n⟦We are in the business of hotel nights⟧.\n',
      '# Plan\n\nIn the end ⟦we are in the accounting-software business⟧.\n',
      '# Harbourline 2030\n\n⟦Harbourline is in the ticket-machine business⟧.\n',
      '## Mission\n\nTo ⟦build the most complete invoicing platform on the market⟧.\n',
      '# Strategy\n\n⟦Our vision is to deliver the best mobile app in the sector⟧.\n',
      '**Vision**: ⟦the most complete payroll platform in Europe⟧.\n',
      '## About us\n\n⟦We are a provider of cloud telephony⟧.\n',
      '## Purpose\n\nThe harbour board ⟦exists to operate three boats and a pier⟧.\n'.replace('⟦exists to operate', 'exists to ⟦operate'),
    ],
    good: [
      '## Our business\n\nWe run three boats, so that islanders sleep at home after a day at the market.\n',
      '## What business we are in\n\nWe are in the business of dependable mornings. Bicycles are how we do it today.\n',
      '## What business we are in\n\nWe are in the business of quiet nights for parents.\n',
      '## What business we are in\n\nOur business is a warm house.\n',
      '# Who we are\n\nWe help shopkeepers close their books before supper; the till is how we do it today.\n',
      '## Mission\n\nTo build software so that nobody loses a Sunday to paperwork.\n',
      '## Features\n\nWe build a mobile app and a web portal.\n',
      '# Plan\n\nWe are in the middle of a move to new offices.\n',
      '## What we do\n\nPeople who move house get all their contracts moved in one evening. We make the tools for it.\n',
      '## Scope\n\nLarch is a static-site generator written in Go.\n',
      '> We are in the drill business.\n',
      '## Introduction and purpose\n\nThe purpose is to create one reference for the platform and its features.\n',
      '## Purpose\n\nThis page lists the requirements. Its aim is to deliver a shared view of the app.\n',
      '# Harbourline 2030\n\nThe machine is in the ticket hall, and the business case is in the appendix.\n',
    ],
  },
  query: businessStatements,
  *check({ span, words, toldBy }) {
    if (toldBy === 'product') yield { at: span, data: words }
  },
  message: (words) => `“${words}” tells the business by its product. Say first what people want to get done, and whom you help with it.`,
  asks: { question: 'which problem of which people does it solve?', answer: 'We help people who … to …' },
})
