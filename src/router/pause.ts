/** Lets what waits for the page's thread go first. */
export function pause(): Promise<void> {
  const scheduler: unknown = Reflect.get(window, 'scheduler');
  const later: unknown = Reflect.get(Object(scheduler), 'yield');
  return typeof later === 'function'
    ? Promise.resolve(Reflect.apply(later, scheduler, []))
    : new Promise((go) => setTimeout(go));
}
