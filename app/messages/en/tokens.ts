/** Tokens: of scripts, and of the bookmark that sends pages. */
export const tokens = {
  line: {
    of: 'of <name></name>',
    used: 'last used {at}',
    unused: 'never used',
    revoke: 'Revoke',
    revokeOn: 'Revoke: {name}',
    once: 'It is shown this once.',
    making: 'Making…',
  },
  scripts: {
    title: 'Tokens for scripts',
    about:
      'A token lets a script use the API in your name: for what you say here, never for more than you may, until it expires or you revoke it. <code>docs/api.md</code> tells how; <api>this page lists what the API can do</api>.',
    fresh: 'A new token',
    inForce: 'In force',
    none: 'None yet.',
    made: 'made {at}',
    expires: 'expires {at}',
    forGood: 'does not expire',
    name: 'Name of the script',
    hint: 'Nightly export',
    ends: 'Expires',
    days: {
      week: 'in a week',
      month: 'in 30 days',
      quarter: 'in 90 days',
      year: 'in a year',
      never: 'never',
    },
    may: 'It may',
    // To follow "It may".
    scope: {
      read: 'read, search and export',
      submit: 'hand in articles, documents, fact-checks and feeds, and read',
      capture: 'hand in what a browser saw, and nothing else',
      decide: 'decide, comment and assign, and read',
      remarks: 'read what editors say to each other',
      settings: 'mute rules, and read',
      audit: 'read the record, and all else',
    },
    make: 'Make a token',
    theToken: 'The token of “<name></name>”',
    how: 'Send it as <code>Authorization: Bearer …</code>, never in an address.',
  },
  browser: {
    title: 'Send from a browser',
    about:
      'A bookmark that checks the page you are looking at, also where Standfirst itself is shown a paywall or an empty page. One click, on any news site.',
    fresh: 'A new bookmark',
    name: 'Name of the browser or script',
    hint: 'Firefox on my laptop',
    make: 'Make a bookmark',
    theBookmark: 'The bookmark of “<name></name>”',
    drag: 'Drag it to your bookmarks bar now:',
    bookmark: 'Check with Standfirst',
    clicked: 'Drag it to the bookmarks bar; it works on other sites, not here.',
    other: 'No bookmarks bar? A script?',
    address: 'The bookmark’s address, to paste into a bookmark that you make by hand',
    script: 'A script',
    does: 'What it does',
    honest: {
      sends: {
        title: 'What it sends',
        text: 'The page as it stands in your browser, with what your subscription and the site’s scripts have put there, and its address. Scripts, styles, pictures and your cookies stay behind. Only the article’s text is kept.',
      },
      goes: {
        title: 'Where it goes',
        text: 'To this Standfirst and nowhere else, in a tab that opens and shows the result. Standfirst must be running, and within reach of that browser.',
      },
      fails: {
        title: 'Where it does not work',
        text: 'A few sites forbid their pages to be sent to another address; the bookmark then says so. {instead} Text inside a frame of another site is not sent.',
      },
      risks: {
        title: 'What the site could do with it',
        text: 'The bookmark carries a token, and a hostile page that you send could read it. With it, it could hand in pages in your name, and nothing else: it can read nothing here and decide nothing. Revoke the token if you are in doubt.',
      },
    },
    // What to do where a page cannot be sent; the bookmark says it on the other site.
    instead:
      'Select the article, copy it and paste it into Standfirst, or save the page (HTML only) and drop the file there.',
    tooLarge: 'Standfirst: this page is larger than 10 MiB. {instead}',
    forbidden: 'Standfirst: this site does not let its pages be sent to another address. {instead}',
    who: 'Who may send',
    nobody: 'Nobody yet. Each bookmark has a token of its own, which is listed here and can be revoked.',
    made: 'Made {at}',
    refused: {
      title: 'Not taken',
      heading: 'The page was not taken',
      why: {
        'no-token':
          'The bookmark’s token is not in force: it was revoked, or belongs to another Standfirst. Make a new bookmark.',
        'too-large': 'The page is larger than 10 MiB. {instead}',
        'not-a-url': 'The page has no address on the web, or one that is too long. {instead}',
        empty:
          'The page was empty when it was sent. Wait until it has loaded, then click the bookmark again.',
        other: 'What arrived was no page. {instead}',
      },
      paste: 'Paste it instead',
    },
  },
} as const;
