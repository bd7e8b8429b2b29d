// The site's time goes on without a request. The server's clock counts, so a computer that runs wrong does not show it.
import { onContent } from './words.js';

let ahead = 0;

function draw() {
  for (const clock of document.querySelectorAll('[data-clock]')) {
    clock.textContent = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: clock.dataset.clock }).format(Date.now() + ahead).replace('\u202f', ' ');
  }
}

onContent(() => {
  const clock = document.querySelector('[data-clock]:not([data-told])');
  if (!clock) return;
  clock.dataset.told = '';
  ahead = Number(clock.dataset.now) - Date.now();
  draw();
});
setInterval(draw, 5000);
