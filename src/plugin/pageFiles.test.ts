import { describe, expect, it } from 'vitest';
import { modulesIn, withoutPieces } from './pageFiles';

describe('the catalogue of modules', () => {
  it('names each module by its request, however its pieces are fetched', () => {
    const script =
      'let r={0xbaefcb:[()=>n.e("106").then(n.bind(n,56375)),"@theme/DocItem",56375],' +
      '"0374935f":[()=>Promise.all([n.e("9"),n.e("6")]).then(n.t.bind(n,77,19)),"@site/docs/a b.mdx",77]}';
    expect(modulesIn(script)).toEqual({ '@theme/DocItem': 56375, '@site/docs/a b.mdx': 77 });
  });

  it('reads round numbers as minifiers shorten them', () => {
    const script = 'let r={a:[()=>n.e("2e3").then(n.bind(n,4e3)),"@site/docs/a.mdx",4e3]}';
    expect(modulesIn(script)).toEqual({ '@site/docs/a.mdx': 4000 });
  });

  it('is empty where a script names none', () => {
    expect(modulesIn('console.log("a",1)')).toEqual({});
  });
});

describe('the runtime every page loads', () => {
  const runtime =
    'o.u=e=>"assets/js/"+e+"."+({106:"9e6fd4cc",1128:"4a4e92a5",30:"2a3b57fe"})[e]+".js",o.g=1';

  it('loses the pieces that pages name themselves, and keeps the others', () => {
    expect(withoutPieces(runtime, new Set(['106', '30']))).toBe(
      'o.u=e=>"assets/js/"+e+"."+({1128:"4a4e92a5"})[e]+".js",o.g=1',
    );
  });

  it('stays as it is where it has no such list', () => {
    expect(withoutPieces('o.u=e=>e+".js"', new Set(['106']))).toBe('o.u=e=>e+".js"');
  });
});
