import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parseEnvelope } from '../../electron/pages/envelope.ts';
import { resolveInside } from '../../electron/pages/files.ts';
import { contentSecurityPolicy } from '../../electron/pages/policy.ts';

test('the page policy starts from nothing and never allows inline scripts or evaluation', () => {
  const policy = contentSecurityPolicy();
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).not.toContain('unsafe-eval');
  const loosened = policy.split('; ').filter(directive => directive.includes('unsafe'));
  expect(loosened).toEqual(["style-src-attr 'unsafe-inline'"]);
});

test('the style elements named in the policy are those the components add', async () => {
  const folder = 'node_modules/react-aria/dist/private';
  const press = await readFile(`${folder}/interactions/usePress.mjs`, 'utf8');
  const scroll = await readFile(`${folder}/overlays/usePreventScroll.mjs`, 'utf8');
  expect(press).toContain('}] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}');
  expect(scroll).toContain('`\n@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}`');
});

test('a path is inside its folder only when it is after decoding', () => {
  expect(resolveInside('/srv/ui', '/assets/a%20b.js')).toBe('/srv/ui/assets/a b.js');
  expect(resolveInside('/srv/ui', '/..hidden')).toBe('/srv/ui/..hidden');
  for (const path of ['/..', '/../ui2/x', '/%2e%2e', '/a/..%2f..%2fx', '/%5c..', '/%00', '/%e0%a4%a']) {
    expect([path, resolveInside('/srv/ui', path)]).toEqual([path, null]);
  }
});

test('an envelope carries its input unread and a colleague only when there is one', () => {
  expect(parseEnvelope({ method: 'a', input: [1] })).toEqual({
    ok: true,
    value: { method: 'a', input: [1], caller: undefined },
  });
  expect(parseEnvelope({ method: 'a', input: null, caller: {} })).toMatchObject({ value: { caller: undefined } });
  expect(parseEnvelope({ method: 'a', caller: { staffId: 2 } })).toMatchObject({ value: { caller: { staffId: 2 } } });
  for (const wrong of [undefined, 'a', {}, { method: '' }, { method: 'x'.repeat(101) }, { method: 'a', caller: 'b' }]) {
    expect(parseEnvelope(wrong).ok).toBe(false);
  }
});
