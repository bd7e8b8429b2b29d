// One event stream per page. An event names a topic that changed; regions with hx-trigger="live:TOPIC from:body" fetch themselves again.
import { onContent, say } from './words.js';

let stream = null, topics = '', lostAt = null, opened = false;
const wanted = () => [...new Set([...document.querySelectorAll('[data-live]')].flatMap(part => part.dataset.live.split(',')))].filter(Boolean).sort().join(',');
const tell = topic => document.body.dispatchEvent(new CustomEvent(`live:${topic}`));

function connect() {
  stream?.close();
  // What changed after the page was asked for and before this opens is told at once; a part that came later is at most ten seconds old.
  const age = Math.round(opened ? 10000 : performance.now());
  stream = new EventSource(`/live?topics=${encodeURIComponent(topics)}&age=${age}`);
  stream.addEventListener('changed', event => tell(event.data));
  stream.addEventListener('open', () => {
    show(true);
    if (opened && lostAt) topics.split(',').forEach(tell); // what changed meanwhile was not heard
    opened = true;
    lostAt = null;
  });
  stream.addEventListener('error', () => {
    lostAt ??= new Date();
    show(false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(connect, 4000);
  });
}

function show(isLive) {
  const state = document.querySelector('#strip [data-live-state]');
  if (state) {
    state.hidden = false;
    state.querySelector('.live-dot').dataset.state = isLive ? 'live' : 'offline';
    state.querySelector('span:last-child').textContent = say(isLive ? 'live' : 'offline');
  }
  const bar = document.getElementById('offline');
  if (!bar) return;
  bar.hidden = isLive;
  if (!isLive) bar.querySelector('[data-since]').textContent = say('notConnected', lostAt.toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' }));
}

onContent(() => {
  const now = wanted();
  if (now === topics) return;
  topics = now;
  if (topics) connect();
  else stream?.close();
});
addEventListener('pagehide', () => { stream?.close(); lostAt ??= new Date(); });
addEventListener('pageshow', event => { if (event.persisted && topics) connect(); });
