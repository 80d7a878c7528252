/** The page's own function that a hostile text tries to call. */
export const ALARM = 'hostileTextRan';

const CALL = `${ALARM}()`;

/** Ways to run code once a text is taken for markup. */
const MARKUP = [
  `<script>${CALL}</script>`,
  `<ScRiPt src="data:text/javascript,${CALL}"></sCrIpT>`,
  `<script type="module">${CALL}</script>`,
  `<img src=x onerror=${CALL}>`,
  `<img src="x" onerror="&#104;ostileTextRan()">`,
  `<img/src=x/onerror=${CALL}//`,
  `<svg onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${CALL}"><text y="20">x</text></a></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${CALL}>`,
  `<iframe src="javascript:${CALL}"></iframe>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<object data="javascript:${CALL}"></object>`,
  `<embed src="javascript:${CALL}">`,
  `<body onload=${CALL}>`,
  `<details open ontoggle=${CALL}>x</details>`,
  `<video><source onerror=${CALL}></video>`,
  `<audio src=x onerror=${CALL}>`,
  `<input autofocus onfocus=${CALL}>`,
  `<form><button formaction="javascript:${CALL}">x</button></form>`,
  `<a href="javascript:${CALL}">x</a>`,
  `<base href="javascript:${CALL}//">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${CALL}">`,
  `<link rel="stylesheet" href="data:text/css,*{}" onload=${CALL}>`,
  `<style onload=${CALL}></style>`,
  `<template><script>${CALL}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
  `<div style="background:url(javascript:${CALL})">x</div>`,
  `<aa-provider onclick=${CALL} gateway="javascript:${CALL}"></aa-provider>`,
] as const;

/** Ways to get out of where a text stands. */
const ESCAPES = [
  '',
  '">',
  "'>",
  '</style>',
  '</textarea></title>',
  '-->',
  '`>',
  '${"',
  ']]>',
  '\u2028</script>',
] as const;

/** 300 texts, each of which runs code where it is taken for markup. */
export const hostileTexts: readonly string[] = ESCAPES.flatMap((escape) =>
  MARKUP.map((markup) => `${escape}${markup}`),
);

/** Schemes and spellings of them that browsers take for ones that run or hold code. */
const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  ' javascript:',
  '\u0001javascript:',
  'javascript&colon;',
  'data:text/html,',
  'data:text/html;base64,',
  'data:image/svg+xml,',
  'DATA:text/html,',
  'vbscript:',
  'blob:',
  'file:///',
  'view-source:javascript:',
] as const;

const BODIES = [
  CALL,
  `//%0A${CALL}`,
  `/*https://exemplo.org.br*/${CALL}`,
  `//exemplo.org.br/%0d%0a${CALL}`,
  `<script>${CALL}</script>`,
  `%3Cscript%3E${CALL}%3C/script%3E`,
  `void(${CALL})`,
  `alert(1);${CALL}`,
  `<svg onload=${CALL}>`,
  `"onmouseover="${CALL}`,
  `https://exemplo.org.br/`,
  `//exemplo.org.br:80/${CALL}`,
  `eval('${CALL}')`,
  `\u0000${CALL}`,
  `window['${ALARM}']()`,
  `import('data:text/javascript,${CALL}')`,
  `throw/a/,onerror=${ALARM}`,
  `history.back();${CALL}`,
  `${CALL}#https://exemplo.org.br`,
  `${CALL}?https://exemplo.org.br`,
] as const;

/** 300 addresses that no page may open. */
export const hostileAddresses: readonly string[] = SCHEMES.flatMap((scheme) =>
  BODIES.map((body) => `${scheme}${body}`),
);
