import { element } from './element.js';
import { Gateway } from './gateway.js';
import { PhonePage } from './phone-page.js';

/*
 * The token is read from the fragment and taken out of the address at once, so that it is neither in the history nor on
 * a screenshot.
 */

const main = document.querySelector('main') ?? document.body.appendChild(element('main', {}));
const gateway = new Gateway(location.hash.slice(1));
history.replaceState(null, '', location.pathname);
// Another link in the same tab changes the fragment alone, which loads nothing by itself.
addEventListener('hashchange', () => location.reload());

void new PhonePage(main, gateway, navigator.language).open();
