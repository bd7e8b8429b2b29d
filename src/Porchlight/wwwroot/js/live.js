// One event stream per page. An event names a topic that changed; regions with hx-trigger="live:TOPIC from:body" fetch themselves again.
import { onContent, say } from './words.js';

let stream = null, topics = '', since = document.body.dataset.liveSince, lostAt = null, opened = false;
const heard = new Map();
const wanted = () => [...new Set([...document.querySelectorAll('[data-live]')].flatMap(part => part.dataset.live.split(',')))].filter(Boolean).sort().join(',');
const tell = topic => document.body.dispatchEvent(new CustomEvent(`live:${topic}`));

/** Positions of the bus, "node-number"; those of two nodes do not compare. */
function isLater(one, other) {
  const [[node, at], [otherNode, otherAt]] = [one.split('-'), other.split('-')];
  return node === otherNode && Number(at) > Number(otherAt);
}

function connect() {
  stream?.close();
  // What changed after the page was asked for is told at once, however long the page and this stream are on their way.
  stream = new EventSource(`/live?topics=${encodeURIComponent(topics)}&since=${encodeURIComponent(since)}`);
  stream.addEventListener('changed', event => {
    heard.set(event.data, event.lastEventId);
    tell(event.data);
  });
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

onContent(swapped => {
  const asked = swapped?.detail.ctx?.response?.headers.get('Live-Since');
  const now = wanted();
  if (now !== topics) {
    topics = now;
    since = asked ?? since;
    if (topics) connect();
    else stream?.close();
  } else if (asked) {
    // An answer that was made before a change, and came after the change was told: it may have put back what was.
    for (const [topic, at] of heard) if (isLater(at, asked)) tell(topic);
  }
});
addEventListener('pagehide', () => { stream?.close(); lostAt ??= new Date(); });
addEventListener('pageshow', event => { if (event.persisted && topics) connect(); });
