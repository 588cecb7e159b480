// Inlined into every page, for it must stand when none of the page's scripts loads. The build makes it small.
(() => {
  /** @type {HTMLElement | undefined} */
  let shown;

  const keeps = () => {
    try {
      localStorage.setItem('handbook.probe', '1');
      localStorage.removeItem('handbook.probe');
      return true;
    } catch {
      return false;
    }
  };

  /** @param {string} name @param {string} [text] */
  const made = (name, text) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    return element;
  };

  const gone = () => {
    shown?.remove();
    shown = undefined;
  };

  /** @param {string} title @param {string} why @param {(say: (text: string) => void) => void} act */
  const show = (title, why, act) => {
    gone();
    const box = made('div');
    const what = made('p', why);
    const row = made('p');
    const reload = made('button', 'Reload this page');
    const later = made('button', 'Not now');
    shown = box;
    box.className = 'reload-prompt';
    box.setAttribute('role', 'alert');
    reload.onclick = () =>
      act((text) => {
        what.textContent = text;
      });
    later.onclick = gone;
    row.append(reload, later);
    box.append(made('b', title), what, row);
    document.body.append(box);
  };

  /** @param {string} before */
  const entered = (before) =>
    before +
    (keeps()
      ? ' Answers, ticks and numbers stay; what you pasted, opened or filled into commands does not.'
      : ' This browser keeps nothing for this site: save what you entered as a file first.');

  addEventListener(
    'error',
    ({ target }) => {
      const file =
        target instanceof HTMLScriptElement
          ? target.src
          : target instanceof HTMLLinkElement && target.rel === 'stylesheet'
            ? target.href
            : '';
      if (shown || !file.startsWith(`${location.origin}/`) || !file.includes('/assets/')) return;
      show(
        'A part of this page did not load.',
        entered('A newer version of this handbook may be out, or the network is gone.'),
        (say) => {
          // A page that cannot be had again must not be thrown away.
          fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
            () => location.reload(),
            () =>
              say(
                'The handbook cannot be reached now, so this page stays as it is. Try again when the network is back.',
              ),
          );
        },
      );
    },
    true,
  );

  addEventListener('handbook:newer', (event) => {
    show('A newer version of this handbook is ready.', entered('Reload when it suits you.'), () =>
      Reflect.get(event, 'detail')(),
    );
  });
})();
