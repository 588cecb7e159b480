/**
 * Runs in the page, inlined and on its own, so it may use nothing from outside. A page is read without any script;
 * the bundle is fetched on the reader's first action, or when something comes near that needs it. What the reader does
 * meanwhile is held or noted, and done again once React has taken over: no click, key or letter is lost.
 */
export function boot(): void {
  const root = document.documentElement;
  const own = document.currentScript;
  const files = (own?.dataset['scripts'] ?? '').split(' ');
  const NEAR = '300px';
  /** Milliseconds after which a reader who does nothing means to use what is in sight. */
  const STAYS = 2000;
  /** Milliseconds after the first paint, in which the rest of the page may still be drawn. */
  const LETS_DRAW = 200;
  /** Milliseconds for which a link waits for what was done before it; then it leads on without. */
  const LONGEST = 3000;
  const FIRST = 'pointermove pointerdown touchstart wheel keydown focusin dragenter'.split(' ');
  const silent = { capture: true, passive: true };
  const acts = new Map<object, () => void>();
  /** The link that waits. */
  let leave: (() => void) | undefined;
  let begun = false;

  /** A page that appears under a resting pointer is told of a move of no length: nobody has acted. */
  const isStill = (event: Event | undefined) =>
    event instanceof PointerEvent &&
    event.type === 'pointermove' &&
    event.movementX === 0 &&
    event.movementY === 0;
  const start = (event?: Event) => {
    if (begun || isStill(event)) return;
    begun = true;
    for (const event of FIRST) removeEventListener(event, start, silent);
    for (const file of files) {
      const script = document.createElement('script');
      script.src = file;
      script.async = false;
      // The prompt to reload speaks up; what is clicked then must not wait for what will not come.
      script.onerror = () => {
        forget();
        leave?.();
      };
      document.head.append(script);
    }
  };

  const loaded = (then: () => void) => {
    if (document.readyState === 'complete') then();
    else addEventListener('load', then);
  };
  const painted = (then: () => void) =>
    new PerformanceObserver((paints, observer) => {
      if (paints.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      then();
    }).observe({ type: 'paint', buffered: true });
  /** The parts of every page, by far the most of what a tool needs: once the page stands, they come without being run. */
  const ahead = () => {
    if (begun || Object(Reflect.get(navigator, 'connection'))['saveData'] === true) return;
    for (const href of files.filter((file) => /\/(?:runtime~)?main\./.test(file)))
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'prefetch', href }),
      );
  };

  /** What is pressed twice while nothing seems to happen is meant once. */
  const hold = (event: Event, what: object, again: () => void) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    acts.set(what, again);
    start();
  };
  const isTyping = (node: EventTarget | null) =>
    node instanceof HTMLInputElement ||
    node instanceof HTMLTextAreaElement ||
    node instanceof HTMLSelectElement;
  const sign = (node: Element) => {
    const name = node.getAttribute('name');
    const own =
      name === null
        ? node.id || node.getAttribute('href') || node.textContent
        : `${name} ${node.getAttribute('value')}`;
    return `${node.localName} ${own}`;
  };
  /** The node itself, or what React has drawn in its place. */
  const twin = (node: Element): Element => {
    const alike = node.isConnected ? [node] : [...document.querySelectorAll(node.localName)];
    return alike.find((other) => sign(other) === sign(node)) ?? node;
  };
  const press = (node: Element) => {
    if (node instanceof HTMLElement) node.click();
  };
  const leads = (event: Event, link: HTMLAnchorElement) =>
    event instanceof MouseEvent &&
    event.button === 0 &&
    !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) &&
    ['', '_self'].includes(link.target) &&
    !link.hasAttribute('download');
  /** What was ticked or typed would be lost with the page: the link leads on once it has been done again. */
  const stay = (event: Event, link: HTMLAnchorElement) => {
    leave = () => {
      leave = undefined;
      forget();
      press(twin(link));
    };
    hold(event, link, () => leave?.());
    setTimeout(() => leave?.(), LONGEST);
  };
  const click = (event: Event) => {
    const node = event.target instanceof Element ? event.target : null;
    const button = node?.closest('button, [role=button]') ?? null;
    if (button !== null) return hold(event, button, () => press(twin(button)));
    // A jump within the page happens at once; whoever counts such jumps hears of it later, without a second jump.
    const link = node?.closest('a') ?? null;
    if (link === null) return;
    if (link.hash === '' || link.pathname !== location.pathname) {
      if (acts.size > 0 && leads(event, link)) stay(event, link);
      return;
    }
    acts.set(link, () => {
      const quiet = (told: Event) => told.preventDefault();
      addEventListener('click', quiet, true);
      press(twin(link));
      removeEventListener('click', quiet, true);
      // The router may have looked at the address before the jump.
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    });
  };
  const key = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.altKey) return;
    const { key: name, ctrlKey, metaKey, target } = event;
    const isShortcut = ctrlKey || metaKey ? name === 'k' : name.length === 1 && name !== ' ';
    if (!isShortcut || (isTyping(target) && !ctrlKey && !metaKey)) return;
    const again = { key: name, ctrlKey, metaKey, bubbles: true, cancelable: true };
    hold(event, event, () => target?.dispatchEvent(new KeyboardEvent('keydown', again)));
  };
  const submit = (event: Event) => {
    const form = event.target;
    if (form instanceof HTMLFormElement) hold(event, form, () => form.requestSubmit());
  };
  /** Puts a value back past React, which then hears of it as of a letter typed. */
  const retype = (node: HTMLInputElement | HTMLTextAreaElement, value: string) => {
    const { value: before, selectionStart: from, selectionEnd: to } = node;
    node.value = before === value ? `${value} ` : before;
    const proto = Object.getPrototypeOf(node);
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(node, value);
    node.dispatchEvent(new Event('input', { bubbles: true }));
    if (document.activeElement !== node) {
      // The reader has gone on: the field hears that too, once React has drawn the letters.
      queueMicrotask(() => node.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    } else if (from !== null) node.setSelectionRange(from, to);
  };
  const redo = (node: Element, value: string, checked: boolean) => {
    if (node instanceof HTMLTextAreaElement) retype(node, value);
    else if (node instanceof HTMLSelectElement) {
      node.value = value;
      node.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (node instanceof HTMLInputElement) {
      if (node.type === 'file') node.dispatchEvent(new Event('change', { bubbles: true }));
      else if (node.type === 'checkbox' || node.type === 'radio') {
        node.checked = !checked;
        node.click();
      } else retype(node, value);
    }
  };
  const typed = ({ target: node }: Event) => {
    if (!(node instanceof Element) || !isTyping(node)) return;
    const value: unknown = Reflect.get(node, 'value');
    const checked = Reflect.get(node, 'checked') === true;
    acts.set(node, () => redo(twin(node), String(value), checked));
    start();
  };
  /** A field may take a pasted text in its own way, so the paste itself is done again. */
  const paste = (event: Event) => {
    const { target: node } = event;
    if (!(event instanceof ClipboardEvent) || !(node instanceof Element) || !isTyping(node)) return;
    const text = event.clipboardData?.getData('text') ?? '';
    if (text === '') return;
    hold(event, event, () => {
      const field = twin(node);
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', text);
      const again = { clipboardData, bubbles: true, cancelable: true };
      if (!field.dispatchEvent(new ClipboardEvent('paste', again))) return;
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
        retype(field, `${field.value}${text}`);
    });
  };
  /** Between pressing and letting go the page may move under the pointer: what was pressed is still meant. */
  const pressed = (event: Event) => {
    if (!(event instanceof PointerEvent) || !event.isPrimary || event.button !== 0) return;
    const { target, clientX, clientY, ctrlKey, metaKey, shiftKey } = event;
    const node = target instanceof Element ? target.closest('a, button, summary, input') : null;
    if (node === null || ctrlKey || metaKey || shiftKey) return;
    const ENDS = ['pointerup', 'pointercancel'];
    const lifted = (up: Event) => {
      for (const end of ENDS) removeEventListener(end, lifted, true);
      if (up.type !== 'pointerup' || !(up instanceof PointerEvent)) return;
      const isDrag = Math.hypot(up.clientX - clientX, up.clientY - clientY) > 9;
      const isThere = up.target instanceof Node && node.contains(up.target);
      if (!isDrag && !isThere) press(twin(node));
    };
    for (const end of ENDS) addEventListener(end, lifted, true);
  };
  const folded = ({ target: node }: Event) => {
    if (node instanceof HTMLDetailsElement)
      acts.set(node, () => twin(node).dispatchEvent(new Event('toggle')));
  };
  const heard: readonly (readonly [string, (event: Event) => void])[] = [
    ['click', click],
    ['keydown', key],
    ['submit', submit],
    ['input', typed],
    ['change', typed],
    ['toggle', folded],
    ['paste', paste],
    ['pointerdown', pressed],
  ];
  const forget = () => {
    for (const [event, listener] of heard) removeEventListener(event, listener, true);
  };

  // A font that has to be fetched comes after the text it would only redraw; one from a page before stands at once.
  const font = () => {
    root.dataset['literata'] = '';
  };
  if (document.referrer.startsWith(`${location.origin}/`) || navigator.serviceWorker?.controller)
    font();
  else painted(font);

  // The theme follows the system from the first moment; afterwards Docusaurus sees to it.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
    if (root.dataset['themeChoice'] === 'system')
      root.dataset['theme'] = matches ? 'dark' : 'light';
  });
  for (const [event, listener] of heard) addEventListener(event, listener, true);
  // Back, on a page that was loaded anew after a link: nothing else would bring the page that belongs to the address.
  const { pathname } = location;
  addEventListener('popstate', () => {
    if (root.dataset['hasHydrated'] !== 'true' && location.pathname !== pathname) location.reload();
  });
  for (const event of FIRST) addEventListener(event, start, silent);
  new MutationObserver((_changes, observer) => {
    if (root.dataset['hasHydrated'] !== 'true') return;
    observer.disconnect();
    forget();
    // React settles one act in the microtask before the next.
    let last = Promise.resolve();
    for (const act of acts.values()) last = last.then(act);
  }).observe(root, { attributes: true });

  addEventListener('DOMContentLoaded', () => {
    const { hash, search } = location;
    const isBrought = hash.length > 1 && document.getElementById(hash.slice(1)) === null;
    let isKept = false;
    try {
      const keys = [localStorage, sessionStorage].flatMap((store) => Object.keys(store));
      isKept = [...document.querySelectorAll<HTMLElement>('[data-kept]')].some(({ dataset }) =>
        keys.some((key) => key.startsWith(dataset['kept'] ?? '')),
      );
    } catch {
      // Storage is switched off: nothing is kept.
    }
    const until = document.querySelector<HTMLElement>('[data-until]')?.dataset['until'];
    const isPast = until !== undefined && new Date().toISOString().slice(0, 10) > until;
    if (search.length > 1 || isBrought || isKept || isPast) return start();
    const tools = [...document.querySelectorAll<HTMLElement>('[data-hydrate]')];
    // A tool that is in sight from the first moment is read as it was sent, and begins when the reader acts, scrolls or
    // stays; one that says `now` has nothing to read before it has begun.
    let isFirst = true;
    const near = new IntersectionObserver(
      (seen) => {
        const inSight = seen.filter(({ isIntersecting }) => isIntersecting);
        const waits = ({ target }: IntersectionObserverEntry) =>
          isFirst && target.getAttribute('data-hydrate') !== 'now';
        if (!inSight.every(waits)) {
          near.disconnect();
          start();
        } else if (inSight.length > 0) {
          addEventListener('scroll', start, { once: true, passive: true });
          loaded(() => setTimeout(start, STAYS));
        }
        isFirst = false;
      },
      { rootMargin: NEAR },
    );
    for (const tool of tools) near.observe(tool);
    if (tools.length > 0) loaded(() => painted(() => setTimeout(ahead, LETS_DRAW)));
  });
}
