// Behaviours of every desk screen, one module each. Without any of them the page still works: buttons are forms, lists are pages.
import './keys.js';
import './strip.js';
import './list.js';
import './layers.js';
import './search.js';
import './palette.js';
import './draft.js';
import './live.js';
import './region.js';
import './look.js';
import './idle.js';
import './toast.js';
import './money.js';
import './grid.js';
import './clock.js';
import './date.js';
import './passkey.js';

document.dispatchEvent(new Event('keys:ready'));
