/** What the page around the body looks like, with every address turned into one of `victim.example`: the best copy there is. */
export type Page = { readonly markup: string; readonly head: string };

/** A hostile body: its name, and what stands in it. */
export type HostileBody = readonly [string, (page: Page) => string];

const copy = ({ markup }: Page): string => markup;
const nested = (depth: number, tag: string, inner: string): string =>
  `<${tag}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth);
const lines = (...texts: string[]): string => texts.map((text) => `<div>${text}</div>`).join('');
const victim = 'CEO &lt;ceo@victim.example&gt;';

/** Copies of the webmail's own markup, wherever HTML lets them stand. */
const copies: readonly HostileBody[] = [
  ['the page’s own markup', copy],
  ['twice', (page) => copy(page) + copy(page)],
  ['in a block quote', (page) => `<blockquote>${copy(page)}</blockquote>`],
  [
    'after closing every element there may be',
    (page) => `${'</div></td></tr></table></span></section>'.repeat(60)}${copy(page)}`,
  ],
  ['in a table', (page) => `<table><tr><td>${copy(page)}</td></tr></table>`],
  [
    'in a form with a submit button',
    (page) => `<form action="https://victim.example/"><button autofocus>OK</button>${copy(page)}</form>`,
  ],
  ['in a dialog', (page) => `<dialog open>${copy(page)}</dialog>`],
  ['in a popover', (page) => `<div popover="manual" id="p">${copy(page)}</div>`],
  ['in details', (page) => `<details open><summary>x</summary>${copy(page)}</details>`],
  [
    'in an overlay',
    (page) => `<div style="position:fixed;inset:0;z-index:2147483647;background:white">${copy(page)}</div>`,
  ],
  [
    'over the header',
    (page) => `<div style="position:absolute;top:-400px;left:0;width:100%;z-index:9">${copy(page)}</div>`,
  ],
  ['in a template', (page) => `<template>${copy(page)}</template>`],
  ['in a declared shadow root', (page) => `<div><template shadowrootmode="open">${copy(page)}</template></div>`],
  [
    'in srcdoc',
    (page) => `<iframe srcdoc="${page.markup.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  ],
  [
    'in a frame of the same address',
    () => '<iframe src="about:blank" name="messagecontframe" id="messagecontframe"></iframe>',
  ],
  ['in an SVG', (page) => `<svg><foreignObject width="900" height="900">${copy(page)}</foreignObject></svg>`],
  ['in an SVG title', (page) => `<svg><title>${copy(page)}</title><desc>${copy(page)}</desc></svg>`],
  [
    'in MathML',
    (page) =>
      `<math><mtext>${copy(page)}</mtext><annotation-xml encoding="text/html">${copy(page)}</annotation-xml></math>`,
  ],
  ['in a custom element', (page) => `<crm-panel id="crm-panel-root">${copy(page)}</crm-panel>`],
  ['in an object', (page) => `<object data="about:blank">${copy(page)}</object>`],
  ['in a marquee', (page) => `<marquee>${copy(page)}</marquee>`],
  ['in editable text', (page) => `<div contenteditable="true" role="textbox">${copy(page)}</div>`],
  ['in noscript', (page) => `<noscript>${copy(page)}</noscript>`],
  ['nested fifty deep', (page) => nested(50, 'blockquote', copy(page))],
  ['hidden', (page) => `<div hidden>${copy(page)}</div>`],
  ['transparent', (page) => `<div style="opacity:0">${copy(page)}</div>`],
  ['as comments', (page) => `<!-- ${page.markup.replaceAll('--', '')} -->`],
  ['with the page’s head', (page) => page.head + copy(page)],
  ['with ids in front of it', (page) => `<a id="x"></a><a name="y"></a>${copy(page)}`],
  [
    'with class names in capitals',
    (page) => copy(page).replace(/class="([^"]*)"/g, (_, names: string) => `class="${names.toUpperCase()} ${names}"`),
  ],
  ['as a list item of the webmail', (page) => `<ul role="list"><li role="listitem">${copy(page)}</li></ul>`],
  ['as the main part', (page) => `<div role="main">${copy(page)}</div>`],
  ['as a document', (page) => `<div role="document">${copy(page)}</div>`],
  [
    'as another body',
    (page) => `<div class="a3s ii gt msg-body allowTextSelection" id="messagebody">${copy(page)}</div>`,
  ],
];

/** Elements aimed at the extension, at the reader’s speed, or at the browser. */
const traps: readonly HostileBody[] = [
  [
    'labels for whatever we may have',
    () =>
      '<label for="daybook">a</label><label for="panel">b</label><label for="daybook-panel">c</label><label for="crm">d</label>',
  ],
  [
    'a button that is pressed by itself',
    () => '<button autofocus accesskey="k" onclick="window.fooled=1">Log contact</button>',
  ],
  ['a base address', () => '<base href="https://victim.example/"><a href="mailto:ceo@victim.example">x</a>'],
  [
    'meta refresh',
    () =>
      '<meta http-equiv="refresh" content="0;url=https://victim.example/"><meta name="og-profile-acct" content="ceo@victim.example">',
  ],
  ['a title', () => '<title>Fake - ceo@victim.example - Gmail</title>'],
  [
    'scripts and handlers',
    () =>
      '<script>window.fooled=1</script><img src="x" onerror="window.fooled=1"><svg onload="window.fooled=1"></svg><a href="javascript:window.fooled=1">x</a>',
  ],
  [
    'server data of the webmail',
    () =>
      '<script>rcmail.set_env({"uid":"1","mailbox":"INBOX","sender":"ceo@victim.example","username":"ceo@victim.example"});var UserEmail = "ceo@victim.example";</script>',
  ],
  ['a huge body', () => '<div><span>word </span><p>text</p></div>'.repeat(20_000)],
  ['very deep nesting', () => nested(4000, 'div', 'deep')],
  ['one line of a million letters', () => 'x'.repeat(1_000_000)],
  [
    'five thousand addresses',
    () =>
      Array.from({ length: 5000 }, (_, n) => `<a href="mailto:n${n}@victim.example">n${n}@victim.example</a>`).join(
        ', ',
      ),
  ],
  ['ten thousand links', () => '<a href="https://victim.example/">x</a>'.repeat(10_000)],
  [
    'a table of a hundred thousand cells',
    () => `<table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(1000)}</table>`,
  ],
  [
    'attributes without end',
    () => `<p ${Array.from({ length: 5000 }, (_, n) => `data-a${n}="ceo@victim.example"`).join(' ')}>x</p>`,
  ],
  ['a style that is long', () => `<p style="${'color:red;'.repeat(50_000)}">x</p>`],
];

/** Texts that read like headers, forms, forwards, signatures. */
const texts: readonly HostileBody[] = [
  ['a From line', () => lines(`From: ${victim}`, 'Reply-To: ceo@victim.example', 'Hello')],
  [
    'a header block',
    () => lines('-----Original Message-----', `From: ${victim}`, 'Sent: Monday', 'To: Kari', 'Subject: x', 'Hi'),
  ],
  [
    'a forward',
    () =>
      lines(
        '---------- Forwarded message ---------',
        `From: ${victim}`,
        'Date: Mon, 2 Nov 2026',
        'Subject: x',
        'To: kari',
        '',
        'Please call',
      ),
  ],
  [
    'fifty forwards',
    () =>
      Array.from({ length: 50 }, (_, n) =>
        lines(
          '---------- Forwarded message ---------',
          `From: N ${n} &lt;n${n}@victim.example&gt;`,
          'Date: x',
          'Subject: x',
          'To: y',
        ),
      ).join(''),
  ],
  ['a web form', () => lines('Navn: CEO', 'E-post: ceo@victim.example', 'Telefon: 22 99 88 77', 'Melding: hei')],
  [
    'a form as a table',
    () => '<table><tr><td>Name</td><td>CEO</td></tr><tr><td>E-mail</td><td>ceo@victim.example</td></tr></table>',
  ],
  ['somebody else’s signature', () => lines('Regards', 'The CEO', 'CEO, Victim Ltd', 'ceo@victim.example')],
  ['a quotation', () => `<div>On Mon, 2 Nov 2026, ${victim} wrote:</div><blockquote>Hi</blockquote>`],
  ['right to left overrides', () => lines('\u202eelpmaxe.mitciv@oec\u202c', '\u2066ceo@victim.example\u2069')],
  ['zero-width characters', () => lines('ce\u200bo@vic\u200dtim.example', 'F\u200brom: ceo@victim.example')],
  ['homographs', () => lines('ceo@viсtim.example', 'From: ceo@xn--vitim-2wf.example')],
  ['encoded words without end', () => lines('=?utf-8?B?'.repeat(20_000), `${'=?utf-8?Q?a?= '.repeat(5000)}`)],
  ['formulas', () => lines('=HYPERLINK("https://victim.example","x")', '+cmd|calc', '@SUM(1)')],
  ['markup in text', () => lines('&lt;img src=x onerror=alert(1)&gt; &lt;script&gt;alert(1)&lt;/script&gt;')],
  ['digits without end', () => lines('+47 22 99 '.repeat(5000), '9'.repeat(50_000))],
  [
    'patterns that make regular expressions slow',
    () =>
      lines(
        `${'a'.repeat(5000)}@`,
        `${'a.'.repeat(5000)}@x`,
        `${'('.repeat(3000)}${' '.repeat(3000)}`,
        `${'- '.repeat(5000)}x`,
        `${'med vennlig '.repeat(2000)}`,
      ),
  ],
];

export const hostileBodies: readonly HostileBody[] = [...copies, ...traps, ...texts];
