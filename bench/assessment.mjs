// What one letter and one tick cost in the assessment with every statement answered: the longest stretch of main-thread
// work per key, in CPU time × 4 (a phone), beside the same keys in a bare text field. A frame has 16 ms.
// Run after a build: node bench/assessment.mjs
import { bareField, cost, opened, openSite, row } from './mainThread.mjs';

const { context, close } = await openSite();
const plain = await bareField(context);
row('a letter in a bare field', plain, plain);

/** The assessment with every statement answered and the first one's note open. */
async function assessment() {
  const page = await opened(context, '/assess/maturity/#interfaces');
  await page.evaluate(async () => {
    const html = await (await fetch(window.location.pathname)).text();
    const paper = new DOMParser().parseFromString(html, 'text/html');
    const names = new Set(
      [...paper.querySelectorAll('fieldset input[type=radio]')].map((input) =>
        input.getAttribute('name'),
      ),
    );
    const entries = [...names].map((name) => [
      name,
      { value: { value: 'yes', note: 'as on the wiki page' }, at: 1 },
    ]);
    localStorage.setItem(
      'handbook.assessment.cncf-platform-engineering',
      JSON.stringify(Object.fromEntries(entries)),
    );
  });
  await page.reload();
  await page.mouse.move(1, 1);
  await page.waitForSelector('html[data-has-hydrated=true]');
  const first = page.locator('fieldset:visible').first();
  await first.locator('summary').click();
  return { page, first };
}

const writing = await assessment();
await writing.first.locator('textarea').focus();
row('a letter in a note', await cost(writing.page, () => writing.page.keyboard.type('a')), plain);

const ticking = await assessment();
await ticking.first.locator('input[type=radio]').first().focus();
const arrows = ['ArrowRight', 'ArrowLeft'];
row(
  'an answer by arrow key',
  await cost(ticking.page, (step) => ticking.page.keyboard.press(arrows[step % 2] ?? '')),
  plain,
);

await close();
