/** Puts the keyboard on a question's control; a target inside a list is `actions.0.owner`. */
export function goToQuestion(target: string): void {
  const element = document.getElementById(`q-${target}`);
  const control = element?.matches('fieldset')
    ? element.querySelector<HTMLElement>('input, textarea, select')
    : element;
  control?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
}
