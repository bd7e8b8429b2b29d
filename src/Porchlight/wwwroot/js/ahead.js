// What is typed while one page goes and the next one comes belongs to the next: it waits, and is written into the field that has the focus
// there, or does the act of its letter. On the page that goes it would do an act nobody meant. Not a module: it listens before all else.
// The letters stand in the tab's storage only from the moment this page is gone to the first line of the next one.
(() => {
  const writable = 'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=reset]),textarea,select,[contenteditable=true]';
  const longest = 3000;
  let keys = taken(), coming = true, giving = false, going = 0, answering = 0, holding = 0;

  function taken() {
    try {
      const kept = JSON.parse(sessionStorage.getItem('ahead'));
      sessionStorage.removeItem('ahead');
      return kept && Date.now() - kept.at < longest ? kept.keys : [];
    } catch {
      return [];
    }
  }

  const isGoing = () => Date.now() - going < longest;
  const waits = ({ target, key }) => isGoing() || giving || Date.now() - holding < longest || ((coming || Date.now() - answering < longest) && !target.closest?.(writable)
    && (key !== 'Enter' || keys.length > 0 || target === document.body)); // Enter on a button that has the focus is for that button

  document.addEventListener('keydown', event => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!waits(event)) return void (keys = []);
    if (event.key.length !== 1 && !/^(Backspace|Enter|F2|F4|F8)$/.test(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.repeat) return;
    if (event.key === 'Backspace') keys.pop();
    else keys.push(event.key);
  }, true);

  // A link or form that leaves the page does so a moment after it was pressed.
  const leaves = link => link && !link.target && !link.hasAttribute('download') && link.origin === location.origin && link.href.split('#')[0] !== location.href.split('#')[0];
  addEventListener('click', event => { if (!event.defaultPrevented && leaves(event.target.closest?.('a[href]'))) going = Date.now(); });
  addEventListener('submit', event => { if (!event.defaultPrevented) going = Date.now(); });
  addEventListener('beforeunload', () => { going = Date.now(); });
  // The search waits for its answer to open the first row.
  document.addEventListener('keys:hold', () => { holding = Date.now(); });
  addEventListener('pagehide', () => {
    if (keys.length) sessionStorage.setItem('ahead', JSON.stringify({ at: Date.now(), keys }));
    keys = [];
  });
  addEventListener('pageshow', event => { if (event.persisted) going = 0; });

  // An act that this page's scripts send: until its answer is shown, the letters after it are for what it brings.
  const isAct = source => source?.matches?.('form,[data-key]') && !source.getAttribute('hx-trigger');
  document.addEventListener('htmx:before:request', event => { if (isAct(event.detail.ctx.sourceElement)) answering = Date.now(); });
  document.addEventListener('htmx:finally:request', () => { if (answering) setTimeout(give, 40); }); // by then a redirect has begun

  document.addEventListener('keys:ready', () => setTimeout(give));
  addEventListener('load', () => setTimeout(() => { if (coming) [keys, coming] = [[], false]; }, 500));

  function give() {
    [coming, answering, holding] = [false, 0, 0];
    giving = keys.length > 0 && !isGoing();
    if (!giving) return;
    const focus = document.activeElement;
    const field = focus && focus !== document.body ? focus : (document.querySelector('dialog[open] [autofocus]') ?? document.querySelector('[autofocus]'));
    if (field?.matches(writable) && !field.matches('select')) write(field);
    else act();
  }

  function write(field) {
    field.focus();
    const end = keys.findIndex(key => key.length > 1);
    const text = keys.splice(0, end < 0 ? keys.length : end).join('');
    field.value += text;
    if (text) field.dispatchEvent(new Event('input', { bubbles: true }));
    giving = keys.length > 0;
    if (keys[0] !== 'Enter') return giving ? act() : undefined;
    // A search may be sent for them; what changes something is sent by a finger on a key that saw what it sends.
    if (field.id === 'search') return act();
    const isSearch = field.form?.method === 'get';
    [keys, giving] = [isSearch ? keys.slice(1) : [], false];
    if (isSearch) field.form.requestSubmit();
  }

  function act() {
    const key = keys.shift();
    if (key === 'Enter' && document.activeElement?.id !== 'search') return void ([keys, giving] = [[], false]);
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    setTimeout(() => { if (isGoing() || answering || Date.now() - holding < longest) giving = false; else give(); }, 60);
  }
})();
