import type { validatorEs } from './validator-es.ts'

/** What the page of the validator says, in English. */
export const validatorEn: typeof validatorEs = {
  title: 'Validator',
  description:
    'Check a file against the standards of the National Digital Platform without sending it: all of it happens in your browser.',
  lead: 'Choose a file of declarations, public servants, sanctions or contracts and learn what it lacks to meet its standard, line by line.',
  private: 'Nothing is sent: the file is read and checked inside your browser, and this page has nowhere to send it.',
  privateMore: 'Why some data is not published',
  withoutScript: {
    title: 'Without JavaScript',
    text: 'This page checks the file in your browser, which takes JavaScript. There are two other ways to the same:',
    command: 'On your computer, without sending anything:',
    api: 'Through the API, which takes the file, checks it and does not keep it:',
  },
  choose: {
    choose: 'Choose a file',
    drop: 'or drop it here',
    dropNow: 'drop it',
    forms: 'JSON, JSON Lines, CSV or Excel (.xlsx), also in gzip or ZIP; of hundreds of megabytes if need be.',
    standard: 'Standard',
    recognised: 'Recognise it by the content',
    several: 'One file is checked at a time: put several into a ZIP.',
    folder: 'What you dropped is no file. A folder is checked by putting it into a ZIP.',
  },
  progress: {
    title: 'Checking {file}',
    bytes: '{bytes} of {total}',
    records: '{count} documents',
    problems: '{count} problems so far',
    publishing: 'Preparing the public file',
    cancel: 'Cancel',
    cancelled: 'The check of {file} was cancelled.',
    finished: 'The check of {file} has ended.',
  },
}
