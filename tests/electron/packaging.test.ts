import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('an installed app cannot be turned into a plain Node or made to load other code', async () => {
  const settings = await readFile('electron-builder.yml', 'utf8');
  const fuses = {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  };
  for (const [fuse, state] of Object.entries(fuses))
    expect(settings).toMatch(new RegExp(`^ {2}${fuse}: ${state}$`, 'm'));
});
