import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The application menu, of roles only: the system words them in its own language and gives them its usual keys. */
export function menuTemplate(platform: NodeJS.Platform, hasDevTools: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  const tools: MenuItemConstructorOptions[] = [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { label: 'View', submenu: hasDevTools ? [...view, ...tools] : view },
    { role: 'windowMenu' },
  ];
}

export function setMenu(platform: NodeJS.Platform, hasDevTools: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, hasDevTools)));
}
