function decodes(hash: string): boolean {
  try {
    decodeURIComponent(hash);
    return true;
  } catch {
    return false;
  }
}

// A damaged link such as `#x=%zz`, pasted into an open page, breaks Docusaurus, which decodes the fragment
// without care. Its percent signs are escaped before the router, whose listener comes later, hears of it.
if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    const { hash } = window.location;
    if (decodes(hash)) return;
    window.history.replaceState(window.history.state, '', hash.replaceAll('%', '%25'));
  });
}
